import { throwOnErrors, type Issue } from "../../errors.js";
import type { Panel, Scores, Unit } from "../../scores/types.js";
import { showing } from "../../table/showing.js";
import { unknownCodes } from "../unknown-codes.js";
import { fillOverYears, type PanelImputeMethod } from "./fill-over-years.js";
import { imputePanelTable } from "./impute-panel-table.js";

/** How gaps of a panel are filled over the years. */
export type PanelImputeSpec = {
  /** Leaves it is for. Default: all. */
  readonly leaves?: readonly string[];
} & PanelImputeMethod;

/** A value filled from other years. */
export interface PanelCell {
  readonly unit: Unit;
  readonly leaf: string;
  readonly year: number;
  readonly value: number;
  /** The year it is taken from, or the two it lies between. */
  readonly from: readonly number[];
}

/** A panel with gaps filled over the years. */
export interface ImputedPanel {
  readonly panel: Panel;
  readonly spec: PanelImputeSpec;
  readonly cells: readonly PanelCell[];
  readonly warnings: readonly Issue[];
}

/**
 * Fills missing values from other years of the same unit and leaf; values that are there are never changed.
 *
 * Units are matched by code. A unit that is not in a year is not added to it. Denominators are left as they are.
 *
 * @param panel - Not changed.
 * @param spec - Method and leaves.
 * @returns A new panel and where each filled value is from; shows itself as a table. Gaps that stay are warnings.
 * @throws IndexError `unknown_code` for a leaf that no year has, `out_of_range` for `maxSteps` below 1.
 * @remarks O(units × leaves × years).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (imputation of missing data)
 * @example
 * compilePanel(spec, imputePanel(panel, { method: "latest", maxSteps: 2 }).panel);
 */
export function imputePanel(panel: Panel, spec: PanelImputeSpec): ImputedPanel {
  throwOnErrors(panelIssues(panel, spec));
  const scores = panel.scores.map((one) => ({ ...one, values: one.values.slice() }));
  const cells = seriesOf(panel, spec).flatMap((series) => fillSeries(panel.years, series, scores, spec));
  const result: ImputedPanel = {
    panel: { years: panel.years, scores },
    spec,
    cells: cells.filter(({ value }) => !Number.isNaN(value)),
    warnings: leftWarnings(cells.filter(({ value }) => Number.isNaN(value))),
  };
  return showing(result, imputePanelTable);
}

/** One unit on one leaf, with its position in each year's values; −1 where that year has not got it. */
interface Series {
  readonly unit: Unit;
  readonly leaf: string;
  readonly at: readonly number[];
}

function seriesOf({ scores }: Panel, spec: PanelImputeSpec): Series[] {
  const units = new Map(scores.flatMap((one) => one.units.map((unit) => [unit.code, unit])));
  const leaves = spec.leaves ?? [...new Set(scores.flatMap((one) => one.leaves))];
  const rows = scores.map((one) => new Map(one.units.map(({ code }, row) => [code, row])));
  const position = (one: Scores, year: number, unit: string, leaf: string): number => {
    const row = rows[year]?.get(unit);
    const column = one.leaves.indexOf(leaf);
    return row === undefined || column < 0 ? -1 : column * one.units.length + row;
  };
  return leaves.flatMap((leaf) =>
    [...units.values()].map((unit) => ({
      unit,
      leaf,
      at: scores.map((one, year) => position(one, year, unit.code, leaf)),
    })),
  );
}

/** Fills one series in the new scores; gives a cell for every gap, NaN where it stays. */
function fillSeries(
  years: readonly number[],
  { unit, leaf, at }: Series,
  scores: readonly Scores[],
  spec: PanelImputeSpec,
): PanelCell[] {
  const raw = at.map((position, year) => scores[year]?.values[position] ?? NaN);
  const filled = fillOverYears(years, raw, spec);
  return at.flatMap((position, year): PanelCell[] => {
    if (position < 0 || !Number.isNaN(raw[year])) return [];
    const value = filled.values[year] as number;
    (scores[year] as Scores).values[position] = value;
    const from = (filled.from[year] ?? []).map((donor) => years[donor] as number);
    return [{ unit, leaf, year: years[year] as number, value, from }];
  });
}

function panelIssues({ scores }: Panel, spec: PanelImputeSpec): Issue[] {
  const known = [...new Set(scores.flatMap((one) => one.leaves))];
  const leaves = unknownCodes(spec.leaves ?? [], { code: "unknown_code", what: "leaf", known }, ["leaves"]);
  if (spec.method !== "latest" || spec.maxSteps === undefined || spec.maxSteps >= 1) return leaves;
  const message = `\`maxSteps\` is ${spec.maxSteps}, so that nothing would be filled.`;
  const hint = "Give 1 or more, or leave it out for no limit.";
  return [...leaves, { code: "out_of_range", severity: "error", path: ["maxSteps"], message, hint }];
}

function leftWarnings(left: readonly PanelCell[]): Issue[] {
  return [...new Set(left.map(({ leaf }) => leaf))].map((leaf) => {
    const gaps = left.filter((cell) => cell.leaf === leaf);
    const names = gaps.map(({ unit, year }) => `${unit.code} ${year}`).join(", ");
    const message = `"${leaf}" stays missing for ${names}: no other year to take it from.`;
    const hint = "Impute what is left within each year with an `impute` step.";
    return { code: "not_imputed", severity: "warning", path: [leaf], message, hint };
  });
}
