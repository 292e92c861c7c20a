import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { IndexSpec, Panel, Scenario, Scores } from "@chiso/model";
import { checkScoresCsv, checkScoresJson, checkScoresXlsx } from "../check/check-scores.js";
import type { CheckOptions, DataCheck } from "../check/check-data.js";
import type { ReadJsonOptions } from "../json/read-checked-json.js";
import type { ReadCsvOptions } from "../scores/options.js";
import { readPanelStream, readScoresStream } from "../scores/read-scores-stream.js";
import { readPanelXlsx, readScoresXlsx, type SheetOptions } from "../scores/read-scores-xlsx.js";
import { readScoresJson } from "../scores/read-scores-json.js";
import { readScenarioJson } from "../spec/read-scenario-json.js";
import { readSpecCsv, readSpecXlsx, type ReadSpecOptions } from "../spec/read-spec-table.js";
import { readSpecJson } from "../spec/read-spec-json.js";
import { defaultLimits } from "../xlsx/limits.js";
import { fileError } from "./file-error.js";
import { readBytes } from "./read-bytes.js";
import { readText } from "./read-text.js";

/** How a file of scores is read: what is for CSV or for workbooks only has no effect on others. */
export interface ReadScoresFileOptions extends ReadCsvOptions, SheetOptions {}

/** How a file with a spec is read; without effect on JSON, but for the name and the language. */
export interface ReadSpecFileOptions extends ReadJsonOptions, ReadSpecOptions, SheetOptions {}

/**
 * Reads scores from a file: `.json` as JSON, `.xlsx` as a workbook, anything else as CSV, piece by piece.
 *
 * @param path - File, relative to the working folder or absolute.
 * @throws IndexError as {@link readScoresCsv}, {@link readScoresXlsx} and {@link readScoresJson}, and for a file that is
 *   not there.
 * @example
 * const scores = await readScoresFile("so-noi-vu-2023.xlsx", { spec, sheet: "2023" });
 */
export async function readScoresFile(path: string, options: ReadScoresFileOptions): Promise<Scores> {
  const named = { fileName: path, ...options };
  switch (kindOf(path)) {
    case "json":
      return readScoresJson(await readText(path, named), named);
    case "workbook":
      return readScoresXlsx(await workbookBytes(path, named), named);
    default:
      return readScoresStream(pieces(path, named), named);
  }
}

/**
 * Reads the scores of several years from a CSV file or a workbook with a year column.
 *
 * @throws IndexError as {@link readPanelCsv} and {@link readPanelXlsx}, and for a file that is not there.
 * @example
 * const panel = await readPanelFile("papi-2018-2024.csv", { spec, ignore: ["total_of_80"] });
 */
export async function readPanelFile(path: string, options: ReadScoresFileOptions): Promise<Panel> {
  const named = { fileName: path, ...options };
  if (kindOf(path) === "workbook") return readPanelXlsx(await workbookBytes(path, named), named);
  return readPanelStream(pieces(path, named), named);
}

/**
 * Looks through a file of scores and says all that is wrong with it and all that should be looked at.
 *
 * @throws IndexError when the file cannot be opened, or cut into cells at all.
 * @example
 * (await checkScoresFile("so-noi-vu-2023.xlsx", { spec })).issues;
 */
export async function checkScoresFile(
  path: string,
  options: ReadScoresFileOptions & CheckOptions,
): Promise<DataCheck> {
  const named = { fileName: path, ...options };
  switch (kindOf(path)) {
    case "json":
      return checkScoresJson(await readText(path, named), named);
    case "workbook":
      return checkScoresXlsx(await workbookBytes(path, named), named);
    default:
      return checkScoresCsv(await readText(path, named), named);
  }
}

/**
 * Reads an index spec from a file: `.csv` and `.xlsx` as a plain table of nodes, anything else as JSON.
 *
 * @throws IndexError as {@link readSpecJson} and {@link readSpecCsv}, and for a file that is not there.
 * @example
 * const spec = await readSpecFile("my-index.json");
 */
export async function readSpecFile(path: string, options: ReadSpecFileOptions = {}): Promise<IndexSpec> {
  const named = { fileName: path, ...options };
  const kind = kindOf(path);
  if (kind === "workbook") return readSpecXlsx(await workbookBytes(path, named), named);
  const text = await readText(path, named);
  return kind === "csv" ? readSpecCsv(text, named) : readSpecJson(text, named);
}

/**
 * Reads a scenario from a JSON file.
 *
 * @throws IndexError as {@link readScenarioJson}, and for a file that is not there.
 * @example
 * const scenario = await readScenarioFile("half-the-gap.json");
 */
export async function readScenarioFile(path: string, options: ReadJsonOptions = {}): Promise<Scenario> {
  const named = { fileName: path, ...options };
  return readScenarioJson(await readText(path, named), named);
}

function kindOf(path: string): "json" | "workbook" | "csv" | "other" {
  switch (extname(path).toLowerCase()) {
    case ".json":
      return "json";
    // An .xls is refused by what is in it.
    case ".xlsx":
    case ".xlsm":
    case ".xls":
      return "workbook";
    case ".csv":
    case ".tsv":
    case ".txt":
      return "csv";
    default:
      return "other";
  }
}

function workbookBytes(path: string, options: ReadSpecFileOptions): Promise<Uint8Array> {
  return readBytes(path, options, options.limits?.maxFileBytes ?? defaultLimits.maxFileBytes);
}

/** A file piece by piece; what keeps it from being read is an issue like any other. */
async function* pieces(path: string, options: ReadJsonOptions): AsyncGenerator<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw fileError(path, error, options);
  }
}
