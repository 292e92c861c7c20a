import { endsOf } from "./linear.js";
import type { LinearNormaliser, ReciprocalNormaliser, UnfittedNormaliser } from "./types.js";

/**
 * Fits the fraction of the best unit.
 *
 * score = x / max; for direction −1, min / x: half as much of what is bad is twice as good.
 *
 * @param raw - n values on a ratio scale (0 means none); NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @returns The fitted fraction; none when the maximum is not above 0, or for direction −1 any value is not.
 * @remarks O(n). A change of the zero point changes the ranking of an index: not for temperatures in °C.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation)
 * @example
 * applyNormaliser([1, 2, 4, 8], fitFractionOfMaximum([1, 2, 4, 8], -1)); // Float64Array [1, 0.5, 0.25, 0.125]
 */
export function fitFractionOfMaximum(
  raw: ArrayLike<number>,
  direction: 1 | -1,
): LinearNormaliser | ReciprocalNormaliser | UnfittedNormaliser {
  const { worst, best } = endsOf(raw, direction);
  if (Number.isNaN(best)) return { kind: "unfitted", reason: "noRange", low: 0 };
  if (best <= 0) return { kind: "unfitted", reason: "nonPositive", low: 0 };
  if (direction === -1) return { kind: "reciprocal", numerator: best, worst };
  return { kind: "linear", origin: 0, span: best, base: 0, stretch: 1, worst: Math.min(0, worst), best };
}
