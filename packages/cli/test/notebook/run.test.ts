import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { NotebookError, type CellFailure } from "@chiso/kernel";
import { afterEach, describe, expect, test } from "vitest";
import { makeNotebookCommand } from "../../src/commands/run.js";
import type { Runner } from "../../src/notebook/run-one.js";
import { chiso, folderWith } from "../chiso.js";
import { notebookOf } from "./notebook.js";

const good = notebookOf("# Question", "// the data\nconst a = 6 * 7;", "a", 'console.log("done")');

let folder: Awaited<ReturnType<typeof folderWith>> | undefined;
afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

/** Stands in for the kernel: every code cell shows its number and its source; one may fail. */
function fakeRunner(
  fails?: { index: number; ename?: string; line?: number },
  abort?: AbortController,
): Runner {
  return (notebook, { onProgress, allowErrors }) => {
    const executed = structuredClone(notebook);
    const codeCells = executed.cells.flatMap((cell, index) =>
      cell.cell_type === "code" ? [{ cell, index }] : [],
    );
    let firstError: CellFailure | undefined;
    for (const [at, { cell, index }] of codeCells.entries()) {
      const place = { cell: at + 1, total: codeCells.length, index };
      onProgress?.({ ...place, state: "running" });
      cell["execution_count"] = at + 1;
      const bad = fails?.index === index;
      onProgress?.({ ...place, state: bad ? "error" : "ok" });
      if (bad) {
        abort?.abort();
        const { ename = "TypeError", line } = fails;
        firstError ??= {
          cell: at + 1,
          index,
          ename,
          evalue: "oops",
          traceback: [],
          ...(line !== undefined && { line }),
        };
        if (allowErrors !== true) return Promise.resolve({ notebook: executed, status: "error", firstError });
      } else {
        const data = { "text/plain": [`shown ${at + 1}\n`, "end"] };
        cell["outputs"] = [{ output_type: "execute_result", data, metadata: {}, execution_count: at + 1 }];
      }
    }
    return Promise.resolve({ notebook: executed, status: "ok", ...(firstError && { firstError }) });
  };
}

async function run(
  line: string,
  runner: Runner,
  files = { "a.ipynb": good } as Record<string, string | object>,
  signal?: AbortSignal,
) {
  folder ??= await folderWith(files);
  const ran = await chiso(line.split(" "), {
    cwd: folder.path,
    commands: [makeNotebookCommand(runner)],
    ...(signal && { signal }),
  });
  return { ...ran, stderr: ran.stderr.replace(/\d+ ms/g, "N ms") };
}

const files = async (): Promise<string[]> => (await readdir(folder?.path ?? "", { recursive: true })).sort();

