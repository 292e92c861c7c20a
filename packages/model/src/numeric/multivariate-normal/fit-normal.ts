import { completeRow, missingPattern, regressMissing, type MissingRegression } from "./regress-missing.js";

/** A multivariate normal distribution. */
export interface MultivariateNormal {
  readonly mean: Float64Array;
  /** p rows of p. */
  readonly covariance: readonly Float64Array[];
}

/** A distribution fitted by EM, with how the iteration ended. */
export interface FittedNormal extends MultivariateNormal {
  readonly iterations: number;
  /** `singular`: the parts determine each other, so there is no such distribution. */
  readonly status: "converged" | "stopped" | "singular";
}

/** When the iteration ends. */
export interface FitNormalOptions {
  /** Largest change of a mean or covariance, in units of the columns' standard deviations. */
  readonly tolerance: number;
  readonly maxIterations: number;
}

/**
 * Maximum-likelihood mean and covariance (divisor n) of rows with gaps, by expectation-maximisation.
 *
 * E: x̂_M = μ_M + B (x_O − μ_O), C_MM = Σ_MM − B Σ_OM · M: μ = Σ x̂ / n, Σ = Σ ((x̂ − μ)(x̂ − μ)ᵀ + C) / n
 *
 * @param rows - n rows of p values; NaN = missing, taken as missing at random.
 * @returns Starts from the standardised columns' mean 0 and covariance I; new arrays.
 * @remarks Each column needs two different values. O(iterations · patterns · p³ + iterations · n · p²). Kernel: checks
 *   nothing.
 * @source Dempster, Laird and Rubin 1977, Maximum Likelihood from Incomplete Data via the EM Algorithm,
 *   10.1111/j.2517-6161.1977.tb01600.x
 * @example
 * fitNormal([[1], [3], [NaN]], { tolerance: 1e-12, maxIterations: 100 }).mean; // Float64Array [2]
 */
export function fitNormal(
  rows: readonly ArrayLike<number>[],
  { tolerance, maxIterations }: FitNormalOptions,
): FittedNormal {
  const scales = columnScales(rows);
  const standard = rows.map((row) =>
    Float64Array.from(
      row,
      (value, at) => (value - (scales.centre[at] as number)) / (scales.spread[at] as number),
    ),
  );
  const p = scales.centre.length;
  let current: MultivariateNormal = { mean: new Float64Array(p), covariance: identity(p) };
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const next = improve(standard, current);
    if (next === undefined) return { ...rescale(current, scales), iterations: iteration, status: "singular" };
    const change = largestChange(current, next);
    current = next;
    if (change <= tolerance)
      return { ...rescale(current, scales), iterations: iteration, status: "converged" };
  }
  return { ...rescale(current, scales), iterations: maxIterations, status: "stopped" };
}

interface Scales {
  readonly centre: Float64Array;
  readonly spread: Float64Array;
}

function columnScales(rows: readonly ArrayLike<number>[]): Scales {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) =>
    rows.map((row) => row[at] as number).filter((value) => !Number.isNaN(value)),
  );
  const centre = Float64Array.from(columns, (x) => x.reduce((sum, value) => sum + value, 0) / x.length);
  const spread = Float64Array.from(columns, (x, at) => {
    const squares = x.reduce((sum, value) => sum + (value - (centre[at] as number)) ** 2, 0);
    return Math.sqrt(squares / x.length);
  });
  return { centre, spread };
}

function identity(p: number): Float64Array[] {
  return Array.from({ length: p }, (_, row) =>
    Float64Array.from({ length: p }, (__, at) => (at === row ? 1 : 0)),
  );
}

function rescale({ mean, covariance }: MultivariateNormal, { centre, spread }: Scales): MultivariateNormal {
  return {
    mean: mean.map((value, at) => (centre[at] as number) + (spread[at] as number) * value),
    covariance: covariance.map((row, i) =>
      row.map((value, j) => value * (spread[i] as number) * (spread[j] as number)),
    ),
  };
}

/** One E and one M step; undefined when a part that is there is determined by others. */
function improve(
  rows: readonly Float64Array[],
  { mean, covariance }: MultivariateNormal,
): MultivariateNormal | undefined {
  const regressions = new Map<string, MissingRegression>();
  const completed: Float64Array[] = [];
  const p = mean.length;
  const sums = Array.from({ length: p }, () => new Float64Array(p));
  for (const row of rows) {
    const pattern = missingPattern(row);
    const key = pattern.map(Number).join("");
    const regression = regressions.get(key) ?? regressMissing(covariance, pattern);
    if (regression === undefined) return undefined;
    regressions.set(key, regression);
    completed.push(completeRow(row, mean, regression));
    addResidual(sums, covariance, regression);
  }
  return moments(completed, sums);
}

/** Adds C = Σ_MM − B Σ_OM: how far the missing parts still spread. */
function addResidual(
  sums: readonly Float64Array[],
  covariance: readonly Float64Array[],
  { there, missing, coefficients }: MissingRegression,
): void {
  missing.forEach((i, position) => {
    const own = coefficients[position] as Float64Array;
    for (const j of missing) {
      let value = covariance[i]?.[j] as number;
      there.forEach((other, k) => (value -= (own[k] as number) * (covariance[other]?.[j] as number)));
      const row = sums[i] as Float64Array;
      row[j] = (row[j] as number) + value;
    }
  });
}

function moments(rows: readonly Float64Array[], sums: readonly Float64Array[]): MultivariateNormal {
  const n = rows.length;
  const mean = new Float64Array(sums.length);
  for (const row of rows) row.forEach((value, at) => (mean[at] = (mean[at] as number) + value / n));
  for (const row of rows) {
    sums.forEach((sum, i) => {
      const off = (row[i] as number) - (mean[i] as number);
      for (let j = 0; j < sum.length; j++)
        sum[j] = (sum[j] as number) + off * ((row[j] as number) - (mean[j] as number));
    });
  }
  return { mean, covariance: sums.map((sum) => sum.map((value) => value / n)) };
}

function largestChange(before: MultivariateNormal, after: MultivariateNormal): number {
  let largest = 0;
  after.mean.forEach(
    (value, at) => (largest = Math.max(largest, Math.abs(value - (before.mean[at] as number)))),
  );
  after.covariance.forEach((row, i) =>
    row.forEach((value, j) => {
      largest = Math.max(largest, Math.abs(value - (before.covariance[i]?.[j] as number)));
    }),
  );
  return largest;
}
