import { mean } from "../../numeric/mean.js";
import { presentValues } from "../../numeric/present-values.js";
import { quantile } from "../../numeric/quantile.js";

/**
 * Mean or median of the values that are there.
 *
 * @param values - n values; NaN = missing, left out.
 * @returns NaN where none is there.
 * @example
 * columnCentre([1, NaN, 5], "mean"); // 3
 */
export function columnCentre(values: ArrayLike<number>, centre: "mean" | "median"): number {
  const there = presentValues(values);
  if (there.length === 0) return NaN;
  return centre === "mean" ? mean(there) : quantile(there, 0.5);
}
