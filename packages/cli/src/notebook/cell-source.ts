import type { INotebookContent } from "@jupyterlab/nbformat";

/** The source of a cell by its position. */
export function cellSource(notebook: INotebookContent, index: number): string {
  const source = notebook.cells[index]?.source ?? "";
  return typeof source === "string" ? source : source.join("");
}

/** The first line of a cell that holds code, comments only when there is nothing else. */
export function firstCodeLine(source: string): string {
  const lines = source.split("\n").map((line) => line.trim());
  const code = lines.find((line) => line !== "" && !line.startsWith("//"));
  return code ?? lines.find((line) => line !== "") ?? "";
}
