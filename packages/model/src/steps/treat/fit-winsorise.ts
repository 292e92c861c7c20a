import { columnRange } from "./column-range.js";
import { shape, type Shape, type ShapeLimits } from "./shape.js";
import { applyTransform, type Transform } from "./transform.js";

/** How far {@link fitWinsorise} goes. */
export interface WinsoriseOptions extends ShapeLimits {
  /** Most points; infinite for no limit. */
  readonly max: number;
  /** Whether `max` points are treated even if the column passes. */
  readonly force: boolean;
}

/**
 * Fits winsorising: the most extreme value becomes the next less extreme one, again and again, until the column passes
 * {@link shape} or `max` points are treated.
 *
 * The end is the one the column is skewed to at that moment: the high one for skewness ≥ 0. All units that share an
 * extreme move together, so that ties at the last step can take the count above `max`. Under `force` the end is the
 * first one throughout: a column that passes may lean either way, and alternating would eat both ends.
 *
 * @param x - n values; NaN = missing, left out.
 * @returns A clamp; on the same column it changes the winsorised points and no other.
 * @remarks O(points · n log n). A column is never winsorised to a constant.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (outliers)
 * @example
 * fitWinsorise([1, 2, 3, 4, 5, 100], { max: 1, force: false, maxSkewness: 2, maxKurtosis: 3.5 }).upper; // 5
 */
export function fitWinsorise(
  x: ArrayLike<number>,
  { max, force, ...limits }: WinsoriseOptions,
): Transform & { form: "clamp" } {
  const { low, high } = columnRange(x);
  let clamp = { form: "clamp" as const, lower: low, upper: high };
  let current: Float64Array = Float64Array.from(x);
  let now = shape(current, limits);
  const first = now.skewness >= 0;
  const goesOn = ({ passes }: Shape): boolean => force || !passes;
  while (goesOn(now) && pointsOutside(x, clamp) < max) {
    const next = stepIn(current, clamp, force ? first : now.skewness >= 0);
    if (next.lower === next.upper) break;
    clamp = next;
    current = applyTransform(x, clamp);
    now = shape(current, limits);
  }
  return clamp;
}

function stepIn<T extends { readonly lower: number; readonly upper: number }>(
  current: Float64Array,
  clamp: T,
  atHighEnd: boolean,
): T {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < current.length; at++) {
    const value = current[at] as number;
    if (!(atHighEnd ? value < clamp.upper : value > clamp.lower)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { ...clamp, lower: clamp.upper };
  return atHighEnd ? { ...clamp, upper: high } : { ...clamp, lower: low };
}

function pointsOutside(
  x: ArrayLike<number>,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): number {
  let points = 0;
  for (let at = 0; at < x.length; at++) {
    const value = x[at] as number;
    if (value < lower || value > upper) points++;
  }
  return points;
}
