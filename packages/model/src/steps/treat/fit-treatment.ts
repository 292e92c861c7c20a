import type { Treatment } from "../types.js";
import { fitBoxCox } from "./fit-box-cox.js";
import { fitLog } from "./fit-log.js";
import { fitLogRescaled } from "./fit-log-rescaled.js";
import { fitLogShifted } from "./fit-log-shifted.js";
import { fitLogSkewed } from "./fit-log-skewed.js";
import { fitWinsorise } from "./fit-winsorise.js";
import type { ShapeLimits } from "./shape.js";
import type { Transform } from "./transform.js";

/** Options of {@link fitTreatment}. */
export interface TreatmentOptions extends ShapeLimits {
  /** For `winsorise`: go on to the limit of points even if the column passes. */
  readonly force: boolean;
}

/**
 * Fits a treatment on a column, whether the column needs it or not.
 *
 * @param x - n values; NaN = missing, left out.
 * @param options - Limits of the test of shape, at which winsorising stops.
 * @returns The fitted treatment as data; a column that is in shape is winsorised to itself.
 * @remarks Kernel: checks nothing.
 * @example
 * applyTransform([1, 2, 300], fitTreatment([1, 2, 300], { method: "logShifted" }, limits)); // ln 1, ln 2, ln 300
 */
export function fitTreatment(
  x: ArrayLike<number>,
  treatment: Treatment,
  options: TreatmentOptions,
): Transform {
  switch (treatment.method) {
    case "winsorise": {
      const { max = 5 } = treatment;
      return fitWinsorise(x, { ...options, max: max === "unlimited" ? Infinity : max });
    }
    case "log":
      return fitLog(x);
    case "logSkewed":
      return fitLogSkewed(x);
    case "logShifted":
      return fitLogShifted(x);
    case "logRescaled":
      return fitLogRescaled(x, treatment.scale ?? 1);
    case "boxCox":
      return fitBoxCox(x, treatment.lambda);
    case "none":
      return { form: "none" };
  }
}
