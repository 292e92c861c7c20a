import type { ICell, INotebookContent, IOutput, MultilineString } from "@jupyterlab/nbformat";
import type { MimeBundle } from "../engine/port.js";
import { storedBundle } from "./mime-data.js";
import { joinLines, splitLines } from "./multiline.js";
import { sortedJson } from "./sorted-json.js";

/**
 * The text of an `.ipynb` file, laid out as Jupyter does: sorted keys, one space of indent, text by line, a
 * trailing newline. Equal notebooks give equal text.
 *
 * @example
 * writeNotebook(readNotebook(text)) === text; // for a file that Jupyter has saved
 */
export function writeNotebook(notebook: INotebookContent): string {
  return `${sortedJson({ ...notebook, cells: notebook.cells.map(storedCell) })}\n`;
}

function storedCell(cell: ICell): ICell {
  const stored: ICell = { ...cell, source: byLine(cell.source) };
  const outputs = cell["outputs"];
  return Array.isArray(outputs) ? { ...stored, outputs: (outputs as IOutput[]).map(storedOutput) } : stored;
}

function storedOutput(output: IOutput): IOutput {
  if (output["text"] !== undefined) return { ...output, text: byLine(output["text"] as MultilineString) };
  if (output["data"] !== undefined) return { ...output, data: storedBundle(output["data"] as MimeBundle) };
  return output;
}

function byLine(text: MultilineString): string[] {
  return splitLines(joinLines(text));
}
