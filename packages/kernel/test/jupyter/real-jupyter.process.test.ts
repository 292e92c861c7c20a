import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ICell, INotebookContent } from "@jupyterlab/nbformat";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jupyterCommand } from "../../src/hosts/jupyter/jupyter-command.js";
import { installKernelspec } from "../../src/kernelspec/install-kernelspec.js";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { writeNotebook } from "../../src/notebook/write-notebook.js";

const NBCONVERT = "/usr/bin/jupyter-nbconvert";
const PYTHON = "/usr/bin/python3";
const missing = !existsSync(NBCONVERT);
if (missing) console.warn(`SKIPPED: ${NBCONVERT} is missing, so nothing runs under the real Jupyter.`);

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "real-jupyter-"));
const env = {
  ...process.env,
  JUPYTER_PATH: join(folder, "share", "jupyter"),
  JUPYTER_CONFIG_DIR: join(folder, "config"),
  PYDEVD_DISABLE_FILE_VALIDATION: "1",
};

beforeAll(() => {
  if (missing) return;
  installKernelspec({ prefix: folder, command: jupyterCommand() });
  cpSync(here("example.ipynb"), join(folder, "example.ipynb"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(missing)("under the real Jupyter", () => {
  test("nbconvert gives the same outputs as runNotebook, and the same file", async () => {
    const args = ["--to", "notebook", "--execute", "example.ipynb", "--output", "out.ipynb"];
    execFileSync(NBCONVERT, args, { cwd: folder, env, stdio: "pipe" });
    const theirs = withoutTimes(readNotebook(readFileSync(join(folder, "out.ipynb"), "utf8")));
    const source = readNotebook(readFileSync(here("example.ipynb"), "utf8"));
    const { notebook: ours, status, firstError } = await runNotebook(source, { folder });
    expect({ status, line: firstError?.line }).toEqual({ status: "ok", line: 3 });
    expect(writeNotebook(theirs)).toBe(writeNotebook(ours));
    expect(ours.cells.flatMap((cell) => (cell["outputs"] as unknown[] | undefined) ?? [])).toHaveLength(6);
  }, 60_000);

  test("nbconvert fails at a cell that fails, and says where", () => {
    const broken = withoutTags(readNotebook(readFileSync(here("example.ipynb"), "utf8")));
    const args = ["--to", "notebook", "--execute", "--stdin", "--stdout"];
    const run = spawnSync(NBCONVERT, args, {
      cwd: folder,
      env,
      input: writeNotebook(broken),
      encoding: "utf8",
    });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(/RangeError: no such pillar/);
    expect(run.stderr).toMatch(/cell 5:3:7/);
  }, 60_000);

  test("nbconvert highlights the cells as TypeScript", () => {
    const html = execFileSync(NBCONVERT, ["--to", "html", "--stdout", "out.ipynb"], {
      cwd: folder,
      env,
      stdio: "pipe",
    });
    expect(html.toString()).toMatch(/<span class="kr?d?">interface<\/span>/);
  }, 60_000);

  test("the kernel passes jupyter_kernel_test", () => {
    const run = spawnSync(PYTHON, [here("kernel_test.py"), "-v"], { cwd: folder, env, encoding: "utf8" });
    const results = [...run.stderr.matchAll(/^test_(\w+) .*?\.\.\. (ok|FAIL|ERROR|skipped)/gms)];
    const passed = results.filter(([, , result]) => result === "ok").map(([, name]) => name);
    expect(run.status, run.stderr).toBe(0);
    expect(passed).toEqual(
      expect.arrayContaining([
        "kernel_info",
        "execute_stdout",
        "execute_stderr",
        "execute_result",
        "error",
        "display_data",
        "clear_output",
        "is_complete",
      ]),
    );
  }, 60_000);
});

/** nbclient notes when each cell ran; the rest of the file is ours to equal. */
function withoutTimes(notebook: INotebookContent): INotebookContent {
  for (const cell of notebook.cells) delete (cell.metadata as Record<string, unknown>)["execution"];
  return notebook;
}

function withoutTags(notebook: INotebookContent): INotebookContent {
  return { ...notebook, cells: notebook.cells.map((cell): ICell => ({ ...cell, metadata: {} })) };
}
