import type { INotebookContent } from "@jupyterlab/nbformat";
import { checkNotebook } from "./check-notebook.js";
import { NotebookError } from "./notebook-error.js";

/**
 * Reads the text of an `.ipynb` file (nbformat 4).
 *
 * @param text - The file's text; a byte order mark is skipped.
 * @throws NotebookError with every problem found, cells numbered from 1.
 * @example
 * readNotebook('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}').cells; // []
 */
export function readNotebook(text: string): INotebookContent {
  const value = parse(text.replace(/^\uFEFF/, ""));
  const issues = checkNotebook(value);
  if (issues.length > 0) throw new NotebookError(issues);
  return value as INotebookContent;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `notebook: not JSON (${error instanceof Error ? error.message : String(error)})`;
    const hint = "An .ipynb file is JSON; look for merge conflict markers or a file that was cut off.";
    throw new NotebookError([{ code: "not_json", path: [], severity: "error", message, hint }]);
  }
}
