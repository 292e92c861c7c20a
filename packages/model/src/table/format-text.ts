import { labelText, type Language } from "../label.js";
import { formatCell, isNumeric } from "./format-cell.js";
import { textWidth } from "./text-width.js";
import type { Table, TableColumn } from "./types.js";

/** Options of the table formatters. */
export interface FormatOptions {
  readonly language?: Language;
}

/**
 * A table as aligned text: caption, headings, a rule, rows, notes.
 *
 * @example
 * formatTableText({ columns: [{ key: "a", label: { en: "A" } }], rows: [{ a: 1 }] }); // "A\n─\n1"
 */
export function formatTableText(table: Table, { language = "en" }: FormatOptions = {}): string {
  const { columns, rows } = table;
  const headings = columns.map(({ label }) => labelText(label, language));
  const cells = rows.map((row) => columns.map((column) => formatCell(row[column.key], column, language)));
  const widths = columns.map((_, at) =>
    Math.max(...[headings, ...cells].map((line) => textWidth(line[at] ?? ""))),
  );
  const right = columns.map((column) => isRightAligned(table, column));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, at) => pad(text, widths[at] ?? 0, right[at] ?? false))
      .join("  ")
      .trimEnd();
  return [
    ...(table.caption === undefined ? [] : [labelText(table.caption, language), ""]),
    line(headings),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...cells.map(line),
    ...(table.notes ?? []).map((note) => `* ${labelText(note, language)}`),
  ].join("\n");
}

/** Whether a column's cells are numbers, so that they align right. */
export function isRightAligned({ rows }: Table, { key }: TableColumn): boolean {
  const there = rows.map((row) => row[key]).filter((cell) => cell !== undefined);
  return there.length > 0 && there.every(isNumeric);
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return right ? space + text : text + space;
}
