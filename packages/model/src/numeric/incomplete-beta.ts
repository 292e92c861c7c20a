const TINY = 1e-300;
const STEPS = 500;

/**
 * Continued fraction of the incomplete beta function, without its leading factor.
 *
 * I_x(a, b) = x^a (1 − x)^b / (a · B(a, b)) · f, with f = 1/(1 + d₁/(1 + d₂/(1 + …))),
 * d₂ₘ = m (b − m) x / ((a + 2m − 1)(a + 2m)), d₂ₘ₊₁ = −(a + m)(a + b + m) x / ((a + 2m)(a + 2m + 1))
 *
 * @param x - 0 to 1; converges fast below (a + 1)/(a + b + 2).
 * @returns f, evaluated with Lentz's method.
 * @source DLMF 8.17.22, https://dlmf.nist.gov/8.17.E22
 */
export function incompleteBetaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

/** Keeps Lentz's method from dividing by 0. */
function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
