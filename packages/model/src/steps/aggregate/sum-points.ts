import { exactSum } from "../../numeric/exact-sum.js";

/**
 * Adds children's points.
 *
 * score = Σ points; with `reweight`, score = max · Σ available points / Σ available maxima
 *
 * @param children - One column of n values per child; NaN = missing.
 * @param maxima - The children's maxima.
 * @param scale - 10^decimals of the points, for an exact sum; 0 when unknown.
 * @param reweight - Whether a missing child is left out and the rest scaled up; otherwise it makes the sum NaN.
 * @returns n sums, a new array; NaN where nothing is available.
 * @example
 * sumPoints([[1, 2], [3, NaN]], [5, 5], 1, false); // Float64Array [4, NaN]
 */
export function sumPoints(
  children: readonly ArrayLike<number>[],
  maxima: ArrayLike<number>,
  scale: number,
  reweight: boolean,
): Float64Array {
  const sums = new Float64Array(children[0]?.length ?? 0);
  const row = new Float64Array(children.length);
  for (let unit = 0; unit < sums.length; unit++) {
    for (let c = 0; c < children.length; c++) row[c] = children[c]?.[unit] as number;
    sums[unit] = reweight ? scaledSum(row, maxima, scale) : exactSum(row, scale);
  }
  return sums;
}

function scaledSum(points: Float64Array, maxima: ArrayLike<number>, scale: number): number {
  const there = Array.from(points.keys()).filter((c) => !Number.isNaN(points[c]));
  if (there.length === points.length) return exactSum(points, scale);
  if (there.length === 0) return NaN;
  const available = there.reduce((sum, c) => sum + (maxima[c] as number), 0);
  const all = Array.from(maxima).reduce((sum, max) => sum + max, 0);
  return (
    (exactSum(
      there.map((c) => points[c] as number),
      scale,
    ) *
      all) /
    available
  );
}
