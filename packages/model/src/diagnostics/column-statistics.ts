import { covariance } from "../numeric/covariance.js";
import { kurtosis } from "../numeric/kurtosis.js";
import { mean } from "../numeric/mean.js";
import { presentValues } from "../numeric/present-values.js";
import { quantile } from "../numeric/quantile.js";
import { skewness } from "../numeric/skewness.js";

/** Statistics of one column. Shares are of the values that are there, except `availability`. */
export interface ColumnStatistics {
  /** Values that are there. */
  readonly count: number;
  readonly missing: number;
  readonly zero: number;
  /** Different values. */
  readonly unique: number;
  /** Values equal to the most frequent one. */
  readonly same: number;
  /** count / units */
  readonly availability: number;
  readonly zeroShare: number;
  readonly uniqueShare: number;
  readonly sameShare: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation (divisor n − 1). */
  readonly sd: number;
  /** Type 2. */
  readonly skewness: number;
  /** Excess, type 2. */
  readonly kurtosis: number;
  /** Type 7, in the order of the probabilities asked for. */
  readonly quantiles: readonly number[];
}

/**
 * Descriptive statistics of a column.
 *
 * @param values - n values; NaN = missing.
 * @param probabilities - Of the quantiles, 0 to 1.
 * @returns Counts, shares and moments; NaN where a statistic is undefined (no values, too few, a constant column).
 * @remarks O(n log n). Kernel: checks nothing.
 * @example
 * columnStatistics([0, 2, NaN, 4], []).mean; // 2
 */
export function columnStatistics(
  values: ArrayLike<number>,
  probabilities: readonly number[],
): ColumnStatistics {
  const x = presentValues(values);
  const count = x.length;
  const times = frequencies(x);
  const zero = times.get(0) ?? 0;
  const same = Math.max(0, ...times.values());
  return {
    count,
    missing: values.length - count,
    zero,
    unique: times.size,
    same,
    availability: count / values.length,
    zeroShare: zero / count,
    uniqueShare: times.size / count,
    sameShare: same / count,
    min: count === 0 ? NaN : x.reduce((least, value) => Math.min(least, value)),
    max: count === 0 ? NaN : x.reduce((most, value) => Math.max(most, value)),
    mean: mean(x),
    median: quantile(x, 0.5),
    sd: Math.sqrt(covariance(x, x)),
    skewness: skewness(x),
    kurtosis: kurtosis(x),
    quantiles: probabilities.map((probability) => quantile(x, probability)),
  };
}

function frequencies(values: Float64Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
