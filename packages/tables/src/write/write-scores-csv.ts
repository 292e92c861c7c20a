import type { Panel, Scores } from "@chiso/model";
import { csvText } from "./csv-text.js";
import { escapeFormula } from "./formula.js";
import { scoresGrid } from "./scores-grid.js";

/**
 * Scores as CSV that {@link readScoresCsv} reads back to the same scores.
 *
 * @param scores - One year, or a panel; a year column is written when years are known.
 * @remarks Missing values are empty cells. Text that a spreadsheet would run as a formula gets an apostrophe.
 * @example
 * writeScoresCsv(scores); // "unit,name,A,B\n79,Hồ Chí Minh,8.5,\n"
 */
export function writeScoresCsv(scores: Scores | Panel): string {
  const { header, rows } = scoresGrid(scores);
  return csvText([header, ...rows.map((row) => row.map(cellText))]);
}

function cellText(cell: string | number | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "number" ? String(cell) : escapeFormula(cell);
}
