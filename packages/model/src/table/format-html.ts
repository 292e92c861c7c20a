import { labelText } from "../label.js";
import { escapeHtml } from "./escape-html.js";
import { formatCell } from "./format-cell.js";
import { isRightAligned, type FormatOptions } from "./format-text.js";
import type { Table } from "./types.js";

/**
 * A table as an HTML `<table class="chiso-table">`; all text is escaped.
 *
 * @example
 * formatTableHtml({ columns: [{ key: "a", label: { en: "A" } }], rows: [{ a: 1 }] });
 */
export function formatTableHtml(table: Table, { language = "en" }: FormatOptions = {}): string {
  const { columns, rows, caption, notes = [] } = table;
  const align = columns.map(
    (column) => ` style="text-align:${isRightAligned(table, column) ? "right;white-space:nowrap" : "left"}"`,
  );
  const headings = columns.map(
    ({ label }, at) => `<th scope="col"${align[at]}>${escapeHtml(labelText(label, language))}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(
      (column, at) => `<td${align[at]}>${escapeHtml(formatCell(row[column.key], column, language))}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const foot = notes
    .map((note) => `<p class="chiso-note">${escapeHtml(labelText(note, language))}</p>`)
    .join("");
  const title = caption === undefined ? "" : `<caption>${escapeHtml(labelText(caption, language))}</caption>`;
  return `<table class="chiso-table">${title}<thead><tr>${headings.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>${foot}`;
}
