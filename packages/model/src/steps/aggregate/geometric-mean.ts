/**
 * Weighted geometric mean.
 *
 * exp(Σ w ln x / Σ w)
 *
 * @param values - k scores; a NaN or a negative one gives NaN, a 0 gives 0.
 * @param weights - k weights above 0, any sum.
 * @remarks A point is worth more on a weak child than on a strong one, so weak spots cannot be bought out fully.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (aggregation)
 * @example
 * geometricMean([2, 8], [1, 1]); // 4
 */
export function geometricMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * Math.log(values[i] as number);
    weight += weights[i] as number;
  }
  return Math.exp(sum / weight);
}
