import type { Panel, Scores } from "@chiso/model";
import { assemblePanel, assembleScores } from "./assemble-scores.js";
import { collectText } from "./text-source.js";
import { readContext, type ReadCsvOptions } from "./options.js";

/**
 * Reads one year's scores from CSV text.
 *
 * The header names a unit column (`unit`, `code`, `mã`, …), optional `name`, `name_vi`, `group` and `year` columns,
 * and one column per leaf, by code or by label in any case and without diacritics. Comma, semicolon or tab; any line
 * ending; `86.97`, `86,97` and `86,97 %` (in a points index: of the leaf's maximum).
 *
 * Missing rule: an empty cell, a dash or `n/a` is a missing value (NaN); a leaf without a column is an error.
 *
 * @param text - Whole file.
 * @throws IndexError with every bad heading, row and cell at once, each with file, row (line of the file) and column.
 * @example
 * readScoresCsv("mã;A;B\n79;8,5;–\n", { spec, fileName: "so-noi-vu.csv" }).units[0].code; // "79"
 */
export function readScoresCsv(text: string, options: ReadCsvOptions): Scores {
  return assembleScores(collectText(text, options), readContext(options));
}

/**
 * Reads the scores of several years from CSV text with a `year` column; otherwise as {@link readScoresCsv}.
 *
 * @throws IndexError as {@link readScoresCsv}; also when there is no year column.
 * @example
 * readPanelCsv("year,unit,A\n2022,79,8\n2023,79,9\n", { spec }).years; // [2022, 2023]
 */
export function readPanelCsv(text: string, options: ReadCsvOptions): Panel {
  return assemblePanel(collectText(text, options), readContext(options));
}
