import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { Issue } from "@chiso/model";
import type { Wording } from "../wording/wording.js";
import { detectDelimiter, separatorLine, type Delimiter } from "./detect-delimiter.js";

/** One row of a CSV file, cells trimmed. */
export interface CsvRow {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file cut into cells, nothing interpreted. Rows with no text at all are left out. */
export interface CsvSheet {
  readonly delimiter: Delimiter;
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

/** Where the text comes from and how it is to be read. */
export interface CsvSource {
  readonly fileName: string;
  readonly wording: Wording;
  readonly delimiter?: Delimiter;
}

/**
 * Cuts CSV text into rows: any of `,` `;` tab, any line ending, a byte order mark, quoted cells with line breaks.
 *
 * @returns The sheet, or the one issue that made cutting impossible (a quote never closed, an empty file).
 */
export function parseCsv(text: string, source: CsvSource): CsvSheet | Issue {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const delimiter = source.delimiter ?? detectDelimiter(plain);
  let lastLine = 0;
  try {
    const rows: CsvRow[] = [];
    parse(plain, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        rows.push(toRow(cells, context.lines));
        lastLine = context.lines;
        return null;
      },
    });
    const [header, ...rest] = rows.filter(hasText).slice(separatorLine(plain) === undefined ? 0 : 1);
    return header === undefined ? emptyFile(source) : { delimiter, header, rows: rest };
  } catch (error) {
    if (error instanceof CsvError) return brokenQuotes(error, lastLine, source);
    throw error;
  }
}

function toRow(cells: readonly string[], lastLine: number): CsvRow {
  const breaks = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  return { line: lastLine - breaks, cells: cells.map((cell) => cell.trim()) };
}

function hasText(row: CsvRow): boolean {
  return row.cells.some((cell) => cell !== "");
}

function emptyFile({ fileName, wording }: CsvSource): Issue {
  return { code: "no_units", severity: "error", path: [fileName], ...wording.emptyFile() };
}

/** The parser stops at the first broken quote; a quote that never closes is reported on the row that opens it. */
function brokenQuotes(error: CsvError, lastLine: number, { fileName, wording }: CsvSource): Issue {
  const open = error.code === "CSV_QUOTE_NOT_CLOSED";
  const line = open || typeof error.lines !== "number" ? lastLine + 1 : error.lines;
  const path = [fileName, wording.row(line)];
  return {
    code: "unreadable_file",
    severity: "error",
    path,
    ...(open ? wording.openQuote() : wording.strayQuote()),
  };
}
