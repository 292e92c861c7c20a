import { quantile } from "../../numeric/quantile.js";
import { endsOf } from "./linear.js";
import type { ClassNormaliser, UnfittedNormaliser } from "./types.js";

/** Where classes end, one way or the other, and what they score. */
export interface Classes {
  /** Ascending raw values. */
  readonly thresholds?: readonly number[];
  /** Ascending shares of units, from the worst; between 0 and 1. */
  readonly quantiles?: readonly number[];
  /** From worst to best; one more than thresholds or quantiles. */
  readonly scores: readonly number[];
}

/**
 * Fits classes on a column.
 *
 * score = scores[number of thresholds that the value reaches]; a quantile q is the threshold at
 * position 1 + (n − 1) q of the sorted values, interpolated (type 7, as R and NumPy).
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - −1: thresholds are reached from above, and shares count from the largest value.
 * @returns The fitted classes; quantiles of an empty column have none.
 * @remarks O(n log n). Units that straddle a threshold are told apart, units within a class are not.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, categorical scales)
 * @example
 * applyNormaliser([10, 20, 35], fitCategorical([], 1, { thresholds: [20, 30], scores: [0, 50, 100] })); // Float64Array [0, 50, 100]
 */
export function fitCategorical(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  { thresholds, quantiles = [], scores }: Classes,
): ClassNormaliser | UnfittedNormaliser {
  const { worst } = endsOf(raw, direction);
  const sample = Array.from(raw, (value) => direction * value).filter((value) => !Number.isNaN(value));
  if (thresholds === undefined && sample.length === 0) {
    return { kind: "unfitted", reason: "noRange", low: scores[0] ?? NaN };
  }
  const limits =
    thresholds?.map((limit) => direction * limit).sort((a, b) => a - b) ??
    quantiles.map((share) => quantile(sample, share));
  const classes: ClassNormaliser = { kind: "classes", direction, thresholds: limits, scores };
  return Number.isNaN(worst) ? classes : { ...classes, worst };
}
