/**
 * Weighted arithmetic mean.
 *
 * Σ w x / Σ w
 *
 * @param values - k scores; a NaN gives NaN.
 * @param weights - k weights above 0, any sum.
 * @remarks Full compensation: a point is worth the same wherever it is earned.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (aggregation)
 * @example
 * arithmeticMean([2, 8], [2, 1]); // 4
 */
export function arithmeticMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * (values[i] as number);
    weight += weights[i] as number;
  }
  return sum / weight;
}
