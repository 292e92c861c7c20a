import { completePairs } from "./complete-pairs.js";

/**
 * Kendall's rank correlation with ties, τ_b, over the pairs in which neither value is missing.
 *
 * τ_b = Σ sign(x_i − x_j) sign(y_i − y_j) / √(pairs untied in x · pairs untied in y), sums over i < j
 *
 * @param x - Values; NaN = missing.
 * @param y - As many values.
 * @returns −1 to 1; NaN where a column is constant over the pairs.
 * @remarks O(n²). Kernel: checks nothing.
 * @source Kendall 1945, The treatment of ties in ranking problems, 10.1093/biomet/33.3.239
 * @example
 * kendall([1, 2, 3], [1, 3, 2]); // 0.3333333333333333
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = completePairs(x, y);
  let agreement = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const signA = Math.sign((a[i] as number) - (a[j] as number));
      const signB = Math.sign((b[i] as number) - (b[j] as number));
      agreement += signA * signB;
      untiedA += signA * signA;
      untiedB += signB * signB;
    }
  }
  return untiedA === 0 || untiedB === 0 ? NaN : agreement / Math.sqrt(untiedA * untiedB);
}
