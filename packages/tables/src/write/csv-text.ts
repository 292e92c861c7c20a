/**
 * Rows as CSV text: comma, LF, cells quoted where they must be.
 *
 * @example
 * csvText([["unit", "A"], ["79", "8.5"]]); // "unit,A\n79,8.5\n"
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteCell).join(",")}\n`).join("");
}

function quoteCell(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
