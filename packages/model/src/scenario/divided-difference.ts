/** A value before and after. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/**
 * Divided difference of the function that a power mean adds up: φ(x) = x^p, or ln x for p = 0.
 *
 * (φ(to) − φ(from)) / (to − from); the derivative where both are equal
 *
 * @param move - Two values; above 0 unless p > 0, or p is 1.
 * @param exponent - p: 1 arithmetic, 0 geometric, −1 harmonic mean.
 * @remarks Neighbouring values do not cancel: differences are taken of logarithms near 0 (log1p, expm1).
 * @example
 * dividedDifference({ from: 1, to: 3 }, 2); // 4
 */
export function dividedDifference({ from, to }: Move, exponent: number): number {
  if (exponent === 1) return 1;
  if (to === from) return exponent === 0 ? 1 / from : exponent * from ** (exponent - 1);
  if (from === 0) return to ** (exponent - 1);
  const logarithm = Math.log1p((to - from) / from);
  const difference = exponent === 0 ? logarithm : from ** exponent * Math.expm1(exponent * logarithm);
  return difference / (to - from);
}
