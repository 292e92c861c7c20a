import { mean } from "simple-statistics";
import { endsOf, widest } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/** What centres the posts; what is not given is taken from the column. */
export interface CentredPosts {
  /** Raw value that scores the middle of the range. Default: the mean. */
  readonly reference?: number;
  /** Default: the smallest value. */
  readonly lower?: number;
  /** Default: the largest value. */
  readonly upper?: number;
  readonly range: readonly [number, number];
}

/**
 * Fits the goalposts of the adjusted Mazziotta-Pareto index: centred on a reference, so that it scores 100.
 *
 * score = a + (b − a) · (x − reference + Δ) / 2Δ, Δ = (upper − lower) / 2; for direction −1 mirrored.
 *
 * With the first year's mean as `reference` and the smallest and largest value of all years as `lower` and `upper`,
 * years are comparable.
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @returns The line, not clipped; without a reference or a range there is none.
 * @remarks O(n). Aggregate with `mazziottaPareto`, population variance.
 * @source Mazziotta and Pareto 2016, On a generalized non-compensatory composite index for measuring socio-economic phenomena, 10.1007/s11205-015-0998-2; agrees with Compind 3.4 `ci_ampi`
 * @example
 * applyNormaliser([1, 2, 6], fitAdjustedMazziottaPareto([1, 2, 6], 1, { reference: 2, range: [70, 130] })); // Float64Array [88, 100, 148]
 */
export function fitAdjustedMazziottaPareto(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  { reference, lower, upper, range }: CentredPosts,
): LinearNormaliser | UnfittedNormaliser {
  const { worst: min, best: max } = endsOf(raw, 1);
  const half = ((upper ?? max) - (lower ?? min)) / 2;
  const [low, high] = range;
  const there = Array.from(raw).filter((value) => !Number.isNaN(value));
  if (!(half > 0) || (reference === undefined && there.length === 0)) {
    return { kind: "unfitted", reason: "noRange", low };
  }
  const centre = reference ?? mean(there);
  const [first, last] = [lower ?? min, upper ?? max];
  const stated = direction === 1 ? { worst: first, best: last } : { worst: last, best: first };
  const ends = widest(endsOf(raw, direction), stated, direction);
  const line = { kind: "linear", origin: centre - direction * half, span: direction * 2 * half } as const;
  return { ...line, base: low, stretch: high - low, ...ends };
}
