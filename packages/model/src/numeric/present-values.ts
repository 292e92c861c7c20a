/**
 * The values that are there.
 *
 * @param values - n values; NaN = missing.
 * @returns At most n values in the same order, a new array.
 * @example
 * presentValues([1, NaN, 3]); // Float64Array [1, 3]
 */
export function presentValues(values: ArrayLike<number>): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) present[count++] = value;
  }
  return present.slice(0, count);
}
