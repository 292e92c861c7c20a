import { columnRange } from "./column-range.js";
import type { Transform } from "./transform.js";

/**
 * Fits the logarithm of the column rescaled from 1 to `scale · max`.
 *
 * ln(1 + (scale · max − 1) · (x − min) / (max − min))
 *
 * @param x - n values; NaN = missing, left out.
 * @param scale - Factor on the maximum, so that `scale · max` is above 1.
 * @returns `none` where `scale · max` is at most 1 (the order of values would turn round) or the column is constant.
 * @remarks O(n). The transform that COINr 1.1.14 documents as `log_GII` but does not apply.
 * @example
 * applyTransform([0, 10], fitLogRescaled([0, 10], 1)); // Float64Array [0, ln 10]
 */
export function fitLogRescaled(x: ArrayLike<number>, scale: number): Transform {
  const { low, high } = columnRange(x);
  if (!(scale * high > 1) || low === high) return { form: "none" };
  return { form: "rescaledLog", from: low, slope: (scale * high - 1) / (high - low) };
}
