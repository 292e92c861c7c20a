import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/engine/port.js";
import { KernelDiedError } from "../../src/hosts/child/kernel-died-error.js";
import type { ExecuteOptions } from "../../src/hosts/child/start-kernel.js";
import { NotebookError } from "../../src/notebook/notebook-error.js";
import { runCells, runNotebook } from "../../src/notebook/run-notebook.js";
import { inProcessKernel } from "../hosts/in-process-kernel.js";
import { code, notebookOf } from "./fixture.js";

/** A kernel with the mock engine; the word `die` ends it, `ignore` neither ends nor can be stopped. */
function mockKernel() {
  const { link, thread } = inProcessKernel();
  const names: string[] = [];
  let stops = 0;
  return {
    names,
    async execute(cell: Cell, { onOutput, signal }: ExecuteOptions = {}) {
      names.push(`${cell.id} ${cell.name}`);
      const end = { code: 3, signal: null, stderr: "" };
      if (cell.code === "die") throw new KernelDiedError("the kernel process ended (exit code 3)", end);
      signal?.addEventListener("abort", () =>
        thread.receive({ type: "stop", stop: (stops += 1), task: link.task }),
      );
      const answer = await link.run({ kind: "execute", cell }, { ...(onOutput && { onOutput }) });
      if (answer?.kind !== "execute") throw new Error("no answer");
      return answer.outcome;
    },
    close: async () => link.fail(new KernelDiedError("closed", { code: null, signal: null, stderr: "" })),
  };
}

const run = (codes: string[], options: Parameters<typeof runCells>[2] = {}) => {
  const kernel = mockKernel();
  const cells = codes.map((source, at) => code(source, `c${at}`));
  return runCells(notebookOf(cells), kernel, options);
};

describe("a run", () => {
  test("fills outputs and counts, and changes nothing it was given", async () => {
    const notebook = notebookOf([
      { cell_type: "markdown", id: "m", metadata: {}, source: "1" },
      { ...code("print a; 42", "a"), execution_count: 9, outputs: [{ output_type: "junk" }] },
      code("  \n", "blank"),
      code("7", "skipped", { tags: ["skip-execution"] }),
      code("warn b", "b"),
    ]);
    const before = structuredClone(notebook);
    const kernel = mockKernel();
    const { notebook: executed, status, firstError } = await runCells(notebook, kernel, {});
    expect(notebook).toEqual(before);
    expect({ status, firstError }).toEqual({ status: "ok", firstError: undefined });
    expect(kernel.names).toEqual(["a cell 1", "b cell 2"]);
    expect(executed.cells.map((cell) => cell["execution_count"])).toEqual([undefined, 1, null, null, 2]);
    expect(executed.cells[1]!["outputs"]).toEqual([
      { output_type: "stream", name: "stdout", text: ["a\n"] },
      { output_type: "execute_result", execution_count: 1, data: { "text/plain": ["42"] }, metadata: {} },
    ]);
    expect(executed.metadata).toMatchObject({
      kernelspec: { name: "chiso", language: "typescript" },
      language_info: { name: "typescript", file_extension: ".ts" },
    });
  });

  test("stops at the first error and says where", async () => {
    const { notebook, status, firstError } = await run(["1", "print a; fail", "3"]);
    expect(status).toBe("error");
    expect(firstError).toMatchObject({ cell: 2, index: 1, ename: "TypeError", evalue: "no" });
    expect(notebook.cells.map((cell) => cell["execution_count"])).toEqual([1, 2, null]);
    expect(notebook.cells[1]!["outputs"]).toMatchObject([
      { output_type: "stream" },
      { output_type: "error" },
    ]);
  });

  test("names the line that the traceback names for the cell", async () => {
    const { firstError } = await run(["fail"]);
    expect(firstError?.line).toBe(3);
  });

  test("goes on after errors that are allowed, and still names the first", async () => {
    const all = await run(["fail", "2"], { allowErrors: true });
    expect(all).toMatchObject({ status: "ok", firstError: { cell: 1 } });
    const notebook = notebookOf([code("fail", "a", { tags: ["raises-exception"] }), code("2", "b")]);
    const tagged = await runCells(notebook, mockKernel(), {});
    expect(tagged.status).toBe("ok");
    expect(tagged.notebook.cells[1]!["outputs"]).toHaveLength(1);
  });

  test("reports each cell before and after", async () => {
    const seen: string[] = [];
    await run(["1", " ", "fail"], {
      onProgress: ({ cell, total, index, state }) => seen.push(`${cell}/${total} ${index} ${state}`),
    });
    expect(seen).toEqual(["1/2 0 running", "1/2 0 ok", "2/2 2 running", "2/2 2 error"]);
  });

  test("stops a cell whose time is up, and goes on when errors are allowed", async () => {
    const { status, firstError, notebook } = await run(["pend", "2"], {
      timeoutSeconds: 0.03,
      allowErrors: true,
    });
    expect(status).toBe("ok");
    expect(firstError).toMatchObject({
      cell: 1,
      ename: "Timeout",
      evalue: "the cell took longer than 0.03 s",
    });
    expect(notebook.cells[1]!["outputs"]).toHaveLength(1);
  });

  test("ends when the kernel dies, allowed errors or not", async () => {
    const { status, firstError } = await run(["die", "2"], { allowErrors: true });
    expect(status).toBe("error");
    expect(firstError).toMatchObject({
      ename: "KernelDiedError",
      evalue: "the kernel process ended (exit code 3)",
    });
  });

  test("ends when it is aborted", async () => {
    const { status, firstError, notebook } = await run(["pend", "2"], {
      signal: AbortSignal.timeout(30),
      allowErrors: true,
    });
    expect(status).toBe("error");
    expect(firstError).toMatchObject({ cell: 1, ename: "Interrupted" });
    expect(notebook.cells[1]!["execution_count"]).toBeNull();
  });

  test("gives the same notebook every time", async () => {
    const [first, second] = [await run(["print a; 42"]), await run(["print a; 42"])];
    expect(first.notebook).toEqual(second.notebook);
  });
});

test("a notebook of another language is refused before a kernel starts", async () => {
  const python = notebookOf([], { language_info: { name: "python" } });
  const running = runNotebook(python, { folder: "/nowhere" });
  await expect(running).rejects.toThrow(NotebookError);
  await expect(running).rejects.toThrow("its language is python");
});
