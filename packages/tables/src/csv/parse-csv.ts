import type { Issue } from "@chiso/model";
import type { Wording } from "../wording/wording.js";
import type { Delimiter } from "./detect-delimiter.js";
import { recordSplitter, UnreadableCsv, type CsvRow } from "./split-records.js";

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
 * Cuts CSV text into rows; what is understood of CSV, {@link recordSplitter} says.
 *
 * @returns The sheet, or the one issue that made cutting impossible (a quote never closed, an empty file).
 */
export function parseCsv(text: string, source: CsvSource): CsvSheet | Issue {
  const rows: CsvRow[] = [];
  const splitter = recordSplitter((row) => rows.push(row), source.delimiter);
  try {
    splitter.push(text);
    splitter.end();
  } catch (error) {
    return unreadableIssue(error, source);
  }
  const [header, ...rest] = rows;
  if (header === undefined) return emptyFile(source);
  return { delimiter: splitter.delimiter ?? ",", header, rows: rest };
}

/** The issue about a file with no text in it. */
export function emptyFile({ fileName, wording }: CsvSource): Issue {
  return { code: "no_units", severity: "error", path: [fileName], ...wording.emptyFile() };
}

/** The issue about text that cannot be cut; any other error is thrown again. */
export function unreadableIssue(error: unknown, { fileName, wording }: CsvSource): Issue {
  if (!(error instanceof UnreadableCsv)) throw error;
  const path = [fileName, wording.row(error.line)];
  return { code: "unreadable_file", severity: "error", path, ...wording[error.reason]() };
}
