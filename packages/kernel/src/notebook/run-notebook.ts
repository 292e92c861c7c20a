import type { INotebookContent } from "@jupyterlab/nbformat";
import { startKernel, type Kernel } from "../hosts/child/start-kernel.js";
import type { CellOutcome } from "../engine/port.js";
import { NotebookOutputs } from "./cell-outputs.js";
import { errorLine } from "./error-line.js";
import { executeCell } from "./execute-cell.js";
import type { CellFailure, NotebookRun, RunNotebookOptions } from "./run-options.js";
import {
  checkLanguage,
  clearedNotebook,
  hasTag,
  runnableCells,
  type RunnableCell,
} from "./runnable-cells.js";

/**
 * Runs a notebook from top to bottom in a kernel of its own.
 *
 * @param notebook - As {@link readNotebook} gives it; not changed.
 * @returns The executed notebook and how the run went. A failing cell, a timeout and the death of the kernel are
 *   outcomes, not exceptions.
 * @throws NotebookError `wrong_language`; KernelDiedError when the kernel does not start.
 * @example
 * const run = await runNotebook(readNotebook(text), { folder: dirname(path) });
 * if (run.status === "error") console.error(`cell ${run.firstError?.cell}, line ${run.firstError?.line}`);
 */
export async function runNotebook(
  notebook: INotebookContent,
  options: RunNotebookOptions,
): Promise<NotebookRun> {
  checkLanguage(notebook);
  const { folder, fallbackRoots, nodePath } = options;
  const kernel = await startKernel({
    folder,
    ...(fallbackRoots && { fallbackRoots }),
    ...(nodePath !== undefined && { nodePath }),
  });
  try {
    return await runCells(notebook, kernel, options);
  } finally {
    await kernel.close();
  }
}

/** Runs a notebook's cells in a kernel that is already there. */
export async function runCells(
  notebook: INotebookContent,
  kernel: Pick<Kernel, "execute" | "close">,
  options: Omit<RunNotebookOptions, "folder">,
): Promise<NotebookRun> {
  const executed = clearedNotebook(notebook);
  const cells = runnableCells(executed);
  const outputs = new NotebookOutputs();
  let firstError: CellFailure | undefined;
  for (const [at, runnable] of cells.entries()) {
    const place = { cell: at + 1, total: cells.length, index: runnable.index };
    options.onProgress?.({ ...place, state: "running" });
    const outcome = await runCell(runnable, place.cell, kernel, outputs, options);
    options.onProgress?.({ ...place, state: outcome.status });
    if (outcome.status === "ok") continue;
    firstError ??= failure(outcome, place.cell, runnable.index);
    if (outcome.fatal || !isAllowed(runnable, options))
      return { notebook: executed, status: "error", firstError };
  }
  return { notebook: executed, status: "ok", ...(firstError && { firstError }) };
}

async function runCell(
  { cell, code, index }: RunnableCell,
  count: number,
  kernel: Pick<Kernel, "execute" | "close">,
  outputs: NotebookOutputs,
  options: Omit<RunNotebookOptions, "folder">,
): Promise<CellOutcome & { readonly fatal: boolean }> {
  const collected = outputs.open();
  cell.outputs = collected.outputs;
  cell.execution_count = count;
  const request = {
    id: typeof cell.id === "string" ? cell.id : `cell-${index}`,
    name: `cell ${count}`,
    code,
  };
  const outcome = await executeCell(kernel, request, (event) => collected.add(event), options);
  collected.finish(outcome, count);
  return outcome;
}

function isAllowed(
  { cell }: RunnableCell,
  { allowErrors, signal }: Omit<RunNotebookOptions, "folder">,
): boolean {
  if (signal?.aborted === true) return false;
  return allowErrors === true || hasTag(cell, "raises-exception");
}

function failure(
  outcome: Extract<CellOutcome, { status: "error" }>,
  cell: number,
  index: number,
): CellFailure {
  const { ename, evalue, traceback } = outcome;
  const line = errorLine(traceback, `cell ${cell}`);
  return { cell, index, ename, evalue, traceback, ...(line !== undefined && { line }) };
}
