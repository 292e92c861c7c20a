import { completePairs } from "./complete-pairs.js";
import { kendall } from "./kendall.js";
import { normalTwoSided } from "./normal-two-sided.js";

/**
 * Two-sided p-value of Kendall's τ_b against no association, by the normal approximation with ties.
 *
 * z = S / √var S, S = τ_b √((T − T_x)(T − T_y)); with t, u the sizes of ties in x, y:
 * var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5) − Σ u(u−1)(2u+5)) / 18 + Σ t(t−1) Σ u(u−1) / (2n(n−1))
 * \+ Σ t(t−1)(t−2) Σ u(u−1)(u−2) / (9n(n−1)(n−2))
 *
 * @param x - Values; NaN = missing.
 * @param y - As many values.
 * @returns 0 to 1; NaN for fewer than 3 complete pairs or where a column is constant over them.
 * @remarks Rough below 10 pairs. O(n²). Kernel: checks nothing.
 * @source Kendall 1945, The treatment of ties in ranking problems, 10.1093/biomet/33.3.239; as R 4.2 `cor.test(exact = FALSE)`
 * @example
 * kendallPValue([1, 2, 3, 4], [1, 2, 3, 4]); // 0.04154…
 */
export function kendallPValue(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = completePairs(x, y);
  const n = a.length;
  if (n < 3) return NaN;
  const [ofA, ofB] = [tieSums(a), tieSums(b)];
  const pairs = (n * (n - 1)) / 2;
  const s = kendall(a, b) * Math.sqrt((pairs - ofA.two / 2) * (pairs - ofB.two / 2));
  const variance =
    (n * (n - 1) * (2 * n + 5) - ofA.spread - ofB.spread) / 18 +
    (ofA.two * ofB.two) / (2 * n * (n - 1)) +
    (ofA.three * ofB.three) / (9 * n * (n - 1) * (n - 2));
  return normalTwoSided(s / Math.sqrt(variance));
}

/** Σ t(t−1), Σ t(t−1)(t−2) and Σ t(t−1)(2t+5) over groups of t equal values. */
function tieSums(values: Float64Array): { two: number; three: number; spread: number } {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const sums = { two: 0, three: 0, spread: 0 };
  for (const t of sizes.values()) {
    sums.two += t * (t - 1);
    sums.three += t * (t - 1) * (t - 2);
    sums.spread += t * (t - 1) * (2 * t + 5);
  }
  return sums;
}
