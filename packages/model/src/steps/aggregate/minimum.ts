/**
 * The lowest score.
 *
 * min x
 *
 * @param values - k scores; a NaN gives NaN.
 * @remarks No compensation at all: only the weakest child counts, and weights do not.
 * @example
 * minimum([4, 2, 9]); // 2
 */
export function minimum(values: ArrayLike<number>): number {
  let min = Infinity;
  for (let i = 0; i < values.length; i++) min = Math.min(min, values[i] as number);
  return values.length === 0 ? NaN : min;
}
