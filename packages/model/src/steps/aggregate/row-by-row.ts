import type { AggregateFunction, GapRule } from "./types.js";

/** The children of one unit that count: first `count` entries of both arrays. */
interface Row {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  count: number;
}

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
  const row = emptyRow(children.length);
  for (let unit = 0; unit < scores.length; unit++) {
    if (!readRow(children, weights, unit, rule, row)) continue;
    const full = row.count === children.length;
    scores[unit] = full
      ? mean(row.values, row.weights)
      : mean(row.values.subarray(0, row.count), row.weights.subarray(0, row.count));
  }
  return scores;
}

/** Which units' children let their node have a score. */
export function admittedUnits(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  rule: GapRule,
): boolean[] {
  const row = emptyRow(children.length);
  const count = children[0]?.length ?? 0;
  return Array.from({ length: count }, (_, unit) => readRow(children, weights, unit, rule, row));
}

function emptyRow(length: number): Row {
  return { values: new Float64Array(length), weights: new Float64Array(length), count: 0 };
}

/** Reads what counts of a unit into `row`, and says whether its node may have a score. */
function readRow(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  unit: number,
  { reweight, availability = 0 }: GapRule,
  row: Row,
): boolean {
  let there = 0;
  let missing = false;
  row.count = 0;
  for (let c = 0; c < children.length; c++) {
    const value = children[c]?.[unit] as number;
    const weight = weights[c] as number;
    const gap = Number.isNaN(value);
    if (!gap) there++;
    if (weight === 0) continue;
    if (gap) missing = true;
    else {
      row.values[row.count] = value;
      row.weights[row.count++] = weight;
    }
  }
  return row.count > 0 && (reweight || !missing) && there / children.length >= availability;
}
