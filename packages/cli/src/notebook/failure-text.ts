import type { CellFailure } from "@chiso/kernel";
import type { INotebookContent } from "@jupyterlab/nbformat";
import type { Label } from "@chiso/model";
import { cellSource } from "./cell-source.js";

/** Where a cell failed, with its own line of code. */
export function failureText(name: string, failure: CellFailure, notebook: INotebookContent): Label {
  const { cell, line, ename, evalue, index } = failure;
  const code = line === undefined ? undefined : cellSource(notebook, index).split("\n")[line - 1];
  const shown = code === undefined ? "" : `\n    ${String(line)} | ${code}`;
  const text = (words: { cell: string; line: string }): string => {
    const place = line === undefined ? "" : ` › ${words.line} ${line}`;
    return `${name} › ${words.cell} ${cell}${place}: ${ename}: ${evalue}${shown}`;
  };
  return { en: text({ cell: "cell", line: "line" }), vi: text({ cell: "ô", line: "dòng" }) };
}
