import { centralMoments, type CentralMoments } from "./central-moments.js";
import { isConstant } from "./is-constant.js";
import { presentValues } from "./present-values.js";

/**
 * Sample skewness, type 2 (SAS, SPSS, Excel): unbiased for a normal distribution.
 *
 * G₁ = √(n (n − 1)) / (n − 2) · m₃ / m₂^(3/2)
 *
 * @param values - n values; NaN = missing, left out.
 * @returns NaN for fewer than 3 values or a constant column.
 * @remarks O(n). Kernel: checks nothing.
 * @source Joanes and Gill 1998, Comparing measures of sample skewness and kurtosis, 10.1111/1467-9884.00122
 * @example
 * skewness([1, 2, 3]); // 0
 */
export function skewness(values: ArrayLike<number>): number {
  const x = presentValues(values);
  return x.length < 3 || isConstant(x) ? NaN : skewnessOf(centralMoments(x));
}

/** {@link skewness} from moments of at least 3 values that are not all equal. */
export function skewnessOf({ count: n, second, third }: CentralMoments): number {
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * (third / (second * Math.sqrt(second)));
}
