import { IndexError, type Issue } from "../errors.js";
import type { Panel, Scores } from "./types.js";

/**
 * Puts the scores of several years together, earliest first.
 *
 * @param scores - Each with its `year`.
 * @throws IndexError `unknown_year` for scores without a year, `duplicate_year` for a year given twice.
 * @example
 * makePanel([papiScores(2023), papiScores(2022)]).years; // [2022, 2023]
 */
export function makePanel(scores: readonly Scores[]): Panel {
  const issues = scores.flatMap((one, position) => yearIssues(scores, one, position));
  if (issues.length > 0) throw new IndexError(issues);
  const ordered = [...scores].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return { years: ordered.map((one) => one.year ?? NaN), scores: ordered };
}

/**
 * The scores of one year of a panel.
 *
 * @throws IndexError `unknown_year`, naming the years there are.
 */
export function scoresOfYear(panel: Panel, year: number): Scores {
  const found = panel.scores[panel.years.indexOf(year)];
  if (found !== undefined) return found;
  const message = `No scores for ${year}.`;
  throw new IndexError([
    {
      code: "unknown_year",
      severity: "error",
      path: ["year"],
      message,
      hint: `Years: ${panel.years.join(", ")}.`,
    },
  ]);
}

function yearIssues(all: readonly Scores[], one: Scores, position: number): Issue[] {
  const path = ["scores", position];
  if (one.year === undefined) {
    return [
      {
        code: "unknown_year",
        severity: "error",
        path,
        message: "These scores have no year.",
        hint: "Set `year`.",
      },
    ];
  }
  if (all.findIndex((other) => other.year === one.year) === position) return [];
  const message = `Year ${one.year} is given twice.`;
  return [{ code: "duplicate_year", severity: "error", path, message, hint: "Keep one table per year." }];
}
