/** What a spreadsheet's cell can hold besides text and a plain number. */
export type OddCell =
  /** A number shown as a percentage: 0.8697 shown as 86.97 % has the value 86.97. */
  | { readonly kind: "percent"; readonly value: number }
  /** A date, `2026-05-08`. */
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: string }
  /** `#DIV/0!`, `#REF!`, … */
  | { readonly kind: "error"; readonly text: string }
  /** A formula whose value the program that wrote the file did not keep. */
  | { readonly kind: "formula" }
  /** Part of several cells merged into one, with their text. */
  | { readonly kind: "merged"; readonly text: string; readonly range: string };

/** A cell as a file gives it: text is trimmed and empty where there is nothing. */
export type Cell = string | number | OddCell;

/** A row with where it stands. */
export interface SheetRow {
  /** Row of the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The row, or the joined rows, of headings. */
export interface HeaderRow {
  readonly line: number;
  /** One text per column; those of several rows joined. */
  readonly cells: readonly string[];
  /** The same by row, from the top; without it every heading is of one row. */
  readonly parts?: readonly (readonly string[])[];
  /** Columns with neither heading nor cells: left out without a word. */
  readonly blank?: ReadonlySet<number>;
}

/**
 * A cell's text, as far as it has one.
 *
 * @example
 * cellText(2023); // "2023"
 */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  if (cell === undefined || cell.kind === "formula") return "";
  return cell.kind === "percent" ? `${Number(cell.value.toPrecision(15))}%` : cell.text;
}

/**
 * A text of its own: engines let a short text cut from a long one keep the long one in memory, here the whole file.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
