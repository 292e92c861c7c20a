/**
 * Divides a column by another.
 *
 * y = x · scale / d
 *
 * @param x - n values; NaN = missing.
 * @param denominators - n values; NaN or 0 gives NaN.
 * @returns n values, a new array.
 * @example
 * divideColumn([6, 1], [3, 0], 10); // Float64Array [20, NaN]
 */
export function divideColumn(
  x: ArrayLike<number>,
  denominators: ArrayLike<number>,
  scale: number,
): Float64Array {
  return Float64Array.from(x, (value, at) => {
    const denominator = denominators[at] as number;
    return denominator === 0 ? NaN : (value * scale) / denominator;
  });
}
