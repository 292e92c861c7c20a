/**
 * Weighted harmonic mean.
 *
 * Σ w / Σ (w / x)
 *
 * @param values - k scores; a NaN or a negative one gives NaN, a 0 gives 0 (the limit).
 * @param weights - k weights above 0, any sum.
 * @remarks Compensates less than the geometric mean: weak children weigh most.
 * @source Hardy, Littlewood and Pólya 1934, Inequalities, Cambridge University Press
 * @example
 * harmonicMean([2, 6], [1, 1]); // 3
 */
export function harmonicMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(value >= 0)) return NaN;
    // 0 / −0 aside: a 0 of either sign is the same score
    sum += (weights[i] as number) / Math.abs(value);
    weight += weights[i] as number;
  }
  return weight / sum;
}
