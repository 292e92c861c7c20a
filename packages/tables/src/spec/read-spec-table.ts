import { IndexError, type IndexSpec } from "@chiso/model";
import { sheetPlaces, textPlaces } from "../cells/places.js";
import { parseCsv } from "../csv/parse-csv.js";
import { readTable, type SheetOptions } from "../scores/read-scores-xlsx.js";
import { wordingOf } from "../wording/wording.js";
import { buildSpec } from "./build-spec.js";
import { nodeTable, type NodeSheet, type ReadSpecTableOptions } from "./node-table.js";

/** How a plain table of nodes is read. */
export interface ReadSpecOptions extends ReadSpecTableOptions {
  /** Kind of the index. Default: `points` when there is a column of maxima, else `weights`. */
  readonly kind?: "points" | "weights";
}

/**
 * Reads an index spec from a plain table as CSV: `code`, `parent`, `name`, and `max` for an index of points or `weight`
 * and `direction` for a weighted one; `name_vi` for Vietnamese labels. One row per node, in any order; the index itself
 * is the row without a parent. Headings in English or Vietnamese, in any spelling.
 *
 * @param text - Whole file.
 * @throws IndexError with everything wrong at once, each with row and column: an unknown parent, a circle, a code
 *   twice, no root or several, a weight or maximum that is missing.
 * @example
 * readSpecCsv("code,parent,name,max\nindex,,Index,\na,index,Staff,10\nb,index,Budget,5\n").kind; // "points"
 */
export function readSpecCsv(text: string, options: ReadSpecOptions = {}): IndexSpec {
  return specOf(csvSheet(text, options), options);
}

/**
 * Reads an index spec from a plain table in a workbook; otherwise as {@link readSpecCsv}.
 *
 * @throws IndexError as {@link readSpecCsv} and {@link readScoresXlsx}.
 */
export async function readSpecXlsx(
  bytes: Uint8Array | ArrayBuffer,
  options: ReadSpecOptions & SheetOptions = {},
): Promise<IndexSpec> {
  const fileName = options.fileName ?? "spec";
  const { sheet, table } = await readTable(bytes, { ...options, fileName });
  return specOf({ ...table, places: sheetPlaces(fileName, sheet, wordingOf(options.language)) }, options);
}

/** Cuts a table of nodes out of CSV text. */
export function csvSheet(text: string, options: ReadSpecTableOptions): NodeSheet {
  const source = { fileName: options.fileName ?? "spec", wording: wordingOf(options.language) };
  const sheet = parseCsv(text, source);
  if ("code" in sheet) throw new IndexError([sheet]);
  return { header: sheet.header, rows: sheet.rows, places: textPlaces(source.fileName, source.wording) };
}

function specOf(sheet: NodeSheet, options: ReadSpecOptions): IndexSpec {
  const table = nodeTable(sheet, options, { extra: "wrong" });
  const kind = options.kind ?? (table.has("max") ? "points" : "weights");
  return buildSpec(table.rows, table, { kind, code: options.code }).spec;
}
