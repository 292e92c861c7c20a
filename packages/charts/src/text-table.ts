/** One column of a text table. */
export interface TextColumn {
  readonly heading: string;
  readonly align?: "left" | "right";
}

/**
 * Lays out cells as aligned columns for a terminal.
 *
 * @param columns - Headings; when all are empty the heading line is left out.
 * @param rows - Cells, one per column.
 * @returns Lines joined by newlines, without trailing spaces.
 * @example
 * textTable([{ heading: "" }, { heading: "", align: "right" }], [["a", "1"], ["bc", "20"]]);
 * // "a    1\nbc  20"
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const headings = columns.map((column) => column.heading);
  const lines = headings.some((heading) => heading !== "") ? [headings, ...rows] : rows;
  const widths = columns.map((_, at) => Math.max(0, ...lines.map((cells) => length(cells[at]))));
  return lines
    .map((cells) => columns.map((column, at) => pad(cells[at], widths[at] ?? 0, column.align)))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}

function length(cell = ""): number {
  return [...cell].length;
}

function pad(cell: string | undefined, width: number, align: TextColumn["align"]): string {
  const space = " ".repeat(Math.max(0, width - length(cell)));
  return align === "right" ? space + (cell ?? "") : (cell ?? "") + space;
}
