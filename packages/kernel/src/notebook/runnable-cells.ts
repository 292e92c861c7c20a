import type { ICell, ICodeCell, INotebookContent } from "@jupyterlab/nbformat";
import { KERNEL_NAME, KERNEL_TITLE, LANGUAGE_INFO } from "../kernelspec/language.js";
import { joinLines } from "./multiline.js";
import { NotebookError } from "./notebook-error.js";

/** A code cell that a run executes. */
export interface RunnableCell {
  readonly index: number;
  readonly cell: ICodeCell;
  readonly code: string;
}

/** A copy of the notebook without any outputs or counts, with this kernel's metadata. */
export function clearedNotebook(notebook: INotebookContent): INotebookContent {
  const copy = structuredClone(notebook);
  copy.metadata.kernelspec ??= {
    name: KERNEL_NAME,
    display_name: KERNEL_TITLE,
    language: LANGUAGE_INFO.name,
  };
  copy.metadata.language_info = structuredClone(LANGUAGE_INFO);
  for (const cell of copy.cells) {
    if (!isCodeCell(cell)) continue;
    cell.outputs = [];
    cell.execution_count = null;
  }
  return copy;
}

/** The cells a run executes: code that is not blank and not tagged `skip-execution`, as nbclient chooses them. */
export function runnableCells(notebook: INotebookContent): RunnableCell[] {
  return notebook.cells.flatMap((cell, index) => {
    if (!isCodeCell(cell) || hasTag(cell, "skip-execution")) return [];
    const code = joinLines(cell.source);
    return code.trim() === "" ? [] : [{ index, cell, code }];
  });
}

/** Whether a cell carries a tag. */
export function hasTag(cell: ICell, tag: string): boolean {
  const tags = cell.metadata.tags;
  return Array.isArray(tags) && tags.includes(tag);
}

/**
 * Refuses a notebook of another language before anything runs.
 *
 * @throws NotebookError `wrong_language`.
 */
export function checkLanguage(notebook: INotebookContent): void {
  const language = notebook.metadata.language_info?.name ?? notebook.metadata.kernelspec?.["language"];
  if (typeof language !== "string" || ["typescript", "javascript"].includes(language.toLowerCase())) return;
  const message = `notebook: its language is ${language}, this kernel runs TypeScript and JavaScript`;
  const hint = "Run it with its own kernel, or change metadata.language_info and metadata.kernelspec.";
  throw new NotebookError([
    { code: "wrong_language", path: ["metadata", "language_info", "name"], severity: "error", message, hint },
  ]);
}

function isCodeCell(cell: ICell): cell is ICodeCell {
  return cell.cell_type === "code";
}
