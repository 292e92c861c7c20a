/**
 * Ordered weighted average: weights belong to places, not to children.
 *
 * Σ v_i x_(i) / Σ v, x_(1) ≥ x_(2) ≥ …
 *
 * With fewer scores than places (a missing child) the places are stretched: the weights are read as steps of a
 * quantifier Q(i / n) = v_1 + … + v_i, joined by straight lines, and place i of m gets Q(i / m) − Q((i − 1) / m).
 *
 * @param values - k scores in any order; a NaN gives NaN.
 * @param orderWeights - n weights by place, best score first, non-negative, not all 0. k = n where none is missing.
 * @remarks All weight on the first place is the maximum, on the last the minimum, equal weights the mean. O(k log k).
 * @source Yager 1988, On ordered weighted averaging aggregation operators in multicriteria decisionmaking, 10.1109/21.87068
 * @example
 * orderedWeightedAverage([2, 8, 5], [0.5, 0.25, 0.25]); // 5.75
 */
export function orderedWeightedAverage(values: ArrayLike<number>, orderWeights: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort().reverse();
  const weights =
    sorted.length === orderWeights.length ? orderWeights : stretched(orderWeights, sorted.length);
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += (weights[i] as number) * (sorted[i] as number);
    weight += weights[i] as number;
  }
  return sum / weight;
}

function stretched(weights: ArrayLike<number>, places: number): Float64Array {
  const upTo = (place: number): number => cumulated(weights, (place * weights.length) / places);
  return Float64Array.from({ length: places }, (_, place) => upTo(place + 1) - upTo(place));
}

/** Sum of the first `count` weights; a fraction of a place counts as that fraction of its weight. */
function cumulated(weights: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++)
    sum += (weights[i] as number) * Math.min(1, Math.max(0, count - i));
  return sum;
}
