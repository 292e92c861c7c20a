/**
 * Sums numbers that carry at most so many decimals without rounding error.
 *
 * When every value is a multiple of 1 / scale (within 4 ulps), the sum is taken in whole units of 1 / scale;
 * otherwise it is Neumaier's compensated sum.
 *
 * @param values - Summands; a NaN gives NaN.
 * @param scale - 10^decimals, or 0 for the compensated sum.
 * @source Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, 10.1002/zamm.19740540106
 * @example
 * exactSum([0.1, 0.2], 10); // 0.3
 */
export function exactSum(values: ArrayLike<number>, scale: number): number {
  let units = 0;
  let whole = scale > 0;
  for (let i = 0; whole && i < values.length; i++) {
    const scaled = (values[i] as number) * scale;
    const nearest = Math.round(scaled);
    whole = Math.abs(scaled - nearest) <= 4 * Number.EPSILON * Math.abs(scaled);
    units += nearest;
  }
  return whole && Number.isSafeInteger(units) ? units / scale : compensatedSum(values);
}

function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
