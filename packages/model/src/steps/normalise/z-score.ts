import { mean as meanOf, sampleStandardDeviation } from "simple-statistics";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/** Where standard scores are moved and stretched to. */
export interface ZScoreScale {
  /** Score of the mean. Default 0. */
  readonly mean?: number;
  /** Score points per standard deviation, above 0. Default 1. */
  readonly sd?: number;
}

/**
 * Fits standard scores on a column.
 *
 * score = mean + sd · direction · (x − x̄) / s, s² = Σ (x − x̄)² / (n − 1)
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @returns The fitted line, without worst and best end; fewer than two values, or equal ones, have none.
 * @remarks O(n). Sample standard deviation (n − 1), as R's `sd`; software that divides by n gives larger scores.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, z-scores)
 * @example
 * applyNormaliser([2, 4, 6], fitZScore([2, 4, 6], 1)); // Float64Array [-1, 0, 1]
 */
export function fitZScore(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  { mean = 0, sd = 1 }: ZScoreScale = {},
): LinearNormaliser | UnfittedNormaliser {
  const there = Array.from(raw).filter((value) => !Number.isNaN(value));
  // a deviation of equal values may come out as rounding noise, so they are told by comparing
  if (there.every((value) => value === there[0])) return { kind: "unfitted", reason: "noRange" };
  const span = direction * sampleStandardDeviation(there);
  return { kind: "linear", origin: meanOf(there), span, base: mean, stretch: sd };
}
