import { completePairs } from "./complete-pairs.js";
import { exactSum } from "./exact-sum.js";
import { isConstant } from "./is-constant.js";
import { mean } from "./mean.js";

/**
 * Pearson correlation over the pairs in which neither value is missing.
 *
 * r = Σ (x − mean x)(y − mean y) / √(Σ (x − mean x)² · Σ (y − mean y)²)
 *
 * @param x - Values; NaN = missing.
 * @param y - As many values.
 * @returns −1 to 1; NaN for fewer than 2 complete pairs or where a column is constant over them.
 * @remarks O(n), two passes. Kernel: checks nothing.
 * @example
 * pearson([1, 2, 3], [2, 4, 7]); // 0.9933992677987828
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = completePairs(x, y);
  if (isConstant(a) || isConstant(b)) return NaN;
  const [meanA, meanB] = [mean(a), mean(b)];
  const fromMeanA = a.map((value) => value - meanA);
  const fromMeanB = b.map((value) => value - meanB);
  const r = dot(fromMeanA, fromMeanB) / Math.sqrt(dot(fromMeanA, fromMeanA) * dot(fromMeanB, fromMeanB));
  return Math.max(-1, Math.min(1, r));
}

function dot(x: Float64Array, y: Float64Array): number {
  return exactSum(
    x.map((value, i) => value * (y[i] as number)),
    0,
  );
}
