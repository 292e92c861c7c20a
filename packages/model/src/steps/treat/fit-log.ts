import { columnRange } from "./column-range.js";
import type { Transform } from "./transform.js";

/**
 * Fits the logarithm of the distance from a little below the smallest value.
 *
 * ln(x − min + 0.01 · (max − min))
 *
 * @param x - n values; NaN = missing, left out.
 * @remarks O(n). Agrees with COINr 1.1.14 `log_CT`.
 * @example
 * applyTransform([0, 100], fitLog([0, 100])); // Float64Array [0, ln 101]
 */
export function fitLog(x: ArrayLike<number>): Transform {
  const { low, high } = columnRange(x);
  return { form: "log", from: low, offset: 0.01 * (high - low) };
}
