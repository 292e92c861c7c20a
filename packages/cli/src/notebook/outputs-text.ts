import type { ICell, INotebookContent, IOutput, MultilineString } from "@jupyterlab/nbformat";

/** What an executed notebook's cells show as text: printed text and the text form of results, in order. */
export function outputsText(notebook: INotebookContent): string {
  const parts = notebook.cells
    .flatMap((cell) => outputsOf(cell).map(outputText))
    .filter((text) => text !== "");
  return parts.map((text) => (text.endsWith("\n") ? text : `${text}\n`)).join("\n");
}

function outputsOf(cell: ICell): readonly IOutput[] {
  const outputs = cell["outputs"];
  return cell.cell_type === "code" && Array.isArray(outputs) ? (outputs as IOutput[]) : [];
}

function outputText(output: IOutput): string {
  if (output.output_type === "stream") return output["name"] === "stdout" ? joined(output["text"]) : "";
  const data = output["data"] as Readonly<Record<string, unknown>> | undefined;
  return joined(data?.["text/plain"]);
}

function joined(text: unknown): string {
  const given = text as MultilineString | undefined;
  return Array.isArray(given) ? given.join("") : typeof given === "string" ? given : "";
}
