import { labelText, type Label, type Language, type Table } from "@chiso/model";
import { flatTable } from "./flat-table.js";

/**
 * A result's table as JSON text: `{ "caption"?, "columns": [{ "heading", … }], "rows": [[…]], "notes"? }` in a
 * language, an interval as two columns.
 *
 * Missing rule: a missing value is `null`. An infinite number, which JSON does not have, is `"Infinity"` or
 * `"-Infinity"`.
 *
 * @example
 * JSON.parse(writeTableJson(toTable(rank(evaluation)))).columns[0]; // { heading: "Rank" }
 */
export function writeTableJson(table: Table, options: { readonly language?: Language } = {}): string {
  const language = options.language ?? "en";
  const { columns, rows } = flatTable(table, language);
  const text = (label: Label): string => labelText(label, language);
  const file = {
    ...(table.caption === undefined ? {} : { caption: text(table.caption) }),
    columns,
    rows: rows.map((row) => row.map(jsonCell)),
    ...(table.notes === undefined ? {} : { notes: table.notes.map(text) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function jsonCell(cell: string | number | boolean | undefined): string | number | boolean | null {
  if (cell === undefined) return null;
  return typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell;
}
