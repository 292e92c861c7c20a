import type { Issue } from "../../errors.js";
import type { Unit } from "../../scores/types.js";
import { showing } from "../../table/showing.js";
import { columnOf, mapColumns } from "../step-columns.js";
import type { PrepareStep, StepTable, Treatment, TreatSpec } from "../types.js";
import { unknownCodes } from "../unknown-codes.js";
import { fitStages, type FittedTreatment } from "./fit-stages.js";
import type { Shape } from "./shape.js";
import { applyTransform, type Transform } from "./transform.js";
import { treatTable } from "./treat-table.js";

/** A stage tried on a leaf, with the units whose value it moved. */
export interface TreatedStage {
  readonly treatment: Treatment;
  readonly transform: Transform;
  /** Winsorised at the high end. */
  readonly high: readonly Unit[];
  /** Winsorised at the low end. */
  readonly low: readonly Unit[];
  /** Whether it moved every value, as a logarithm does. */
  readonly all: boolean;
  /** Shape of the column it was fitted on, afterwards. */
  readonly after: Shape;
  /** Whether the leaf's values come from it. */
  readonly used: boolean;
}

/** What became of a leaf. */
export interface TreatedLeaf {
  readonly leaf: string;
  readonly before: Shape;
  /** Empty when the leaf passed untreated. */
  readonly stages: readonly TreatedStage[];
  /** Whether it passes in the end. */
  readonly passes: boolean;
}

/** What treatment did, leaf by leaf. */
export interface TreatReport {
  readonly step: "treat";
  readonly combine: boolean;
  readonly leaves: readonly TreatedLeaf[];
}

/** Fitted treatment by leaf; plain data. */
export interface FittedTreat {
  readonly combine: boolean;
  readonly leaves: Readonly<Record<string, FittedTreatment>>;
}

const DEFAULT_STAGES: readonly Treatment[] = [{ method: "winsorise" }, { method: "log" }];

/**
 * Treats leaves whose values have outliers: those that fail a test of skewness and kurtosis.
 *
 * Stages are tried in order until the test passes; after the last one the leaf keeps its result, with a warning when it
 * still fails. Without `combine` each stage starts from the untreated values. A leaf that passes is never changed,
 * unless an override has `force`. Applied to another table, the limits and logarithms of the first are used.
 *
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (outliers)
 */
export const treat: PrepareStep<TreatSpec, FittedTreat, TreatReport> = {
  issues(spec, { leaves }) {
    const known = { code: "unknown_code", what: "leaf", known: leaves } as const;
    return unknownCodes(Object.keys(spec.overrides ?? {}), known, ["overrides"]);
  },
  fit: fitTreat,
  apply(fitted, table) {
    const treated = mapColumns(table, (column, leaf) =>
      usedTransforms(fitted, table.leaves[leaf] as string).reduce<Float64Array>(applyTransform, column),
    );
    const leaves = table.leaves.map((code, leaf) => leafReport(fitted, code, columnOf(table, leaf), table));
    const report = showing<TreatReport>({ step: "treat", combine: fitted.combine, leaves }, treatTable);
    return { table: treated, warnings: [...stillFailing(report), ...lostValues(table, treated)], report };
  },
};

function fitTreat(spec: TreatSpec, table: StepTable): FittedTreat {
  const { maxSkewness = 2, maxKurtosis = 3.5, stages = DEFAULT_STAGES, combine = false } = spec;
  const leaves = table.leaves.map((code, leaf): [string, FittedTreatment] => {
    const own = spec.overrides?.[code];
    const options = { stages: own?.stages ?? stages, force: own?.force ?? false };
    return [code, fitStages(columnOf(table, leaf), { ...options, combine, maxSkewness, maxKurtosis })];
  });
  return { combine, leaves: Object.fromEntries(leaves) };
}

function usedTransforms({ combine, leaves }: FittedTreat, leaf: string): Transform[] {
  const transforms = (leaves[leaf]?.stages ?? []).map(({ transform }) => transform);
  return combine ? transforms : transforms.slice(-1);
}

function leafReport(
  { combine, leaves }: FittedTreat,
  leaf: string,
  column: Float64Array,
  { units }: StepTable,
): TreatedLeaf {
  const { before, stages } = leaves[leaf] as FittedTreatment;
  let input = column;
  const reported = stages.map(({ treatment, transform, after }, at): TreatedStage => {
    const moved = movedUnits(input, transform, units);
    if (combine) input = applyTransform(input, transform);
    return { treatment, transform, ...moved, after, used: combine || at === stages.length - 1 };
  });
  return { leaf, before, stages: reported, passes: (stages.at(-1)?.after ?? before).passes };
}

function movedUnits(
  column: Float64Array,
  transform: Transform,
  units: readonly Unit[],
): Pick<TreatedStage, "high" | "low" | "all"> {
  if (transform.form !== "clamp") return { high: [], low: [], all: transform.form !== "none" };
  const where = (outside: (value: number) => boolean): Unit[] =>
    units.filter((_, unit) => outside(column[unit] as number));
  return {
    high: where((value) => value > transform.upper),
    low: where((value) => value < transform.lower),
    all: false,
  };
}

function stillFailing({ leaves }: TreatReport): Issue[] {
  return leaves
    .filter(({ passes }) => !passes)
    .map(({ leaf, stages, before }) => {
      const { skewness, kurtosis } = stages.at(-1)?.after ?? before;
      return {
        code: "not_treated",
        severity: "warning",
        path: [leaf],
        message: `"${leaf}" still fails after treatment: skewness ${skewness.toFixed(2)}, kurtosis ${kurtosis.toFixed(2)}.`,
        hint: "Give it stages of its own under `overrides`, or accept it.",
      };
    });
}

function lostValues(before: StepTable, after: StepTable): Issue[] {
  return before.leaves.flatMap((leaf, at): Issue[] => {
    const [raw, treated] = [columnOf(before, at), columnOf(after, at)];
    const lost = before.units.filter((_, unit) => Number.isNaN(treated[unit]) && !Number.isNaN(raw[unit]));
    if (lost.length === 0) return [];
    const message = `"${leaf}" loses its value for ${lost.map(({ code }) => code).join(", ")}: outside the range the logarithm was fitted on.`;
    const hint = "Fit on a table that covers these values.";
    return [{ code: "outside_fit", severity: "warning", path: [leaf], message, hint }];
  });
}
