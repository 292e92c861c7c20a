/** Rows and columns of a sheet, from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet can hold. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/**
 * Row and column of a cell's name.
 *
 * @returns From 0; `undefined` for a text that names no cell a sheet can have.
 * @example
 * cellAddress("AB3"); // { row: 2, column: 27 }
 */
export function cellAddress(name: string): { readonly row: number; readonly column: number } | undefined {
  let [row, column] = [0, 0];
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = code >= 97 ? code - 96 : code - 64;
    if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else if (letter >= 1 && letter <= 26 && row === 0 && name[at - 1] !== "0") column = column * 26 + letter;
    else if (name[at] !== "$" || row > 0) return undefined;
  }
  return row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS
    ? { row: row - 1, column: column - 1 }
    : undefined;
}

/**
 * A range of cells as spreadsheets write it: `A3:H70`; `A3:H` reaches to the last row, `A3` to the end of the sheet.
 *
 * @returns `undefined` for a text that is no range.
 */
export function cellRange(text: string): CellRange | undefined {
  const [first = "", last, more] = text.trim().split(":");
  const from = cellAddress(first);
  if (from === undefined || more !== undefined) return undefined;
  const open = { row: MOST_ROWS - 1, column: MOST_COLUMNS - 1 };
  const column = /^\$?([A-Z]{1,3})$/i.exec(last ?? "")?.[1];
  const to =
    last === undefined
      ? open
      : column === undefined
        ? cellAddress(last)
        : { ...open, column: columnNumber(column) };
  if (to === undefined || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function columnNumber(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
