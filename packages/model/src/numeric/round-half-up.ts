/**
 * Rounds as figures are published: half away from zero, on the decimal the number stands for.
 *
 * A number that differs from a tie by less than 4 ulps of itself counts as the tie, because 86.975 is stored as
 * 86.97499999999999… . From 2^49 units of the last decimal on, 4 ulps are half a unit, and ties are
 * taken as stored; from 2^52 on, doubles hold no further decimal, and the number is given back as it is.
 *
 * @param value - NaN stays NaN.
 * @param decimals - 0 to 15.
 * @example
 * roundHalfUp(86.975, 2); // 86.98
 * roundHalfUp(-1.005, 2); // -1.01
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  if (scaled >= 2 ** 52) return value;
  const ulps = scaled < 2 ** 49 ? 4 * Number.EPSILON * scaled : 0;
  const rounded = Math.floor(scaled + 0.5 + ulps);
  return (Math.sign(value) * rounded) / scale;
}
