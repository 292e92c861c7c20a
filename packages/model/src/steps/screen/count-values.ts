/** How many of a unit's values are there, and how many of those are 0. */
export interface ValueCounts {
  readonly missing: Float64Array;
  readonly zero: Float64Array;
}

/**
 * Counts missing values and zeros by unit.
 *
 * @param values - Column-major, units × columns; NaN = missing.
 * @param units - How many units.
 * @returns One count per unit; new arrays.
 * @example
 * countValues([1, NaN, 0, 2], 2); // { missing: [0, 1], zero: [1, 0] }
 */
export function countValues(values: ArrayLike<number>, units: number): ValueCounts {
  const missing = new Float64Array(units);
  const zero = new Float64Array(units);
  for (let at = 0; at < values.length; at++) {
    const unit = at % units;
    if (Number.isNaN(values[at])) missing[unit] = (missing[unit] as number) + 1;
    if (values[at] === 0) zero[unit] = (zero[unit] as number) + 1;
  }
  return { missing, zero };
}
