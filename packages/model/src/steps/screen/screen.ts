import type { Issue } from "../../errors.js";
import { showing } from "../../table/showing.js";
import type { PrepareStep, ScreenSpec, StepTable } from "../types.js";
import { unknownCodes } from "../unknown-codes.js";
import { countValues } from "./count-values.js";
import { screenTable } from "./screen-table.js";
import type { Unit } from "../../scores/types.js";

/** Why a unit is in or out. */
export type ScreenReason =
  "enough" | "low availability" | "many zeros" | "low availability and many zeros" | "included" | "excluded";

/** One unit of a {@link ScreenReport}. */
export interface ScreenedUnit {
  readonly unit: Unit;
  /** Leaves without a value. */
  readonly missing: number;
  /** Leaves whose value is 0. */
  readonly zero: number;
  /** Share of leaves with a value, 0 to 1. */
  readonly availability: number;
  /** Share of the values there that are not 0; NaN where there is none. */
  readonly nonZero: number;
  readonly included: boolean;
  readonly why: ScreenReason;
}

/** Which units stay, and why. */
export interface ScreenReport {
  readonly step: "screen";
  readonly spec: ScreenSpec;
  readonly units: readonly ScreenedUnit[];
}

/**
 * Leaves out units with too few values (`minAvailability`) or too many zeros (`minNonZero`).
 *
 * availability = values there / leaves · nonZero = (values there − zeros) / values there; a unit is out where one is
 * below its minimum. `include` and `exclude` go before both, and `exclude` before `include`.
 *
 * Nothing is estimated: on another table the same rule looks at that table's own data.
 *
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (data selection)
 */
export const screen: PrepareStep<ScreenSpec, ScreenSpec, ScreenReport> = {
  issues: screenIssues,
  fit: (spec) => spec,
  apply(spec, table) {
    const units = screened(spec, table);
    const report = showing<ScreenReport>({ step: "screen", spec, units }, screenTable);
    return { table: keepUnits(table, units), warnings: noneLeft(units), report };
  },
};

function screenIssues({ include = [], exclude = [] }: ScreenSpec, { units }: StepTable): Issue[] {
  const known = { code: "unknown_unit", what: "unit", known: units.map(({ code }) => code) } as const;
  return [...unknownCodes(include, known, ["include"]), ...unknownCodes(exclude, known, ["exclude"])];
}

function screened(spec: ScreenSpec, { units, leaves, values }: StepTable): ScreenedUnit[] {
  const counts = countValues(values, units.length);
  return units.map((unit, at) => {
    const [missing, zero] = [counts.missing[at] as number, counts.zero[at] as number];
    const there = leaves.length - missing;
    const shares = { availability: there / leaves.length, nonZero: (there - zero) / there };
    const why = reason(spec, unit.code, shares);
    return { unit, missing, zero, ...shares, included: why === "enough" || why === "included", why };
  });
}

function reason(
  spec: ScreenSpec,
  code: string,
  { availability, nonZero }: { readonly availability: number; readonly nonZero: number },
): ScreenReason {
  if (spec.exclude?.includes(code)) return "excluded";
  if (spec.include?.includes(code)) return "included";
  const few = availability < (spec.minAvailability ?? 0);
  const zeros = nonZero < (spec.minNonZero ?? 0);
  if (few && zeros) return "low availability and many zeros";
  return few ? "low availability" : zeros ? "many zeros" : "enough";
}

function keepUnits(table: StepTable, screenedUnits: readonly ScreenedUnit[]): StepTable {
  const kept = screenedUnits.flatMap(({ included }, at) => (included ? [at] : []));
  if (kept.length === table.units.length) return table;
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(kept.length);
    for (let i = 0; i < picked.length; i++) picked[i] = column[kept[i] as number] as number;
    return picked;
  };
  const values = new Float64Array(kept.length * table.leaves.length);
  const count = table.units.length;
  table.leaves.forEach((_, leaf) =>
    values.set(pick(table.values.subarray(leaf * count, (leaf + 1) * count)), leaf * kept.length),
  );
  const denominators = Object.entries(table.denominators).map(([code, column]) => [code, pick(column)]);
  const units = kept.map((at) => table.units[at] as Unit);
  return {
    ...table,
    units,
    values,
    denominators: Object.fromEntries(denominators) as typeof table.denominators,
  };
}

function noneLeft(units: readonly ScreenedUnit[]): Issue[] {
  if (units.some(({ included }) => included)) return [];
  return [
    {
      code: "no_units",
      severity: "warning",
      path: [],
      message: "Screening leaves out every unit.",
      hint: "Lower `minAvailability` or `minNonZero`, or fill values before screening.",
    },
  ];
}
