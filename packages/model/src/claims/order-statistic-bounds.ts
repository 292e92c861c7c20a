import type { Interval } from "./types.js";

/**
 * Tightens bounds on the order statistics x(1) ≥ x(2) ≥ … ≥ x(N) by their order alone.
 *
 * lower(k) = max over i ≥ k of lower(i); upper(k) = min over i ≤ k of upper(i)
 *
 * @param lower - N lower bounds.
 * @param upper - N upper bounds.
 * @returns New arrays, and for each k the position whose bound made it.
 * @example
 * tightenByOrder([0, 5, 3], [9, 9, 4]).lower; // Float64Array [5, 5, 3]
 */
export function tightenByOrder(
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): { lower: Float64Array; upper: Float64Array; lowerFrom: Int32Array; upperFrom: Int32Array } {
  const n = lower.length;
  const bounds = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
  const lowerFrom = Int32Array.from({ length: n }, (_, k) => k);
  const upperFrom = lowerFrom.slice();
  for (let k = n - 2; k >= 0; k--) {
    if ((bounds.lower[k] as number) >= (bounds.lower[k + 1] as number)) continue;
    bounds.lower[k] = bounds.lower[k + 1] as number;
    lowerFrom[k] = lowerFrom[k + 1] as number;
  }
  for (let k = 1; k < n; k++) {
    if ((bounds.upper[k] as number) <= (bounds.upper[k - 1] as number)) continue;
    bounds.upper[k] = bounds.upper[k - 1] as number;
    upperFrom[k] = upperFrom[k - 1] as number;
  }
  return { ...bounds, lowerFrom, upperFrom };
}

/**
 * The largest value x(k) can have when the sum of all is at most `sum`.
 *
 * Largest t with Σ_{i ≤ k} max(lower(i), t) + Σ_{i > k} lower(i) ≤ sum: the solution of the linear programme
 * max x(k) subject to order, bounds and sum. Piecewise linear in t, solved exactly.
 *
 * @param lower - N lower bounds, descending ({@link tightenByOrder}).
 * @param k - 0-based position.
 * @param sum - Upper bound of the sum.
 * @returns May be below lower(k): then no values fit.
 * @remarks O(N). Kernel: checks nothing.
 */
export function largestGivenSum(lower: ArrayLike<number>, k: number, sum: number): number {
  let fixed = 0;
  for (let i = 0; i < lower.length; i++) if (i !== k) fixed += lower[i] as number;
  // Raising t past lower(k−1) lifts x(k−1) too, and so on upwards: `raised` values move together.
  let best = sum - fixed;
  for (let above = k - 1, raised = 1; above >= 0 && best > (lower[above] as number); above--, raised++) {
    fixed -= lower[above] as number;
    best = (sum - fixed) / (raised + 1);
  }
  return best;
}

/**
 * The smallest value x(k) can have when the sum of all is at least `sum`; the mirror of {@link largestGivenSum}.
 *
 * @param upper - N upper bounds, descending.
 */
export function smallestGivenSum(upper: ArrayLike<number>, k: number, sum: number): number {
  const mirrored = Float64Array.from(
    { length: upper.length },
    (_, i) => -(upper[upper.length - 1 - i] as number),
  );
  return -largestGivenSum(mirrored, upper.length - 1 - k, -sum);
}

/**
 * Bounds of one unknown order statistic from bounds on the others, their order and their sum.
 *
 * @param lower - N lower bounds, x(1) first.
 * @param upper - N upper bounds.
 * @param k - 0-based position.
 * @param sum - What the sum of all can be.
 * @returns Empty (lower > upper) when no values fit.
 * @source Order and sum as a linear programme with a closed form; checked against brute force in the tests.
 * @example
 * // five units, mean 5, best 10, worst 2: the second best lies between 4 1/3 and 9
 * orderStatisticBounds([10, 0, 0, 0, 2], [10, 99, 99, 99, 2], 1, { lower: 25, upper: 25 });
 */
export function orderStatisticBounds(
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  k: number,
  sum: Interval,
): Interval {
  const tight = tightenByOrder(lower, upper);
  const excluded = tight.lower.some((low, i) => low > (tight.upper[i] as number));
  if (excluded) return { lower: Infinity, upper: -Infinity };
  return {
    lower: Math.max(tight.lower[k] as number, smallestGivenSum(tight.upper, k, sum.lower)),
    upper: Math.min(tight.upper[k] as number, largestGivenSum(tight.lower, k, sum.upper)),
  };
}