describe("a run that succeeds", () => {
  test("shows progress on stderr, outputs on stdout, and says where the notebook is", async () => {
    expect(await run("run a.ipynb", fakeRunner())).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "1/3  const a = 6 * 7;  N ms
      2/3  a  N ms
      3/3  console.log("done")  N ms
      Executed notebook: out/a.ipynb
      ",
        "stdout": "shown 1
      end

      shown 2
      end

      shown 3
      end
      ",
      }
    `);
    expect(await files()).toEqual(["a.ipynb", "out", "out/a.ipynb"]);
    const written = JSON.parse(
      await readFile(join(folder?.path ?? "", "out/a.ipynb"), "utf8"),
    ) as typeof good;
    expect(written.cells[2]?.["execution_count"]).toBe(2);
  });

  test("writes in place, or to a file, when told", async () => {
    await run("run a.ipynb --inplace", fakeRunner());
    expect(await files()).toEqual(["a.ipynb"]);
    await run("run a.ipynb --output sub/b.ipynb", fakeRunner());
    expect(await files()).toEqual(["a.ipynb", "sub", "sub/b.ipynb"]);
  });

  test("--json reports instead of outputs", async () => {
    const { stdout, code } = await run("run a.ipynb b.ipynb --json", fakeRunner(), {
      "a.ipynb": good,
      "b.ipynb": good,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout.replace(/"milliseconds": \d+/g, '"milliseconds": 0'))).toMatchInlineSnapshot(`
      {
        "notebooks": [
          {
            "cells": 3,
            "milliseconds": 0,
            "notebook": "a.ipynb",
            "output": "out/a.ipynb",
            "status": "ok",
          },
          {
            "cells": 3,
            "milliseconds": 0,
            "notebook": "b.ipynb",
            "output": "out/b.ipynb",
            "status": "ok",
          },
        ],
      }
    `);
  });
});

describe("a cell that fails", () => {
  test("is shown with its own line; exit code 3; nothing is written, in place neither", async () => {
    const before = await run("run a.ipynb --inplace", fakeRunner({ index: 1, line: 2 }));
    expect(before).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "1/3  const a = 6 * 7;  N ms  ✗
      a.ipynb › cell 1 › line 2: TypeError: oops
          2 | const a = 6 * 7;
      ",
        "stdout": "",
      }
    `);
    expect(JSON.parse(await readFile(join(folder?.path ?? "", "a.ipynb"), "utf8"))).toEqual(good);
    expect((await run("run a.ipynb --lang vi", fakeRunner({ index: 1, line: 2 }))).stderr).toContain(
      "a.ipynb › ô 1 › dòng 2: TypeError: oops\n    2 | const a = 6 * 7;\n",
    );
    expect(await files()).toEqual(["a.ipynb"]);
  });

  test("may fail with --allow-errors: the notebook is written, exit code 0", async () => {
    const { code, stderr } = await run("run a.ipynb --allow-errors", fakeRunner({ index: 1 }));
    expect(code).toBe(0);
    expect(stderr).toContain("a.ipynb › cell 1: TypeError: oops");
    expect(await files()).toContain("out/a.ipynb");
  });

  test("does not keep the next notebook from running", async () => {
    const runner: Runner = (notebook, options) =>
      fakeRunner(notebook.cells.length === 1 ? { index: 0 } : undefined)(notebook, options);
    const { code } = await run("run bad.ipynb a.ipynb", runner, {
      "a.ipynb": good,
      "bad.ipynb": notebookOf("x"),
    });
    expect(code).toBe(3);
    expect(await files()).toEqual(["a.ipynb", "bad.ipynb", "out", "out/a.ipynb"]);
  });
});

describe("a run that is stopped", () => {
  test("out of time: exit code 4, nothing written", async () => {
    expect((await run("run a.ipynb --timeout 1", fakeRunner({ index: 2, ename: "Timeout" }))).code).toBe(4);
    expect(await files()).toEqual(["a.ipynb"]);
  });

  test("by the user: exit code 4, no further notebook starts, nothing written", async () => {
    const abort = new AbortController();
    const two = { "a.ipynb": good, "b.ipynb": good };
    const ran = await run(
      "run a.ipynb b.ipynb",
      fakeRunner({ index: 2, ename: "Interrupted" }, abort),
      two,
      abort.signal,
    );
    expect(ran.code).toBe(4);
    expect(ran.stderr).not.toContain("b.ipynb");
    expect(await files()).toEqual(["a.ipynb", "b.ipynb"]);
  });
});

test("what is wrong with notebooks is said before any of them runs", async () => {
  const python = { ...good, metadata: { language_info: { name: "python" } } };
  const given = {
    "a.ipynb": good,
    "cut.ipynb": "{",
    "old.ipynb": { ...good, nbformat: 3 },
    "py.ipynb": python,
  };
  const never: Runner = () => Promise.reject(new Error("ran"));
  const { code, stdout, stderr } = await run("run a.ipynb cut.ipynb old.ipynb gone.ipynb", never, given);
  // What is in the parentheses is Node's own sentence, which changes between versions.
  const said = stderr.replace(/not JSON \(.+\)\. An/, "not JSON (…). An");
  expect({ code, stdout, stderr: said }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "cut.ipynb: not JSON (…). An .ipynb file is JSON; look for merge conflict markers or a file that was cut off.
    old.ipynb › nbformat: nbformat must be 4, not 3. Open and save the notebook once in a current Jupyter or VS Code.
    gone.ipynb: There is no such file. Check the name and the folder.
    3 errors; nothing was written.
    ",
      "stdout": "",
    }
  `);
});

test("a notebook of another language is refused by its name", async () => {
  const issue = {
    code: "wrong_language",
    path: [],
    severity: "error",
    message: "notebook: its language is python",
    hint: "Run it elsewhere.",
  } as const;
  const refuses: Runner = () => Promise.reject(new NotebookError([issue]));
  const { code, stderr } = await run("run a.ipynb", refuses);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "a.ipynb: its language is python. Run it elsewhere.\n1 error; nothing was written.\n",
  });
});
