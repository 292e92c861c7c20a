import { completePairs } from "./complete-pairs.js";
import { pearson } from "./pearson.js";
import { rankDescending } from "./rank-descending.js";

/**
 * Spearman rank correlation: Pearson's on average ranks, taken over the pairs in which neither value is missing.
 *
 * @param x - Values; NaN = missing.
 * @param y - As many values.
 * @returns −1 to 1; NaN for fewer than 2 complete pairs or where a column is constant over them.
 * @remarks O(n log n). Kernel: checks nothing.
 * @source Spearman 1904, The proof and measurement of association between two things, 10.2307/1412159
 * @example
 * spearman([1, 2, 3], [2, 4, 70]); // 1
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = completePairs(x, y);
  return pearson(rankDescending(a, "average"), rankDescending(b, "average"));
}
