import { dirname } from "node:path";
import type { INotebookContent } from "@jupyterlab/nbformat";
import { writeNotebook, type NotebookRun, type RunNotebookOptions } from "@chiso/kernel";
import { IndexError } from "@chiso/model";
import type { Call } from "../arguments/call.js";
import type { RunJson } from "../json/runs.js";
import { saveText } from "../present/save-text.js";
import { failureText } from "./failure-text.js";
import { outputsText } from "./outputs-text.js";
import { packageFolder } from "../package-folder.js";
import { pageText } from "./page-text.js";
import { issuesOf } from "./read-notebooks.js";
import { startProgress } from "./progress.js";
import type { RunTarget } from "./run-targets.js";

/** What executes notebooks: the kernel's `runNotebook`. */
export type Runner = (notebook: INotebookContent, options: RunNotebookOptions) => Promise<NotebookRun>;

/** How one notebook went. */
export interface RunReport extends RunJson {
  /** It was interrupted, or ran out of time. */
  readonly stopped: boolean;
}

/** Runs one notebook, shows its outputs and writes its results. After a failure nothing is written. */
export async function runOne(
  call: Call,
  target: RunTarget,
  notebook: INotebookContent,
  runner: Runner,
): Promise<RunReport> {
  const started = performance.now();
  const run = await execute(call, target, notebook, runner);
  const stopped = isStopped(call, run);
  if (run.firstError !== undefined) call.note(failureText(target.notebook, run.firstError, notebook));
  if (!call.has("json")) call.io.stdout.write(outputsText(run.notebook));
  const written = run.status === "ok" && !stopped ? await writeResults(call, target, run.notebook) : {};
  const { firstError: error } = run;
  return {
    notebook: target.notebook,
    status: run.status,
    cells: run.notebook.cells.filter((cell) => typeof cell["execution_count"] === "number").length,
    milliseconds: Math.round(performance.now() - started),
    ...written,
    ...(error !== undefined && { error: summary(error) }),
    stopped,
  };
}

async function execute(
  call: Call,
  target: RunTarget,
  notebook: INotebookContent,
  runner: Runner,
): Promise<NotebookRun> {
  const timeoutSeconds = call.whole("timeout", 1);
  const { signal } = call.io;
  const progress = startProgress(call.io.stderr, target.notebook, notebook);
  try {
    return await runner(notebook, {
      folder: dirname(call.path(target.notebook)),
      fallbackRoots: [packageFolder()],
      allowErrors: call.has("allow-errors"),
      onProgress: (at) => progress.onProgress(at),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
      ...(signal !== undefined && { signal }),
    });
  } catch (error) {
    // The kernel refuses a notebook of another language only when it is to run it.
    throw new IndexError(issuesOf(error, target.notebook));
  } finally {
    progress.end();
  }
}

function isStopped(call: Call, run: NotebookRun): boolean {
  const timedOut = run.status === "error" && call.has("timeout") && run.firstError?.ename === "Timeout";
  return timedOut || call.io.signal?.aborted === true;
}

/** The page is made before the notebook is written: when it cannot be, neither is there. */
async function writeResults(
  call: Call,
  target: RunTarget,
  notebook: INotebookContent,
): Promise<Partial<RunJson>> {
  const { output, html } = target;
  const page = html === undefined ? undefined : await pageText(notebook, call.language);
  await saveText(call, output, writeNotebook(notebook));
  call.note({ en: `Executed notebook: ${output}`, vi: `Notebook đã chạy: ${output}` });
  if (html === undefined || page === undefined) return { output };
  await saveText(call, html, page);
  call.note({ en: `Page: ${html}`, vi: `Trang: ${html}` });
  return { output, html };
}

function summary({ cell, line, ename, evalue }: NonNullable<NotebookRun["firstError"]>): RunJson["error"] {
  return { cell, ...(line !== undefined && { line }), ename, evalue };
}
