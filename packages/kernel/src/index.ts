/**
 * A TypeScript notebook engine and its hosts.
 *
 * @packageDocumentation
 */

// The engine's port: cells and their outcomes.
export type {
  Cell,
  CellNames,
  CellOutcome,
  Completeness,
  Engine,
  EngineHost,
  MimeBundle,
  OutputSink,
} from "./engine/port.js";

// A kernel in a child process.
export {
  startKernel,
  type ExecuteOptions,
  type Kernel,
  type KernelOptions,
} from "./hosts/child/start-kernel.js";
export { KernelDiedError, type KernelEnd } from "./hosts/child/kernel-died-error.js";
export type { OutputEvent } from "./hosts/process/messages.js";

// Notebooks without a front end.
export { readNotebook } from "./notebook/read-notebook.js";
export { writeNotebook } from "./notebook/write-notebook.js";
export { runNotebook } from "./notebook/run-notebook.js";
export { NotebookError, type NotebookIssue } from "./notebook/notebook-error.js";
export type { CellFailure, CellProgress, NotebookRun, RunNotebookOptions } from "./notebook/run-options.js";

// Jupyter.
export { jupyterCommand } from "./hosts/jupyter/jupyter-command.js";
export { installKernelspec, removeKernelspec, type InstallOptions } from "./kernelspec/install-kernelspec.js";
export type { KernelspecPlace } from "./kernelspec/kernelspec-folder.js";
export { KERNEL_NAME, KERNEL_TITLE, LANGUAGE_INFO } from "./kernelspec/language.js";
