import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { writeNotebook } from "../../src/notebook/write-notebook.js";
import { code, notebookOf } from "./fixture.js";

const folder = mkdtempSync(join(tmpdir(), "run-notebook-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (sources: string[], options: object = {}) =>
  runNotebook(notebookOf(sources.map((source, at) => code(source, `c${at}`))), { folder, ...options });

describe("a notebook run in a kernel of its own", () => {
  test("has outputs and counts, the same every time", async () => {
    writeFileSync(join(folder, "local.ts"), "export const points: number = 86.97;\n");
    const sources = [
      'import { points } from "./local.ts";\nconsole.log("read");',
      "points",
      'display(html`<b>1</b>`); "end"',
    ];
    const [first, second] = [await run(sources), await run(sources)];
    expect(first.status).toBe("ok");
    expect(writeNotebook(first.notebook)).toBe(writeNotebook(second.notebook));
    expect(first.notebook.cells.map((cell) => cell["outputs"])).toMatchObject([
      [{ output_type: "stream", name: "stdout", text: ["read\n"] }],
      [{ output_type: "execute_result", execution_count: 2, data: { "text/plain": ["86.97"] } }],
      [
        { output_type: "display_data", data: { "text/html": ["<b>1</b>"] } },
        { output_type: "execute_result" },
      ],
    ]);
  });

  test("stops at an error and names cell and line", async () => {
    const { status, firstError } = await run(["1", "const fine = 1;\n\nnull.points;", "3"]);
    expect(status).toBe("error");
    expect(firstError).toMatchObject({ cell: 2, index: 1, line: 3, ename: "TypeError" });
  });

  test("names the line of an error after an await, and of a syntax error", async () => {
    const { firstError } = await run(['await 1;\n\nawait Promise.reject(new Error("no"));']);
    expect(firstError?.line).toBe(3);
    expect((await run(["const a = 1;\nconst = 2;"])).firstError?.line).toBe(2);
  });

  test("stops a cell whose time is up, in a loop or in native code", async () => {
    const loop = await run(["while (true) {}", "2"], { timeoutSeconds: 0.2, allowErrors: true });
    expect(loop.firstError).toMatchObject({ cell: 1, ename: "Timeout" });
    expect(loop.notebook.cells[1]!["outputs"]).toHaveLength(1);
  });

  test("survives a kernel that dies", async () => {
    const { status, firstError } = await run(["1", "process.exit(7)", "3"]);
    expect(status).toBe("error");
    expect(firstError).toMatchObject({ cell: 2, ename: "KernelDiedError" });
  });
});
