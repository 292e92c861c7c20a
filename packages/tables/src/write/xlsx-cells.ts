import type { Cell, SheetData } from "write-excel-file/universal";
import { startsFormula } from "./formula.js";

/** Longest text a spreadsheet's cell holds. */
const LONGEST = 32_767;

/** What a sheet of the workbook to write holds. */
export interface SheetCells {
  readonly data: SheetData;
  readonly columns: { readonly width: number }[];
}

/** A cell's value and how its number is shown. */
export interface PlainCell {
  readonly value: string | number | boolean | undefined;
  /** Number format; numbers without one are shown as they are. */
  readonly format?: string | undefined;
}

/** Lays headings and rows out for a sheet: bold headings, columns as wide as their texts. */
export function sheetCells(headings: readonly string[], rows: readonly (readonly PlainCell[])[]): SheetCells {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.slice(0, 1000).map((row) => shownLength(row[column]))),
  );
  const header = headings.map((heading): Cell => ({ ...textCell(heading), fontWeight: "bold", wrap: true }));
  return {
    data: [header, ...rows.map((row) => row.map(plainCell))],
    columns: widths.map((width) => ({ width: Math.min(48, Math.max(8, width + 2)) })),
  };
}

/** A cell of notes under a table. */
export function noteCell(text: string): Cell {
  return { ...textCell(text), fontStyle: "italic" };
}

function plainCell({ value, format }: PlainCell): Cell {
  if (value === undefined || value === "") return null;
  if (typeof value === "boolean") return { value, type: Boolean };
  if (typeof value === "string") return textCell(value);
  // A sheet's number is finite.
  if (!Number.isFinite(value)) return textCell(String(value));
  return { value, type: Number, ...(format === undefined ? {} : { format }) };
}

/** Text stays text: its type says so, and the format keeps what looks like a formula from becoming one when edited. */
function textCell(text: string): { value: string; type: StringConstructor; format?: string } {
  const plain = { value: escaped(text.slice(0, LONGEST)), type: String };
  return startsFormula(text) ? { ...plain, format: "@" } : plain;
}

/** Characters that XML cannot hold, the way workbooks write them. */
function escaped(text: string): string {
  const plain = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/\p{Cs}/gu, "\uFFFD")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, written);
  // write-excel-file looks texts up in a plain object: "constructor" must not be found there.
  return plain in {} ? written(plain) + plain.slice(1) : plain;
}

/** The first character of a text by its number. */
function written(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function shownLength({ value, format }: PlainCell = { value: undefined }): number {
  if (value === undefined) return 0;
  if (typeof value !== "number" || format === undefined) return Math.min(String(value).length, 48);
  return value.toFixed(/\.(0+)/.exec(format)?.[1]?.length ?? 0).length + 1;
}
