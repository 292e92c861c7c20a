import { arithmeticMean } from "./arithmetic-mean.js";
import { geometricMean } from "./geometric-mean.js";

/** Below this |exponent · ln(x / geometric mean)| powers are close to 1, and their digits are kept by expm1. */
const NEAR_ONE = 1e-3;

/**
 * Weighted power mean, also called generalised mean.
 *
 * (Σ w x^p / Σ w)^(1 / p); p = 0: the geometric mean, its limit
 *
 * @param values - k scores; a NaN or a negative one gives NaN, unless p is 1; a 0 gives 0 when p ≤ 0 (the limit).
 * @param weights - k weights above 0, any sum.
 * @param exponent - p, finite. 1 arithmetic, 0 geometric, −1 harmonic; the lower, the less one child makes up for another.
 * @remarks Powers are taken of x over the largest (p < 0: smallest) score, so that none overflows.
 * @source Hardy, Littlewood and Pólya 1934, Inequalities, Cambridge University Press
 * @example
 * powerMean([1, 7], [1, 1], 2); // 5
 */
export function powerMean(values: ArrayLike<number>, weights: ArrayLike<number>, exponent: number): number {
  if (exponent === 1) return arithmeticMean(values, weights);
  const { min, max } = extremes(values);
  if (!(min >= 0)) return NaN;
  const limit = exponent === 0 || (min === 0 && exponent < 0);
  if (limit || max === 0) return geometricMean(values, weights);
  const nearOne = min > 0 && Math.abs(exponent * Math.log(max / min)) < NEAR_ONE;
  return nearOne
    ? nearGeometric(values, weights, exponent)
    : relativeTo(exponent > 0 ? max : min, values, weights, exponent);
}

function extremes(values: ArrayLike<number>): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    min = Math.min(min, values[i] as number);
    max = Math.max(max, values[i] as number);
  }
  return { min, max };
}

function relativeTo(
  scale: number,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  exponent: number,
): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * ((values[i] as number) / scale) ** exponent;
    weight += weights[i] as number;
  }
  return scale * (sum / weight) ** (1 / exponent);
}

/** G · exp(ln(1 + Σ w (e^(p t) − 1) / Σ w) / p), t = ln(x / G). */
function nearGeometric(values: ArrayLike<number>, weights: ArrayLike<number>, exponent: number): number {
  const geometric = geometricMean(values, weights);
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * Math.expm1(exponent * Math.log((values[i] as number) / geometric));
    weight += weights[i] as number;
  }
  return geometric * Math.exp(Math.log1p(sum / weight) / exponent);
}
