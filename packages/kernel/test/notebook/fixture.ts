import type { ICell, INotebookContent } from "@jupyterlab/nbformat";

/** A code cell as a file holds it. */
export function code(source: string, id: string, metadata: ICell["metadata"] = {}): ICell {
  return { cell_type: "code", execution_count: null, id, metadata, outputs: [], source };
}

/** A notebook of these cells. */
export function notebookOf(cells: ICell[], metadata: INotebookContent["metadata"] = {}): INotebookContent {
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}
