import { IndexError, makePanel, makeScores, type Issue, type Panel, type Scores } from "@chiso/model";
import { checkRows } from "./check-rows.js";
import type { ReadContext } from "./options.js";
import { columnMajor, inFileOrder, type UnitRow, type UnitRows } from "./unit-rows.js";

/**
 * Makes scores of one year from read rows.
 *
 * @throws IndexError with everything wrong in the file, in the file's order.
 */
export function assembleScores(read: UnitRows, context: ReadContext): Scores {
  const years = yearsOf(read);
  const general = [...nothingRead(read, context), ...wrongYear(read, years, context)];
  const checked = checkRows(read, context);
  throwIssues([...general, ...inFileOrder([...read.findings, ...checked])]);
  const year = read.dated ? (context.year ?? years[0]) : context.year;
  const rows = read.dated ? read.rows.filter((row) => row.year === year) : read.rows;
  return scoresOf(read.leaves, rows, year, context);
}

/**
 * Makes one set of scores per year from read rows.
 *
 * @throws IndexError with everything wrong in the file, in the file's order.
 */
export function assemblePanel(read: UnitRows, context: ReadContext): Panel {
  const undated = read.dated ? [] : [whole("missing_column", context.wording.noYearColumn(), context)];
  const checked = checkRows(read, context);
  throwIssues([...nothingRead(read, context), ...undated, ...inFileOrder([...read.findings, ...checked])]);
  const years = yearsOf(read);
  const ofYear = (year: number): UnitRow[] => read.rows.filter((row) => row.year === year);
  return makePanel(years.map((year) => scoresOf(read.leaves, ofYear(year), year, context)));
}

function yearsOf({ rows }: UnitRows): number[] {
  const years = rows.flatMap((row) => (row.year === undefined ? [] : [row.year]));
  return [...new Set(years)].sort((a, b) => a - b);
}

function nothingRead({ rows }: UnitRows, context: ReadContext): Issue[] {
  return rows.length === 0 ? [whole("no_units", context.wording.noRows(), context)] : [];
}

function wrongYear(read: UnitRows, years: readonly number[], context: ReadContext): Issue[] {
  if (!read.dated || years.length === 0) return [];
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

function scoresOf(
  leaves: readonly string[],
  rows: readonly UnitRow[],
  year: number | undefined,
  { spec }: ReadContext,
): Scores {
  const units = rows.map((row) => row.unit);
  return makeScores(spec, {
    units,
    leaves,
    values: columnMajor(rows, leaves.length),
    ...(year !== undefined && { year }),
  });
}
