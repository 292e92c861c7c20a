/** Smallest and largest value that is there; infinite the wrong way round where none is. */
export interface ColumnRange {
  readonly low: number;
  readonly high: number;
}

/** The range of a column; NaN = missing, left out. */
export function columnRange(x: ArrayLike<number>): ColumnRange {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < x.length; at++) {
    const value = x[at] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
