import type { LinearMap } from "./linear-map.js";

/**
 * Fits min-max normalisation on a column.
 *
 * score = lower + (upper − lower) · (x − min x) / (max x − min x); for direction −1 the ends swap.
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @param range - Score points, `[lower, upper]`.
 * @returns The fitted map; a constant or empty column gives NaN scores (`scale` and `offset` NaN).
 * @remarks O(n). One outlier sets the scale.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, min-max)
 * @example
 * fitMinMax([2, 4, 6], 1, [0, 100]); // { scale: 25, offset: -50, worst: 0, best: 100 }
 */
export function fitMinMax(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  range: readonly [number, number],
): LinearMap {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < raw.length; i++) {
    const value = raw[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return betweenPosts(min, max, direction, range);
}

/**
 * The linear map that sends two posts to the ends of a range.
 *
 * @param lower - Raw value of the lower post; with `upper <= lower` the map is undefined (NaN).
 */
export function betweenPosts(
  lower: number,
  upper: number,
  direction: 1 | -1,
  [worst, best]: readonly [number, number],
): LinearMap {
  if (!(upper > lower)) return { scale: NaN, offset: NaN, worst, best };
  const scale = (direction * (best - worst)) / (upper - lower);
  const from = direction === 1 ? lower : upper;
  return { scale, offset: worst - scale * from, worst, best };
}
