import { endsOf, lineToGoal } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/**
 * Fits the distance to the best unit.
 *
 * score = 1 − (max − x) / (max − min); for direction −1 the ends swap. The same as min-max on [0, 1].
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @returns The fitted line; a constant or empty column has none.
 * @remarks O(n).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, distance to a reference)
 * @example
 * applyNormaliser([2, 4, 6], fitDistanceToMaximum([2, 4, 6], 1)); // Float64Array [0, 0.5, 1]
 */
export function fitDistanceToMaximum(
  raw: ArrayLike<number>,
  direction: 1 | -1,
): LinearNormaliser | UnfittedNormaliser {
  const ends = endsOf(raw, direction);
  if (ends.worst === ends.best) return { kind: "unfitted", reason: "noRange", low: 0 };
  return lineToGoal(ends, ends.best, direction, false);
}
