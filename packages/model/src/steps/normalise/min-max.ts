import { endsOf, lineThrough } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/**
 * Fits min-max normalisation on a column.
 *
 * score = lower + (upper − lower) · (x − min x) / (max x − min x); for direction −1 the ends swap.
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @param range - Score points, `[lower, upper]`.
 * @returns The fitted line; a constant or empty column has none.
 * @remarks O(n). One outlier sets the scale.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, min-max)
 * @example
 * applyNormaliser([2, 4, 6], fitMinMax([2, 4, 6], 1, [0, 100])); // Float64Array [0, 50, 100]
 */
export function fitMinMax(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  range: readonly [number, number],
): LinearNormaliser | UnfittedNormaliser {
  const { worst, best } = endsOf(raw, direction);
  if (Number.isNaN(worst) || worst === best) return { kind: "unfitted", reason: "noRange", low: range[0] };
  return lineThrough({ from: worst, to: best, range });
}
