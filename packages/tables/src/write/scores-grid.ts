import type { Panel, Scores } from "@chiso/model";
import { namedRole } from "../columns/roles.js";

/** Scores as a header and rows; a missing value is `undefined`. */
export interface ScoresGrid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

interface Has {
  readonly year: boolean;
  readonly vi: boolean;
  readonly group: boolean;
  readonly groupings: readonly string[];
  readonly divisors: readonly string[];
}

/**
 * Lays scores out as a table that the readers read back to the same scores.
 *
 * @param scores - One year, or a panel; a year column is there when years are known.
 * @throws RangeError when leaves are called what every name of a needed column is.
 */
export function scoresGrid(scores: Scores | Panel): ScoresGrid {
  const tables = "scores" in scores ? scores.scores : [scores];
  const leaves = tables[0]?.leaves ?? [];
  const units = tables.flatMap((table) => table.units);
  const has: Has = {
    year: tables.some((table) => table.year !== undefined),
    vi: units.some((unit) => unit.label.vi !== undefined),
    group: units.some((unit) => unit.group !== undefined),
    groupings: [...new Set(units.flatMap((unit) => Object.keys(unit.groups ?? {})))],
    divisors: [...new Set(tables.flatMap((table) => Object.keys(table.denominators ?? {})))],
  };
  const header = [
    ...(has.year ? [heading(["year", "năm"], leaves)] : []),
    heading(["unit", "code", "unit code", "gso code", "mã"], leaves),
    heading(["name", "label", "unit name"], leaves),
    ...(has.vi ? [heading(["name_vi", "label_vi", "tên"], leaves)] : []),
    ...(has.group ? [heading(["group", "region", "nhóm"], leaves)] : []),
    ...has.groupings.map((name) => `group:${name}`),
    ...leaves,
    ...has.divisors.map((code) => `denominator:${code}`),
  ];
  return { header, rows: tables.flatMap((table) => rowsOf(table, leaves, has)) };
}

/** A heading that is not also the code of a leaf. */
function heading(choices: readonly string[], leaves: readonly string[]): string {
  const free = choices.find((choice) => namedRole(choice) !== undefined && !leaves.includes(choice));
  if (free === undefined) throw new RangeError(`scores: leaves are called ${choices.join(", ")}.`);
  return free;
}

function rowsOf(scores: Scores, leaves: readonly string[], has: Has): (string | number | undefined)[][] {
  const count = scores.units.length;
  const columns = leaves.map((leaf) => scores.leaves.indexOf(leaf) * count);
  const known = (value: number | undefined): number | undefined =>
    value === undefined || Number.isNaN(value) ? undefined : value;
  return scores.units.map((unit, at) => [
    ...(has.year ? [scores.year] : []),
    unit.code,
    unit.label.en,
    ...(has.vi ? [unit.label.vi ?? ""] : []),
    ...(has.group ? [unit.group ?? ""] : []),
    ...has.groupings.map((name) => unit.groups?.[name] ?? ""),
    ...columns.map((offset) => known(scores.values[offset + at])),
    ...has.divisors.map((code) => known(scores.denominators?.[code]?.[at])),
  ]);
}
