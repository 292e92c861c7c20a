import { arithmeticMean } from "./arithmetic-mean.js";

/** Which way a Mazziotta-Pareto index punishes unevenness. */
export interface MazziottaParetoOptions {
  /** `positive`: the penalty is subtracted, for what is better when high; `negative`: added. */
  readonly penalty: "positive" | "negative";
  /** `population` divides by the number of children, `sample` by one less. Default `population`. */
  readonly variance?: "population" | "sample";
}

/**
 * Mazziotta-Pareto index: the mean with a penalty for unevenness.
 *
 * M ∓ S² / M, M = Σ w x / Σ w, S² = Σ w (x − M)² / Σ w; sample: S² · k / (k − 1)
 *
 * @param values - k scores, usually standardised to mean 100; a NaN gives NaN.
 * @param weights - k weights above 0, any sum; the authors take equal ones.
 * @returns NaN when M is not above 0, and for the sample variance of one child.
 * @remarks Of children standardised to mean 100 and deviation 10 it is the original index, of goalposts
 *   (`adjustedMazziottaPareto`) the adjusted one. Not monotone: raising a child far above the mean can cost more in
 *   penalty than it gains.
 * @source Mazziotta and Pareto 2016, On a generalized non-compensatory composite index for measuring socio-economic phenomena, 10.1007/s11205-015-0998-2; agrees with Compind 3.4 `ci_mpi` (sample), `ci_ampi` (population)
 * @example
 * mazziottaPareto([90, 110], [1, 1], { penalty: "positive" }); // 99
 */
export function mazziottaPareto(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  { penalty, variance = "population" }: MazziottaParetoOptions,
): number {
  const mean = arithmeticMean(values, weights);
  if (!(mean > 0)) return NaN;
  const squares = Float64Array.from(values, (value) => (value - mean) ** 2);
  const count = values.length;
  const spread = arithmeticMean(squares, weights) * (variance === "sample" ? count / (count - 1) : 1);
  return penalty === "positive" ? mean - spread / mean : mean + spread / mean;
}
