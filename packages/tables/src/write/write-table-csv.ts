import { labelText, type Language, type Table, type TableCell, type TableColumn } from "@chiso/model";
import { csvText } from "./csv-text.js";
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
  const language = options.language ?? "en";
  const columns = table.columns.map((column) => ({ column, split: hasInterval(table, column) }));
  const header = columns.flatMap(({ column, split }) => headings(column, split, language));
  const rows = table.rows.map((row) =>
    columns.flatMap(({ column, split }) => cellTexts(row[column.key], split, language)),
  );
  return csvText([header, ...rows]);
}

function hasInterval(table: Table, column: TableColumn): boolean {
  return table.rows.some((row) => isInterval(row[column.key]));
}

function isInterval(cell: TableCell): cell is { readonly lower: number; readonly upper: number } {
  return typeof cell === "object" && "lower" in cell;
}

function headings(column: TableColumn, split: boolean, language: Language): string[] {
  const text = labelText(column.label, language);
  const ends = language === "vi" ? ["dưới", "trên"] : ["lower", "upper"];
  return (split ? ends.map((end) => `${text} (${end})`) : [text]).map(escapeFormula);
}

function cellTexts(cell: TableCell, split: boolean, language: Language): string[] {
  if (!split) return [cellText(cell, language)];
  if (isInterval(cell)) return [numberText(cell.lower), numberText(cell.upper)];
  return [cellText(cell, language), cellText(cell, language)];
}

function cellText(cell: TableCell, language: Language): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "string") return escapeFormula(cell);
  return isInterval(cell) ? "" : escapeFormula(labelText(cell, language));
}

function numberText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
