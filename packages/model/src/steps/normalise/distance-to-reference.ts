import { endsOf, lineToGoal } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/**
 * Fits the distance to a reference unit.
 *
 * score = 1 − (reference − x) / (reference − min); for direction −1 max takes the place of min.
 *
 * @param raw - n values, any unit; NaN = missing, left out.
 * @param direction - 1: more is better; −1: less is better.
 * @param reference - Position of the reference unit among the n.
 * @param cap - Whether units better than the reference score 1; otherwise more.
 * @returns The fitted line; none when the reference has no value or is itself the worst.
 * @remarks O(n).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, distance to a reference)
 * @example
 * applyNormaliser([2, 4, 6], fitDistanceToReference([2, 4, 6], 1, 1, false)); // Float64Array [0, 1, 2]
 */
export function fitDistanceToReference(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  reference: number,
  cap: boolean,
): LinearNormaliser | UnfittedNormaliser {
  const goal = raw[reference] ?? NaN;
  if (Number.isNaN(goal)) return { kind: "unfitted", reason: "missingReference", low: 0 };
  return lineToGoal(endsOf(raw, direction), goal, direction, cap);
}
