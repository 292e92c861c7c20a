import { cellText, type Cell, type HeaderRow, type SheetRow } from "../cells/cell.js";
import { columnLetters } from "../cells/places.js";
import type { CellRange } from "./cell-address.js";
import { headerRowCount } from "./header-rows.js";
import type { SheetGrid } from "./read-sheet.js";

/** A sheet as headings and rows, each where it stands in the sheet: the first column is A, the first row 1. */
export interface SheetTable {
  readonly header: HeaderRow;
  readonly rows: readonly SheetRow[];
}

/** What stands between the parts of a heading of several rows. */
const JOINT = " › ";

/**
 * Takes the table out of a sheet: headings of one or several rows, then a row per unit; empty rows are passed over.
 *
 * @param range - Where the table is; `undefined` for the whole sheet, whose titles above the headings (rows with one
 *   cell only) are passed over.
 * @param headerRows - How many rows the headings take. Default: as many as their merged cells say, or one.
 * @returns `undefined` when there is nothing in the range.
 */
export function sheetTable(
  grid: SheetGrid,
  range: CellRange | undefined,
  headerRows: number | undefined,
): SheetTable | undefined {
  const within = range ?? { top: 0, left: 0, bottom: grid.rows.length - 1, right: Infinity };
  const bottom = Math.min(within.bottom, grid.rows.length - 1);
  const right = Math.min(within.right, Math.max(...grid.rows.map((row) => row.length)) - 1);
  const filled = (row: number): number =>
    (grid.rows[row] ?? []).slice(within.left, right + 1).filter((cell) => cell !== "").length;
  const rows = Array.from({ length: Math.max(0, bottom - within.top + 1) }, (_, at) => within.top + at);
  // A table has a column for the unit and one for a leaf.
  const top = rows.find((row) => filled(row) > 1) ?? rows.find((row) => filled(row) > 0);
  if (top === undefined) return undefined;
  const area = { top, left: within.left, bottom, right };
  const count = headerRows ?? headerRowCount(grid.merges, area);
  const cells = spreadMerges(grid, area, top + count);
  const header = joinHeader(cells, area, count);
  const body = rows
    .filter((row) => row >= top + count && filled(row) > 0)
    .map((row): SheetRow => ({ line: row + 1, cells: rowWithin(cells[row] ?? [], area) }));
  return { header: withBlanks(header, body), rows: body };
}

/** Cells left of the range are not of the table, but keep their place. */
function rowWithin(row: readonly Cell[], { left, right }: CellRange): Cell[] {
  return Array.from({ length: right + 1 }, (_, column) => (column < left ? "" : (row[column] ?? "")));
}

/**
 * The text of merged cells in all of them: in headings it is the heading of each; below, it is marked, since a number
 * for several units is no number of one.
 */
function spreadMerges(grid: SheetGrid, area: CellRange, firstRow: number): Cell[][] {
  const rows = grid.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of grid.merges) {
    if (bottom < area.top || top > area.bottom || left > area.right || right < area.left) continue;
    const cell = grid.rows[top]?.[left] ?? "";
    if (cell === "") continue;
    const name = `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
    const spread: Cell = top < firstRow ? cell : { kind: "merged", text: cellText(cell), range: name };
    for (const target of rows.slice(top, bottom + 1)) {
      while (target.length <= right) target.push("");
      target.fill(spread, left, right + 1);
    }
  }
  return rows;
}

function joinHeader(cells: readonly (readonly Cell[])[], area: CellRange, count: number): HeaderRow {
  const parts = Array.from({ length: area.right + 1 }, (_, column) => {
    if (column < area.left) return [];
    const texts = Array.from({ length: count }, (_row, at) => cellText(cells[area.top + at]?.[column]));
    const plain = texts.map((text) => text.replace(/\s+/g, " ")).filter((text) => text !== "");
    return plain.filter((text, at) => text !== plain[at - 1]);
  });
  return { line: area.top + count, cells: parts.map((part) => part.join(JOINT)), parts };
}

function withBlanks(header: HeaderRow, rows: readonly SheetRow[]): HeaderRow {
  const blank = header.cells.flatMap((heading, column) =>
    heading === "" && rows.every(({ cells }) => cells[column] === "") ? [column] : [],
  );
  return { ...header, blank: new Set(blank) };
}
