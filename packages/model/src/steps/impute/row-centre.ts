import { columnCentre } from "./column-centre.js";

/** Ends of a leaf's min-max scale: score 0 and score 1. */
export interface MinMaxEnds {
  readonly worst: number;
  readonly best: number;
}

/**
 * The min-max ends of a column.
 *
 * @param values - n values; NaN = missing, left out.
 * @returns `worst` is the smallest value, or for direction −1 the largest; NaN where no value is there.
 */
export function minMaxEnds(values: ArrayLike<number>, direction: 1 | -1): MinMaxEnds {
  const there = Array.from(values).filter((value) => !Number.isNaN(value));
  if (there.length === 0) return { worst: NaN, best: NaN };
  const low = there.reduce((a, b) => Math.min(a, b));
  const high = there.reduce((a, b) => Math.max(a, b));
  return direction === 1 ? { worst: low, best: high } : { worst: high, best: low };
}

/**
 * Fills a row's gaps with the centre of what is there, as min-max scores.
 *
 * score = (x − worst) / (best − worst) · filled = worst + (best − worst) · centre of the scores there
 *
 * @param row - p values of one unit; NaN = missing.
 * @param ends - Of the p columns. A column whose ends are equal has no score, and counts for nothing.
 * @returns p values, a new array; what is missing stays so where no score is there.
 * @example
 * rowCentre([5, NaN], [{ worst: 0, best: 10 }, { worst: 0, best: 4 }], "mean"); // Float64Array [5, 2]
 */
export function rowCentre(
  row: ArrayLike<number>,
  ends: readonly MinMaxEnds[],
  centre: "mean" | "median",
): Float64Array {
  const scores = ends.map(({ worst, best }, at) =>
    best === worst ? NaN : ((row[at] as number) - worst) / (best - worst),
  );
  const middle = columnCentre(scores, centre);
  return Float64Array.from(ends, ({ worst, best }, at) => {
    const own = row[at] as number;
    return Number.isNaN(own) ? worst + (best - worst) * middle : own;
  });
}
