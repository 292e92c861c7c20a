import type { Treatment } from "../types.js";
import { fitBoxCox } from "./fit-box-cox.js";
import { fitLog } from "./fit-log.js";
import { fitLogRescaled } from "./fit-log-rescaled.js";
import { fitLogShifted } from "./fit-log-shifted.js";
import { fitLogSkewed } from "./fit-log-skewed.js";
import { fitWinsorise } from "./fit-winsorise.js";
import type { ShapeLimits } from "./shape.js";
import type { Transform } from "./transform.js";

/**
 * Fits a treatment on a column.
 *
 * @param x - n values; NaN = missing, left out.
 * @param options.force - For `winsorise`: go on to the limit even if the column passes.
 */
export function fitTreatment(
  x: ArrayLike<number>,
  treatment: Treatment,
  options: ShapeLimits & { readonly force: boolean },
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
