import type { AggregateFunction, GapRule } from "./types.js";

/**
 * Aggregates columns unit by unit, under a rule for gaps.
 *
 * A child of weight 0 counts for nothing, missing or not, save that `availability` counts all children.
 *
 * @param children - One column of n scores per child; NaN = missing.
 * @param weights - One per child, non-negative.
 * @param mean - Gets the scores and weights that count; they are only good until it returns.
 * @returns n scores, a new array; NaN where nothing with weight is there.
 * @example
 * rowByRow([[2, NaN], [8, 8]], [1, 1], { reweight: true }, geometricMean); // Float64Array [4, 8]
 */
export function rowByRow(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  rule: GapRule,
  mean: AggregateFunction,
): Float64Array {
  const scores = new Float64Array(children[0]?.length ?? 0).fill(NaN);
  const values = new Float64Array(children.length);
  const counted = new Float64Array(children.length);
  for (let unit = 0; unit < scores.length; unit++) {
    if (!isAdmitted(children, weights, unit, rule)) continue;
    let count = 0;
    for (let c = 0; c < children.length; c++) {
      const value = children[c]?.[unit] as number;
      if (weights[c] === 0 || Number.isNaN(value)) continue;
      values[count] = value;
      counted[count++] = weights[c] as number;
    }
    scores[unit] = mean(values.subarray(0, count), counted.subarray(0, count));
  }
  return scores;
}

/** Whether a unit's children let its node have a score. */
export function isAdmitted(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  unit: number,
  { reweight, availability = 0 }: GapRule,
): boolean {
  let there = 0;
  let weighty = 0;
  let missing = 0;
  for (let c = 0; c < children.length; c++) {
    const gap = Number.isNaN(children[c]?.[unit]);
    if (!gap) there++;
    if (weights[c] === 0) continue;
    if (gap) missing++;
    else weighty++;
  }
  return weighty > 0 && (reweight || missing === 0) && there / children.length >= availability;
}
