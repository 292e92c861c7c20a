import type { INotebookContent } from "@jupyterlab/nbformat";

/** A notebook with these cells: text of code, or of Markdown when it starts with `#`. */
export function notebookOf(...sources: readonly string[]): INotebookContent {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: sources.map((source, at) =>
      source.startsWith("#")
        ? { cell_type: "markdown", id: `m${at}`, metadata: {}, source }
        : { cell_type: "code", id: `c${at}`, metadata: {}, source, outputs: [], execution_count: null },
    ),
  };
}
