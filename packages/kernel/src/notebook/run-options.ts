import type { INotebookContent } from "@jupyterlab/nbformat";

/** How a notebook is run. */
export interface RunNotebookOptions {
  /** Working directory; also where resolution of imports starts. Usually the notebook's folder. */
  readonly folder: string;
  /** Folders whose `node_modules` are searched after that. Default: none. */
  readonly fallbackRoots?: readonly string[];
  /** Seconds a cell may take. Default: no limit. */
  readonly timeoutSeconds?: number;
  /** Goes on after a cell that failed. Default: false. A cell tagged `raises-exception` never stops the run. */
  readonly allowErrors?: boolean;
  /** Stops the running cell and the run. */
  readonly signal?: AbortSignal;
  /** Called before and after every cell that runs. */
  readonly onProgress?: (progress: CellProgress) => void;
  /** The Node to run it with. Default: the one that runs this. */
  readonly nodePath?: string;
}

/** Where a run is. */
export interface CellProgress {
  /** Number of the cell among those run, from 1: its `execution_count`, and what tracebacks call it. */
  readonly cell: number;
  /** How many cells will run. */
  readonly total: number;
  /** Position in `notebook.cells`, from 0. */
  readonly index: number;
  readonly state: "running" | "ok" | "error";
}

/** How a cell failed. */
export interface CellFailure {
  /** As in {@link CellProgress}. */
  readonly cell: number;
  readonly index: number;
  /** Line in the cell, from 1, when the traceback names one. */
  readonly line?: number;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** What a run gives. */
export interface NotebookRun {
  /** A new notebook with outputs and counts; no times, no machine names, equal runs give equal notebooks. */
  readonly notebook: INotebookContent;
  /** `error` when a cell failed that was not allowed to. */
  readonly status: "ok" | "error";
  /** The first cell that failed, allowed or not. */
  readonly firstError?: CellFailure;
}
