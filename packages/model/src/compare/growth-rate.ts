/**
 * Compound annual growth rate between two values.
 *
 * rate = (last / first)^(1 / years) − 1
 *
 * @param first - Value at the start; must have the same sign as `last`.
 * @param last - Value at the end.
 * @param years - Between them, above 0.
 * @returns 0 for equal values; NaN where first is 0, or the signs differ (a rate is undefined then).
 * @example
 * growthRate(100, 121, 2); // 0.10000000000000009
 */
export function growthRate(first: number, last: number, years: number): number {
  if (!(years > 0)) return NaN;
  if (first === last) return 0;
  return first * last > 0 ? (last / first) ** (1 / years) - 1 : NaN;
}
