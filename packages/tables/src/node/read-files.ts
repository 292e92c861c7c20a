import { extname } from "node:path";
import type { IndexSpec, Panel, Scenario, Scores } from "@chiso/model";
import type { ReadJsonOptions } from "../json/read-checked-json.js";
import type { ReadCsvOptions } from "../scores/options.js";
import { readPanelCsv, readScoresCsv } from "../scores/read-scores-csv.js";
import { readScoresJson } from "../scores/read-scores-json.js";
import { readScenarioJson } from "../spec/read-scenario-json.js";
import { readSpecJson } from "../spec/read-spec-json.js";
import { readText } from "./read-text.js";

/**
 * Reads scores from a file: `.json` as JSON, anything else as CSV.
 *
 * @param path - File, relative to the working folder or absolute.
 * @throws IndexError as {@link readScoresCsv} and {@link readScoresJson}, and for a file that is not there.
 * @example
 * const scores = await readScoresFile("so-noi-vu-2023.csv", { spec });
 */
export async function readScoresFile(path: string, options: ReadCsvOptions): Promise<Scores> {
  const named = { fileName: path, ...options };
  const text = await readText(path, named);
  return extname(path).toLowerCase() === ".json" ? readScoresJson(text, named) : readScoresCsv(text, named);
}

/**
 * Reads the scores of several years from a CSV file.
 *
 * @throws IndexError as {@link readPanelCsv}, and for a file that is not there.
 * @example
 * const panel = await readPanelFile("papi-2018-2024.csv", { spec, ignore: ["total_of_80"] });
 */
export async function readPanelFile(path: string, options: ReadCsvOptions): Promise<Panel> {
  const named = { fileName: path, ...options };
  return readPanelCsv(await readText(path, named), named);
}

/**
 * Reads an index spec from a JSON file.
 *
 * @throws IndexError as {@link readSpecJson}, and for a file that is not there.
 * @example
 * const spec = await readSpecFile("my-index.json");
 */
export async function readSpecFile(path: string, options: ReadJsonOptions = {}): Promise<IndexSpec> {
  const named = { fileName: path, ...options };
  return readSpecJson(await readText(path, named), named);
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
