import { exactSum } from "./exact-sum.js";
import { mean } from "./mean.js";

/**
 * Central moment of a column.
 *
 * m_k = Σ (x − mean)^k / n
 *
 * @param values - n values, none missing.
 * @param order - k, a whole number.
 * @example
 * centralMoment([1, 3], 2); // 1
 */
export function centralMoment(values: ArrayLike<number>, order: number): number {
  const centre = mean(values);
  return (
    exactSum(
      Float64Array.from(values, (value) => (value - centre) ** order),
      0,
    ) / values.length
  );
}
