import { IndexError, makePanel, type Issue, type Panel, type Scores } from "@chiso/model";
import { checkCollected } from "./check-collected.js";
import type { Collected } from "./collected.js";
import type { ReadContext } from "./options.js";
import { takeRows } from "./take-rows.js";

/**
 * Makes scores of one year from what was read.
 *
 * @throws IndexError with everything wrong in the file, in the file's order.
 */
export function assembleScores(read: Collected, context: ReadContext): Scores {
  throwIssues(scoresProblems(read, context));
  const year = read.years === undefined ? context.year : (context.year ?? read.years[0]);
  return takeRows(read, year);
}

/** Everything that keeps a file from being the scores of one year, in the file's order. */
export function scoresProblems(read: Collected, context: ReadContext): Issue[] {
  const general = [...nothingRead(read, context), ...wrongYear(read, context)];
  checkCollected(read, context);
  return [...general, ...told(read, context)];
}

/**
 * Makes one set of scores per year from what was read.
 *
 * @throws IndexError with everything wrong in the file, in the file's order.
 */
export function assemblePanel(read: Collected, context: ReadContext): Panel {
  const undated =
    read.years === undefined ? [whole("missing_column", context.wording.noYearColumn(), context)] : [];
  checkCollected(read, context);
  throwIssues([...nothingRead(read, context), ...undated, ...told(read, context)]);
  return makePanel(yearsOf(read).map((year) => takeRows(read, year)));
}

/** The years of the rows, ascending. */
export function yearsOf({ years = [] }: Collected): number[] {
  const known = years.filter((year) => !Number.isNaN(year));
  return [...new Set(known)].sort((a, b) => a - b);
}

function told(read: Collected, context: ReadContext): Issue[] {
  return read.issues.inOrder((count) => whole("more_issues", context.wording.moreIssues(count), context));
}

function nothingRead({ units }: Collected, context: ReadContext): Issue[] {
  return units.length === 0 ? [whole("no_units", context.wording.noRows(), context)] : [];
}

function wrongYear(read: Collected, context: ReadContext): Issue[] {
  const years = yearsOf(read);
  if (read.years === undefined || years.length === 0) return [];
  if (context.year === undefined) {
    return years.length > 1 ? [whole("unknown_year", context.wording.severalYears(years), context)] : [];
  }
  if (years.includes(context.year)) return [];
  return [whole("unknown_year", context.wording.yearNotThere(context.year, years), context)];
}

function whole(
  code: Issue["code"],
  words: Pick<Issue, "message" | "hint">,
  { fileName }: ReadContext,
): Issue {
  return { code, severity: "error", path: [fileName], ...words };
}

function throwIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new IndexError(issues);
}
