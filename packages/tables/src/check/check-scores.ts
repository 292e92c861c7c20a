import { collectJsonText } from "../scores/read-scores-json.js";
import type { ReadCsvOptions, ReadScoresOptions } from "../scores/options.js";
import { collectSheet, type ReadXlsxOptions } from "../scores/read-scores-xlsx.js";
import { collectText } from "../scores/text-source.js";
import { checkData, type CheckOptions, type DataCheck } from "./check-data.js";

/**
 * Looks through a CSV table of scores and says all that is wrong with it and all that should be looked at: headings,
 * cells, units that come twice, values off their grid or above their maximum; columns that are empty or constant,
 * missing values, units with few values.
 *
 * @param text - Whole file.
 * @throws IndexError only when the text cannot be cut into cells at all.
 * @example
 * checkScoresCsv("unit,a\n79,8\n01,8\n", { spec }).issues.map(({ code }) => code); // ["constant_column"]
 */
export function checkScoresCsv(text: string, options: ReadCsvOptions & CheckOptions): DataCheck {
  return checkData(collectText(text, options), options);
}

/**
 * Looks through a sheet of a workbook, as {@link checkScoresCsv}.
 *
 * @throws IndexError only when the workbook cannot be opened.
 */
export async function checkScoresXlsx(
  bytes: Uint8Array | ArrayBuffer,
  options: ReadXlsxOptions & CheckOptions,
): Promise<DataCheck> {
  return checkData(await collectSheet(bytes, options), options);
}

/**
 * Looks through scores as JSON, as {@link checkScoresCsv}.
 *
 * @throws IndexError only when the text is no JSON, or not of the form of a scores file.
 */
export function checkScoresJson(text: string, options: ReadScoresOptions & CheckOptions): DataCheck {
  return checkData(collectJsonText(text, options).collected, options);
}
