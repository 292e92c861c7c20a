/**
 * The values that are there.
 *
 * @param values - n values; NaN = missing.
 * @returns At most n values in the same order, a new array.
 * @example
 * presentValues([1, NaN, 3]); // Float64Array [1, 3]
 */
export function presentValues(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter((value) => !Number.isNaN(value));
}
