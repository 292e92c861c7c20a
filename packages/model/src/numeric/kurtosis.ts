import { centralMoments, type CentralMoments } from "./central-moments.js";
import { isConstant } from "./is-constant.js";
import { presentValues } from "./present-values.js";

/**
 * Sample excess kurtosis, type 2 (SAS, SPSS, Excel): 0 on average for a normal distribution.
 *
 * G₂ = (n − 1) / ((n − 2)(n − 3)) · ((n + 1) · (m₄ / m₂² − 3) + 6)
 *
 * @param values - n values; NaN = missing, left out.
 * @returns NaN for fewer than 4 values or a constant column.
 * @remarks O(n). Kernel: checks nothing.
 * @source Joanes and Gill 1998, Comparing measures of sample skewness and kurtosis, 10.1111/1467-9884.00122
 * @example
 * kurtosis([1, 2, 3, 4]); // -1.2
 */
export function kurtosis(values: ArrayLike<number>): number {
  const x = presentValues(values);
  return x.length < 4 || isConstant(x) ? NaN : kurtosisOf(centralMoments(x));
}

/** {@link kurtosis} from moments of at least 4 values that are not all equal. */
export function kurtosisOf({ count: n, second, fourth }: CentralMoments): number {
  const excess = fourth / second ** 2 - 3;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * excess + 6);
}
