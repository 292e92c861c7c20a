import type { Issue, Label, Unit } from "@chiso/model";
import { leafNodes } from "../columns/leaf-nodes.js";
import { scoresProblems, yearsOf } from "../scores/assemble-scores.js";
import type { Collected } from "../scores/collected.js";
import { readContext, type ReadScoresOptions } from "../scores/options.js";
import { columnFacts, type ColumnFacts } from "./column-facts.js";

/** What there is to say about a table of scores before it is evaluated. */
export interface DataCheck {
  /** `errors`: the table cannot be read; `warnings`: it can, but has something to look at. */
  readonly status: "ok" | "warnings" | "errors";
  readonly units: number;
  /** Years of the rows, when the file says them. */
  readonly years: readonly number[];
  /** Cells of leaves, and how many of them have no value (cells that could not be read included). */
  readonly cells: number;
  readonly missing: number;
  readonly columns: readonly ColumnFacts[];
  /** Units with fewer values than asked for, the emptiest first. */
  readonly lowUnits: readonly UnitAvailability[];
  /** Errors first, in the file's order; then warnings about columns, then about units. */
  readonly issues: readonly Issue[];
}

/** How many values a unit has. */
export interface UnitAvailability {
  readonly code: string;
  readonly label: Label;
  readonly year?: number;
  readonly present: number;
  readonly of: number;
}

/** How data are checked. */
export interface CheckOptions {
  /** Least share of leaves a unit should have values on, 0 to 1. Default 0.5. */
  readonly minAvailability?: number;
}

/**
 * Looks through what was read: everything that keeps it from being read, and what should be looked at though it can
 * be: columns without values or with one value only, missing values, units with few values.
 */
export function checkData(read: Collected, options: ReadScoresOptions & CheckOptions): DataCheck {
  const context = readContext(options);
  const years = yearsOf(read);
  // Several years are not wrong in themselves: each is looked at as it stands.
  const errors = scoresProblems(read, context).filter(
    ({ code }) => code !== "unknown_year" || context.year !== undefined,
  );
  const nodes = new Map(leafNodes(context.spec).map((node) => [node.code, node.label]));
  const columns = read.leaves.map((leaf, at) =>
    columnFacts(leaf, nodes.get(leaf) ?? { en: leaf }, read.columns[at], read.units),
  );
  const lowUnits = lowAvailability(read, options.minAvailability ?? 0.5);
  const warnings = [
    ...columns.flatMap((column) => columnWarnings(column, read, context.wording.check)),
    ...lowUnits.map((unit) => unitWarning(unit, read, context.wording.check)),
  ];
  const status = errors.length > 0 ? "errors" : warnings.length > 0 ? "warnings" : "ok";
  return {
    status,
    units: read.units.length,
    years,
    cells: read.units.length * read.leaves.length,
    missing: columns.reduce((sum, column) => sum + column.missing, 0),
    columns,
    lowUnits,
    issues: [...errors, ...warnings],
  };
}

type Words = ReturnType<typeof readContext>["wording"]["check"];

function columnWarnings(column: ColumnFacts, { head, units }: Collected, words: Words): Issue[] {
  const { leaf, present, missing, missingUnits, min, max } = column;
  const path = [...head.slice(0, 1), leaf];
  if (units.length === 0) return [];
  if (present === 0) return [{ code: "empty_column", severity: "warning", path, ...words.emptyColumn(leaf) }];
  const issues: Issue[] = [];
  if (present > 1 && min === max)
    issues.push({
      code: "constant_column",
      severity: "warning",
      path,
      ...words.constantColumn(leaf, min, present),
    });
  if (missing > 0)
    issues.push({
      code: "missing_value",
      severity: "warning",
      path,
      ...words.missingValues(leaf, missingUnits, units.length),
    });
  return issues;
}

function lowAvailability({ units, years, columns, leaves }: Collected, least: number): UnitAvailability[] {
  return units
    .map((unit: Unit, row) => {
      const present = columns.filter((column) => !Number.isNaN(column.get(row))).length;
      const year = years?.[row];
      const dated = year === undefined || Number.isNaN(year) ? {} : { year };
      return { code: unit.code, label: unit.label, ...dated, present, of: leaves.length };
    })
    .filter(({ present, of }) => of > 0 && present / of < least)
    .sort((a, b) => a.present - b.present);
}

function unitWarning(
  { code, year, present, of }: UnitAvailability,
  { head }: Collected,
  words: Words,
): Issue {
  const name = year === undefined ? code : `${code} ${year}`;
  return {
    code: "low_availability",
    severity: "warning",
    path: [...head.slice(0, 1), code],
    ...words.lowAvailability(name, present, of),
  };
}
