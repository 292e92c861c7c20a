import { choleskySolve } from "../cholesky-solve.js";

/** How the missing parts of a row follow from those that are there, under a multivariate normal distribution. */
export interface MissingRegression {
  readonly there: readonly number[];
  readonly missing: readonly number[];
  /** One row per missing part: its coefficients on the parts that are there. */
  readonly coefficients: readonly Float64Array[];
}

/**
 * Regression of the missing parts on those that are there.
 *
 * B = Σ_MO Σ_OO⁻¹
 *
 * @param covariance - Σ, p rows of p.
 * @param isMissing - Whether each of the p parts is missing.
 * @returns Undefined when Σ_OO is singular.
 */
export function regressMissing(
  covariance: readonly ArrayLike<number>[],
  isMissing: readonly boolean[],
): MissingRegression | undefined {
  const there = isMissing.flatMap((gone, at) => (gone ? [] : [at]));
  const missing = isMissing.flatMap((gone, at) => (gone ? [at] : []));
  const block = (rows: readonly number[]): Float64Array[] =>
    rows.map((row) => Float64Array.from(there, (column) => covariance[row]?.[column] as number));
  const coefficients = choleskySolve(block(there), block(missing));
  return coefficients === undefined ? undefined : { there, missing, coefficients };
}

/**
 * A row with its missing parts at their expected value given the others.
 *
 * x_M = μ_M + B (x_O − μ_O)
 *
 * @returns p values, a new array.
 */
export function completeRow(
  row: ArrayLike<number>,
  mean: ArrayLike<number>,
  { there, missing, coefficients }: MissingRegression,
): Float64Array {
  const complete = Float64Array.from(row);
  missing.forEach((at, position) => {
    let value = mean[at] as number;
    const own = coefficients[position] as Float64Array;
    there.forEach((other, k) => {
      value += (own[k] as number) * ((row[other] as number) - (mean[other] as number));
    });
    complete[at] = value;
  });
  return complete;
}

/** The pattern of missing parts of a row. */
export function missingPattern(row: ArrayLike<number>): boolean[] {
  return Array.from(row, (value) => Number.isNaN(value));
}
