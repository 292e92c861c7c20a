import type { Panel, Scores } from "@chiso/model";
import { sheetPlaces } from "../cells/places.js";
import { cellRange } from "../xlsx/cell-address.js";
import { defaultLimits, type WorkbookLimits } from "../xlsx/limits.js";
import { readSheet } from "../xlsx/read-sheet.js";
import { sheetTable, type SheetTable } from "../xlsx/sheet-table.js";
import { refuse, type WorkbookSource } from "../xlsx/workbook-source.js";
import { wordingOf } from "../wording/wording.js";
import { assemblePanel, assembleScores } from "./assemble-scores.js";
import { collectScores } from "./collect-scores.js";
import type { Collected } from "./collected.js";
import { readContext, type ReadTableOptions } from "./options.js";

/** Which part of a workbook is read. */
export interface SheetOptions {
  /** Sheet by name, or by number from 1. Default: the first. */
  readonly sheet?: string | number;
  /** Where the table is: `A3:H70`; `A3:H` reaches to the last row. Default: the whole sheet. */
  readonly range?: string;
  /** How many rows the headings take. Default: as many as their merged cells say, or one. */
  readonly headerRows?: number;
  /** What the workbook may take. */
  readonly limits?: WorkbookLimits;
}

/** How a workbook of scores is read. */
export interface ReadXlsxOptions extends ReadTableOptions, SheetOptions {}

/**
 * Reads one year's scores from a sheet of an XLSX workbook. Columns are found as {@link readScoresCsv} finds them;
 * headings of two rows are joined ("Procedures › On time").
 *
 * Values are taken as the file keeps them, formulas are never computed. A percentage (a number formatted as such,
 * or the text `86,97%`) is, in a points index, a share of the leaf's maximum.
 *
 * Missing rule: an empty cell, a dash, `n/a` or the error #N/A is a missing value (NaN).
 *
 * @param bytes - Whole file.
 * @throws IndexError with every bad heading, row and cell at once, each with file, sheet and cell; or with the one
 *   reason why the workbook is not opened: no workbook, damaged, or past one of the limits.
 * @example
 * await readScoresXlsx(bytes, { spec, sheet: "2023", range: "A3:H70", fileName: "so-noi-vu.xlsx" });
 */
export async function readScoresXlsx(
  bytes: Uint8Array | ArrayBuffer,
  options: ReadXlsxOptions,
): Promise<Scores> {
  return assembleScores(await collectSheet(bytes, options), readContext(options));
}

/**
 * Reads the scores of several years from a sheet with a `year` column; otherwise as {@link readScoresXlsx}.
 *
 * @throws IndexError as {@link readScoresXlsx}; also when there is no year column.
 */
export async function readPanelXlsx(
  bytes: Uint8Array | ArrayBuffer,
  options: ReadXlsxOptions,
): Promise<Panel> {
  return assemblePanel(await collectSheet(bytes, options), readContext(options));
}

/** Collects the scores of a sheet. */
export async function collectSheet(
  bytes: Uint8Array | ArrayBuffer,
  options: ReadXlsxOptions,
): Promise<Collected> {
  const context = readContext(options);
  const { sheet, table } = await readTable(bytes, { ...options, fileName: context.fileName });
  const places = sheetPlaces(context.fileName, sheet, context.wording);
  // Text cells of a workbook are not cut at commas: a single comma is a decimal mark unless other cells differ.
  const collector = collectScores(table.header, {
    places,
    context,
    options,
    delimiter: ";",
    text: false,
  });
  for (const row of table.rows) collector.add(row);
  return collector.end();
}

/**
 * Reads the table of a sheet.
 *
 * @throws IndexError when there is none.
 */
export async function readTable(
  bytes: Uint8Array | ArrayBuffer,
  options: SheetOptions & { readonly fileName: string; readonly language?: ReadTableOptions["language"] },
): Promise<{ readonly sheet: string; readonly table: SheetTable }> {
  const source: WorkbookSource = {
    fileName: options.fileName,
    wording: wordingOf(options.language),
    limits: { ...defaultLimits, ...options.limits },
  };
  const range = options.range === undefined ? undefined : cellRange(options.range);
  const { workbook } = source.wording;
  if (options.range !== undefined && range === undefined)
    throw refuse(source, "invalid_range", workbook.invalidRange(options.range));
  const grid = await readSheet(
    bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes),
    options.sheet,
    source,
  );
  const table = sheetTable(grid, range, options.headerRows);
  if (table !== undefined) return { sheet: grid.sheet, table };
  const words = range === undefined ? workbook.emptySheet() : workbook.emptyRange(options.range ?? "");
  throw refuse(source, "no_units", words, grid.sheet);
}
