/**
 * Whether all values are equal.
 *
 * Asked instead of "variance 0": equal values can differ from their computed mean in the last bits.
 *
 * @param values - n values, none missing; no values are constant.
 * @example
 * isConstant([0.1, 0.1, 0.1]); // true
 */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
