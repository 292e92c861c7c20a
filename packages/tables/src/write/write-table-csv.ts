import type { Language, Table } from "@chiso/model";
import { csvText } from "./csv-text.js";
import { flatTable, type FlatCell } from "./flat-table.js";
import { escapeFormula } from "./formula.js";

/**
 * A result's table as CSV: headings and labels in a language, numbers unrounded with a decimal point, an interval as
 * two columns.
 *
 * Missing rule: a missing value is an empty cell. Text that a spreadsheet would run as a formula gets an apostrophe.
 *
 * @example
 * writeTableCsv(toTable(rank(evaluation)), { language: "vi" });
 */
export function writeTableCsv(table: Table, options: { readonly language?: Language } = {}): string {
  const { columns, rows } = flatTable(table, options.language ?? "en");
  return csvText([
    columns.map(({ heading }) => escapeFormula(heading)),
    ...rows.map((row) => row.map(cellText)),
  ]);
}

function cellText(cell: FlatCell): string {
  if (typeof cell === "string") return escapeFormula(cell);
  return cell === undefined ? "" : String(cell);
}
