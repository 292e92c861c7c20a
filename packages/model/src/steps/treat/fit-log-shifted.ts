import { columnRange } from "./column-range.js";
import type { Transform } from "./transform.js";

/**
 * Fits the logarithm of the column moved so that its smallest value is 1.
 *
 * ln(x − min + 1)
 *
 * @param x - n values; NaN = missing, left out.
 * @remarks O(n). Depends on the unit of measurement: 1 is much for a share and little for a population. Agrees with
 *   COINr 1.1.14 `log_CT_orig`.
 * @example
 * applyTransform([3, 4], fitLogShifted([3, 4])); // Float64Array [0, ln 2]
 */
export function fitLogShifted(x: ArrayLike<number>): Transform {
  return { form: "log", from: columnRange(x).low, offset: 1 };
}
