/**
 * The pairs of two columns in which neither value is missing.
 *
 * @param x - n values; NaN = missing.
 * @param y - n values.
 * @returns Two columns of the same length, at most n; new arrays.
 * @example
 * completePairs([1, 2, 3], [4, NaN, 6]); // [Float64Array [1, 3], Float64Array [4, 6]]
 */
export function completePairs(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): readonly [Float64Array, Float64Array] {
  const there: number[] = [];
  for (let i = 0; i < x.length; i++) if (!Number.isNaN(x[i]) && !Number.isNaN(y[i])) there.push(i);
  return [Float64Array.from(there, (i) => x[i] as number), Float64Array.from(there, (i) => y[i] as number)];
}
