import { endsOf, lineToGoal } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/**
 * Fits the distance to a target.
 *
 * score = 1 − (target − x) / (target − min); for direction −1 max takes the place of min.
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @param target - Raw value, better than the worst unit's.
 * @param cap - Whether units beyond the target score 1; otherwise more.
 * @returns The fitted line; none when the target is no better than the worst value, or the column is empty.
 * @remarks O(n).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, distance to a reference)
 * @example
 * applyNormaliser([2, 4, 7], fitDistanceToTarget([2, 4, 7], 1, 6, true)); // Float64Array [0, 0.5, 1]
 */
export function fitDistanceToTarget(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  target: number,
  cap: boolean,
): LinearNormaliser | UnfittedNormaliser {
  return lineToGoal(endsOf(raw, direction), target, direction, cap);
}
