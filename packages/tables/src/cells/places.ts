import type { Wording } from "../wording/wording.js";

/** A path of an issue. */
export type Path = readonly (string | number)[];

/** How a kind of file names its places. */
export interface Places {
  /** The file, or the sheet in it. */
  readonly file: Path;
  row(line: number): Path;
  /** A cell, by its row, its column from 0 and the column's heading. */
  cell(line: number, column: number, heading: string): Path;
}

/** Places of a text file: row and heading. */
export function textPlaces(fileName: string, wording: Wording): Places {
  return {
    file: [fileName],
    row: (line) => [fileName, wording.row(line)],
    cell: (line, column, heading) => [
      fileName,
      wording.row(line),
      heading === "" ? wording.nthColumn(column + 1) : wording.column(heading),
    ],
  };
}

/** Places of a workbook: sheet, row, and the cell's own name. */
export function sheetPlaces(fileName: string, sheet: string, wording: Wording): Places {
  const file = [fileName, wording.sheet(sheet)];
  return {
    file,
    row: (line) => [...file, wording.row(line)],
    cell: (line, column, heading) => [...file, wording.cell(`${columnLetters(column)}${line}`, heading)],
  };
}

/**
 * The letters of a column.
 *
 * @param column - From 0.
 * @example
 * columnLetters(27); // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
