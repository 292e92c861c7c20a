import { asText } from "./as-text.js";
import { escapeHtml } from "./html-text.js";
import type { MimeBundle } from "./port.js";
import { textTable } from "./text-table.js";

const MOST_ROWS = 200;
const MOST_COLUMNS = 50;

type FlatRecord = Readonly<Record<string, unknown>>;

/**
 * An array of flat objects as a table: HTML and text.
 *
 * @returns `undefined` for every other value, for an empty array, and for more than 50 columns.
 */
export function recordTable(value: unknown): MimeBundle | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const shown = value.slice(0, MOST_ROWS) as unknown[];
  if (!shown.every(isFlatRecord)) return undefined;
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return undefined;
  const left = value.length - shown.length;
  const note = left > 0 ? `… ${left} more ${left === 1 ? "row" : "rows"}` : "";
  return { "text/html": htmlTable(columns, shown, note), "text/plain": plainTable(columns, shown, note) };
}

function isFlatRecord(value: unknown): value is FlatRecord {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return false;
  return Object.values(value).every(
    (cell) => typeof cell !== "function" && (Object(cell) !== cell || cell instanceof Date),
  );
}

function htmlTable(columns: readonly string[], rows: readonly FlatRecord[], note: string): string {
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${columns.map((column) => htmlCell(row[column])).join("")}</tr>`)
    .join("\n");
  const caption = note === "" ? "" : `<tfoot><tr><td colspan="${columns.length}">${note}</td></tr></tfoot>\n`;
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n${caption}</table>`;
}

function htmlCell(value: unknown): string {
  const style = isNumeric(value) ? ' style="text-align: right"' : "";
  return `<td${style}>${escapeHtml(cellText(value))}</td>`;
}

function plainTable(columns: readonly string[], rows: readonly FlatRecord[], note: string): string {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  const numeric = columns.flatMap((column, at) => (rows.some((row) => isNumeric(row[column])) ? [at] : []));
  const table = textTable(columns, cells, new Set(numeric));
  return note === "" ? table : `${table}\n${note}`;
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

function cellText(value: unknown): string {
  if (value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  return asText(value);
}
