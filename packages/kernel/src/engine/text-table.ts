/**
 * Rows of cells as aligned text with box-drawing lines.
 *
 * @param header - Column titles.
 * @param rows - As many cells a row as there are titles.
 * @param alignRight - Columns (from 0) whose cells are numbers.
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignRight: ReadonlySet<number> = new Set(),
): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? "";
        return alignRight.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(" │ ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("─┼─");
  return [line(header), rule, ...rows.map(line)].join("\n");
}
