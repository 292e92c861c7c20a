import type { Panel, Scores } from "@chiso/model";
import { namedRole } from "../columns/roles.js";
import { csvText } from "./csv-text.js";
import { escapeFormula } from "./formula.js";

/**
 * Scores as CSV that {@link readScoresCsv} reads back to the same scores.
 *
 * @param scores - One year, or a panel; a year column is written when years are known.
 * @remarks Missing values are empty cells. Text that a spreadsheet would run as a formula gets an apostrophe.
 * @example
 * writeScoresCsv(scores); // "unit,name,A,B\n79,Hồ Chí Minh,8.5,\n"
 */
export function writeScoresCsv(scores: Scores | Panel): string {
  const tables = "scores" in scores ? scores.scores : [scores];
  const leaves = tables[0]?.leaves ?? [];
  const units = tables.flatMap((table) => table.units);
  const has = {
    year: tables.some((table) => table.year !== undefined),
    vi: units.some((unit) => unit.label.vi !== undefined),
    group: units.some((unit) => unit.group !== undefined),
  };
  const header = [
    ...(has.year ? [heading(["year", "năm"], leaves)] : []),
    heading(["unit", "code", "unit code", "gso code", "mã"], leaves),
    heading(["name", "label", "unit name"], leaves),
    ...(has.vi ? [heading(["name_vi", "label_vi", "tên"], leaves)] : []),
    ...(has.group ? [heading(["group", "region", "nhóm"], leaves)] : []),
    ...leaves,
  ];
  return csvText([header, ...tables.flatMap((table) => rowsOf(table, leaves, has))]);
}

/** A heading that is not also the code of a leaf. */
function heading(choices: readonly string[], leaves: readonly string[]): string {
  const free = choices.find((choice) => namedRole(choice) !== undefined && !leaves.includes(choice));
  if (free === undefined) throw new RangeError(`writeScoresCsv: leaves are called ${choices.join(", ")}.`);
  return free;
}

function rowsOf(
  scores: Scores,
  leaves: readonly string[],
  has: { readonly year: boolean; readonly vi: boolean; readonly group: boolean },
): string[][] {
  const count = scores.units.length;
  return scores.units.map((unit, at) => [
    ...(has.year ? [String(scores.year ?? "")] : []),
    escapeFormula(unit.code),
    escapeFormula(unit.label.en),
    ...(has.vi ? [escapeFormula(unit.label.vi ?? "")] : []),
    ...(has.group ? [escapeFormula(unit.group ?? "")] : []),
    ...leaves.map((leaf) => numberText(scores.values[scores.leaves.indexOf(leaf) * count + at])),
  ]);
}

function numberText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? "" : String(value);
}
