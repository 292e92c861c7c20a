import { labelText, type Language, type Table, type TableCell, type TableColumn } from "@chiso/model";

/** What a cell of a flat table holds: nothing where it is missing. */
export type FlatCell = string | number | boolean | undefined;

/** A column of a flat table. */
export interface FlatColumn {
  readonly heading: string;
  /** Fixed decimals for numbers, to show. */
  readonly decimals?: number;
  readonly signed?: boolean;
}

/** A table in one language, each cell one value. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[];
  readonly rows: readonly (readonly FlatCell[])[];
}

/** Lays a result's table out flat: headings and labels in a language, an interval as two columns. */
export function flatTable(table: Table, language: Language): FlatTable {
  const columns = table.columns.map((column) => ({ column, split: hasInterval(table, column) }));
  return {
    columns: columns.flatMap(({ column, split }) =>
      headings(column, split, language).map((heading) => ({
        heading,
        ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
        ...(column.signed === undefined ? {} : { signed: column.signed }),
      })),
    ),
    rows: table.rows.map((row) =>
      columns.flatMap(({ column, split }) => flatCells(row[column.key], split, language)),
    ),
  };
}

function hasInterval(table: Table, column: TableColumn): boolean {
  return table.rows.some((row) => isInterval(row[column.key]));
}

function isInterval(cell: TableCell): cell is { readonly lower: number; readonly upper: number } {
  return typeof cell === "object" && "lower" in cell;
}

function headings(column: TableColumn, split: boolean, language: Language): string[] {
  const text = labelText(column.label, language);
  const ends = language === "vi" ? ["dưới", "trên"] : ["lower", "upper"];
  return split ? ends.map((end) => `${text} (${end})`) : [text];
}

function flatCells(cell: TableCell, split: boolean, language: Language): FlatCell[] {
  if (!split) return [flatCell(cell, language)];
  if (isInterval(cell)) return [flatCell(cell.lower, language), flatCell(cell.upper, language)];
  return [flatCell(cell, language), flatCell(cell, language)];
}

function flatCell(cell: TableCell, language: Language): FlatCell {
  if (typeof cell === "number") return Number.isNaN(cell) ? undefined : cell;
  if (typeof cell !== "object") return cell;
  return isInterval(cell) ? undefined : labelText(cell, language);
}
