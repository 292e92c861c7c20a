import { zipSync } from "fflate";
import type { Cell } from "../cells/cell.js";
import type { CellRange } from "./cell-address.js";
import { invalid, openWorkbook, readable } from "./open-workbook.js";
import { percentStyles } from "./percent-styles.js";
import { cellKey, surveySheet, type SheetSurvey } from "./survey-sheet.js";
import { refuse, type WorkbookSource } from "./workbook-source.js";

/** A sheet's cells from A1 on. */
export interface SheetGrid {
  readonly sheet: string;
  /** By row, then column; rows can be shorter than others. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
}

/**
 * Reads one sheet of a workbook: values only, formulas are never computed.
 *
 * @param wanted - Name, or number from 1. Default 1.
 * @throws IndexError as {@link openWorkbook}; `too_large` when the sheet spans more cells than the limit.
 * @remarks The parts are unpacked and checked here; read-excel-file gets an archive with just these, not packed.
 */
export async function readSheet(
  bytes: Uint8Array,
  wanted: string | number | undefined,
  source: WorkbookSource,
): Promise<SheetGrid> {
  const book = openWorkbook(bytes, wanted, source);
  const sheet = book.sheets[book.chosen] ?? "";
  const survey = readable(source, () => surveySheet(book.sheetPart, percentStyles(book.stylesPart)));
  const cells = survey.rows * survey.columns;
  if (cells > source.limits.maxCells) {
    const words = source.wording.workbook.tooLarge("cells", cells, source.limits.maxCells);
    throw refuse(source, "too_large", words, sheet);
  }
  if (cells === 0) throw refuse(source, "no_units", source.wording.workbook.emptySheet(), sheet);
  const data = await values(zipSync({ ...book.parts }, { level: 0 }), book.chosen + 1, source);
  return { sheet, rows: cellsOf(data, survey), merges: clipped(survey, source) };
}

async function values(
  archive: Uint8Array<ArrayBuffer>,
  sheet: number,
  source: WorkbookSource,
): Promise<readonly (readonly unknown[])[]> {
  const reader = await import("read-excel-file/universal");
  try {
    return await reader.readSheet(archive.buffer, sheet);
  } catch (error) {
    throw invalid(source, error);
  }
}

function cellsOf(data: readonly (readonly unknown[])[], { odd, rows }: SheetSurvey): Cell[][] {
  const grid = data.map((row, at) =>
    row.map((value, column) => odd.get(cellKey(at, column)) ?? cellOf(value)),
  );
  // Cells of a formula without value are nothing to read-excel-file: they can lie outside its rows.
  while (grid.length < rows) grid.push([]);
  for (const [key, cell] of odd) {
    const row = grid[Math.floor(key / 16_384)];
    if (row === undefined) continue;
    while (row.length <= key % 16_384) row.push("");
    row[key % 16_384] = cell;
  }
  return grid;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number") return value;
  if (typeof value === "string") return value.trim();
  if (typeof value === "boolean") return { kind: "boolean", text: value ? "TRUE" : "FALSE" };
  if (value instanceof Date) return { kind: "date", text: value.toISOString().slice(0, 10) };
  return "";
}

/** Merged ranges inside the sheet's values; those that overlap, or cover it many times, are not believed. */
function clipped({ merges, rows, columns }: SheetSurvey, source: WorkbookSource): CellRange[] {
  const inside = merges
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, rows - 1),
      right: Math.min(merge.right, columns - 1),
    }))
    .filter(
      ({ top, left, bottom, right }) => bottom >= top && right >= left && (bottom > top || right > left),
    );
  const area = inside.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (area > rows * columns) throw invalid(source, new Error("merged cells overlap"));
  return inside;
}
