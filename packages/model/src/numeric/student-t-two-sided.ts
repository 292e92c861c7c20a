import { incompleteBetaFraction } from "./incomplete-beta.js";

/**
 * Probability that Student's t is at least so far from 0, on either side.
 *
 * P(|T| ≥ |t|) = I_x(ν/2, 1/2) with x = ν / (ν + t²)
 *
 * @param t - Any number; NaN gives NaN.
 * @param freedom - ν degrees of freedom, a whole number of at least 1; otherwise NaN.
 * @returns 0 to 1, with a small relative error in the tails too.
 * @remarks O(ν): B(ν/2, 1/2) is built up from ν = 1 or 2, without a gamma function.
 * @source DLMF 8.17 (incomplete beta functions), https://dlmf.nist.gov/8.17
 * @example
 * studentTTwoSided(1, 1); // 0.5
 */
export function studentTTwoSided(t: number, freedom: number): number {
  if (Number.isNaN(t) || !(freedom >= 1)) return NaN;
  if (!Number.isFinite(t)) return 0;
  const [a, b] = [freedom / 2, 0.5];
  const square = t * t;
  const x = freedom / (freedom + square);
  const y = square / (freedom + square);
  const factor = Math.exp(a * Math.log(x)) * Math.sqrt(y) * inverseBetaHalf(freedom);
  if (x < (a + 1) / (a + b + 2)) return (factor / a) * incompleteBetaFraction(x, a, b);
  return 1 - (factor / b) * incompleteBetaFraction(y, b, a);
}

/** 1 / B(ν/2, 1/2) = Γ((ν + 1)/2) / (Γ(ν/2) √π), by Γ(z + 1) = z Γ(z) from ν = 1 (1/π) or ν = 2 (1/2). */
function inverseBetaHalf(freedom: number): number {
  let value = freedom % 2 === 0 ? 0.5 : 1 / Math.PI;
  for (let v = freedom % 2 === 0 ? 2 : 1; v < freedom; v += 2) value *= (v + 1) / v;
  return value;
}
