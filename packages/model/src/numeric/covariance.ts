import { completePairs } from "./complete-pairs.js";
import { exactSum } from "./exact-sum.js";
import { mean } from "./mean.js";

/**
 * Sample covariance over the pairs in which neither value is missing.
 *
 * cov = Σ (x − mean x)(y − mean y) / (n − 1), means over the same pairs
 *
 * @param x - Values; NaN = missing.
 * @param y - As many values.
 * @returns NaN for fewer than 2 complete pairs.
 * @remarks O(n), two passes. Kernel: checks nothing.
 * @example
 * covariance([1, 2, 3], [2, 4, 6]); // 2
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = completePairs(x, y);
  if (a.length < 2) return NaN;
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.map((value, i) => (value - meanA) * ((b[i] as number) - meanB));
  return exactSum(products, 0) / (a.length - 1);
}
