import { presentValues } from "./present-values.js";

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, the default of R and NumPy).
 *
 * h = (n − 1) · p; quantile = x₍⌊h⌋₎ + (h − ⌊h⌋) · (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), positions counted from 0
 *
 * @param values - n values in any order; NaN = missing, left out.
 * @param probability - 0 to 1.
 * @returns NaN when no value is there.
 * @remarks O(n log n). Kernel: checks nothing.
 * @source Hyndman and Fan 1996, Sample quantiles in statistical packages, 10.1080/00031305.1996.10473566
 * @example
 * quantile([1, 2, 3, 10], 0.25); // 1.75
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  const sorted = presentValues(values).sort();
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below] ?? NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}
