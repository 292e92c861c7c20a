import { exactSum } from "./exact-sum.js";

/**
 * Arithmetic mean with a compensated sum.
 *
 * mean = Σ x / n
 *
 * @param values - n values; a NaN gives NaN.
 * @returns NaN when there is none.
 * @example
 * mean([1, 2, 6]); // 3
 */
export function mean(values: ArrayLike<number>): number {
  return exactSum(values, 0) / values.length;
}
