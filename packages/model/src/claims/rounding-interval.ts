import type { Interval } from "./types.js";

/**
 * What a rounded figure can stand for: half a unit of its last decimal either way.
 *
 * [value − 10^−decimals / 2, value + 10^−decimals / 2]; the upper end itself would have been rounded up, so two
 * intervals that only touch do not overlap (see {@link areDisjoint}).
 *
 * @param value - The printed figure.
 * @param decimals - Decimals it is printed with.
 * @example
 * roundingInterval(86.97, 2); // { lower: 86.965, upper: 86.975 }
 */
export function roundingInterval(value: number, decimals: number): Interval {
  const scale = 10 ** decimals;
  // Whole units where the figure has no more decimals than it is printed with; a derived one may have more.
  const units = Number((value * scale).toPrecision(12));
  return { lower: (units - 0.5) / scale, upper: (units + 0.5) / scale };
}

/** Whether two rounding intervals share no value; ends that touch, within 1e-9, do not count as shared. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return a.upper <= b.lower + 1e-9 || b.upper <= a.lower + 1e-9;
}

/** a − b. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { lower: a.lower - b.upper, upper: a.upper - b.lower };
}

/** Sum of intervals. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  return {
    lower: intervals.reduce((sum, { lower }) => sum + lower, 0),
    upper: intervals.reduce((sum, { upper }) => sum + upper, 0),
  };
}

/** An interval times a positive number. */
export function scaleInterval({ lower, upper }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor };
}

/** The overlap of two intervals; undefined when there is none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const both = { lower: Math.max(a.lower, b.lower), upper: Math.min(a.upper, b.upper) };
  return both.lower <= both.upper ? both : undefined;
}
