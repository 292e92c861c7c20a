/**
 * Probability that a standard normal variable is at least so far from 0, on either side.
 *
 * P(|Z| ≥ |z|) = erfc(|z| / √2); below |z| = 3 by the series of erf, above by the continued fraction of erfc:
 * erf x = 2/√π · e^(−x²) · Σ 2^k x^(2k+1) / (1·3·…·(2k+1)), erfc x = e^(−x²) / √π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …))))
 *
 * @param z - Any number; NaN gives NaN.
 * @returns 0 to 1.
 * @source DLMF 7.6.2, https://dlmf.nist.gov/7.6.E2, and 7.9.1, https://dlmf.nist.gov/7.9.E1
 * @example
 * normalTwoSided(0); // 1
 */
export function normalTwoSided(z: number): number {
  if (Number.isNaN(z)) return NaN;
  const x = Math.abs(z) / Math.SQRT2;
  return Math.abs(z) < 3 ? 1 - errorFunctionSeries(x) : complementFraction(x);
}

function errorFunctionSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > Number.EPSILON * Math.abs(sum); k++) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** From the 80th step back: at |z| ≥ 3 the steps beyond no longer change a double. */
function complementFraction(x: number): number {
  let rest = x;
  for (let k = 80; k >= 1; k--) rest = x + k / 2 / rest;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / rest;
}
