import { centralMoments } from "../../numeric/central-moments.js";
import { isConstant } from "../../numeric/is-constant.js";
import { kurtosisOf } from "../../numeric/kurtosis.js";
import { presentValues } from "../../numeric/present-values.js";
import { skewnessOf } from "../../numeric/skewness.js";

/** How far from normal a column may be. */
export interface ShapeLimits {
  readonly maxSkewness: number;
  readonly maxKurtosis: number;
}

/** Skewness and kurtosis of a column, and whether they pass. */
export interface Shape {
  readonly skewness: number;
  /** Excess over a normal distribution's. */
  readonly kurtosis: number;
  readonly passes: boolean;
}

/**
 * Tests a column for outliers by its shape.
 *
 * passes when |skewness| < maxSkewness or kurtosis < maxKurtosis (sample skewness and excess kurtosis, type 2)
 *
 * @param values - n values; NaN = missing, left out.
 * @returns A column of fewer than four values, or a constant one, has no shape, and passes.
 * @source Groeneveld and Meeden 1984, Measuring Skewness and Kurtosis, 10.2307/2987742 (named by the Global Innovation
 *   Index 2023 for its test)
 * @example
 * shape([1, 2, 3, 4, 100], { maxSkewness: 2, maxKurtosis: 3.5 }).passes; // false
 */
export function shape(values: ArrayLike<number>, { maxSkewness, maxKurtosis }: ShapeLimits): Shape {
  const x = presentValues(values);
  const shaped = x.length >= 3 && !isConstant(x);
  const moments = centralMoments(x);
  const skew = shaped ? skewnessOf(moments) : NaN;
  const excess = shaped && x.length >= 4 ? kurtosisOf(moments) : NaN;
  return {
    skewness: skew,
    kurtosis: excess,
    passes: !(Math.abs(skew) >= maxSkewness && excess >= maxKurtosis),
  };
}
