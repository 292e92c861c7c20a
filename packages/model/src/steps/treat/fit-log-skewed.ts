import { skewness } from "../../numeric/skewness.js";
import { columnRange } from "./column-range.js";
import { fitLog } from "./fit-log.js";
import type { Transform } from "./transform.js";

/**
 * Fits the logarithm from the end that the column is skewed to, so that a negative skew shrinks too.
 *
 * skewness > 0: ln(x − min + a) · otherwise −ln(max − x + a), a = 0.01 · (max − min)
 *
 * @param x - n values; NaN = missing, left out.
 * @remarks O(n log n). Agrees with COINr 1.1.14 `log_CT_plus`.
 * @example
 * fitLogSkewed([0, 98, 99, 100]).form; // "reflectedLog"
 */
export function fitLogSkewed(x: ArrayLike<number>): Transform {
  if (skewness(x) > 0) return fitLog(x);
  const { low, high } = columnRange(x);
  return { form: "reflectedLog", from: high, offset: 0.01 * (high - low) };
}
