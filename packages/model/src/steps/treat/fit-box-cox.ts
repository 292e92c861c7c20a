import { columnRange } from "./column-range.js";
import type { Transform } from "./transform.js";

/**
 * Fits the Box–Cox transform of the column moved so that its smallest value is 1.
 *
 * y = x − min + 1; (y^lambda − 1) / lambda, or ln y for lambda 0
 *
 * @param x - n values; NaN = missing, left out.
 * @remarks O(n). `lambda` is given, not estimated. Agrees with COINr 1.1.14 `boxcox`.
 * @source Box and Cox 1964, An Analysis of Transformations, 10.1111/j.2517-6161.1964.tb00553.x
 * @example
 * applyTransform([0, 3], fitBoxCox([0, 3], 0.5)); // Float64Array [0, 2]
 */
export function fitBoxCox(x: ArrayLike<number>, lambda: number): Transform {
  return { form: "power", from: columnRange(x).low, lambda };
}
