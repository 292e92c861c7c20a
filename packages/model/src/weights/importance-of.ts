import { correlationsOf } from "../numeric/covariance-matrix.js";
import { nonNegativeLeastSquares } from "../numeric/non-negative-least-squares.js";
import { solveLinear } from "../numeric/solve-linear.js";
import { normalised } from "./weights-result.js";

/**
 * Kernel: correlation of each component with the weighted sum of all.
 *
 * corr(x_j, y) = (C w)_j / (s_j √(wᵀ C w)); its square is the component's importance.
 *
 * @param covariances - p rows of p (correlations do, for standardised components).
 * @param weights - p weights, any scale.
 * @returns p correlations, a new array.
 * @source Paruolo, Saisana and Saltelli 2013, 10.1111/j.1467-985X.2012.01059.x
 * @example
 * importanceOf([[1, 0], [0, 1]], [3, 4]); // Float64Array [0.6, 0.8]
 */
export function importanceOf(
  covariances: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): Float64Array {
  const withIndex = Float64Array.from(covariances, (row) => {
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += (row[k] as number) * (weights[k] as number);
    return sum;
  });
  const variance = withIndex.reduce((sum, value, j) => sum + value * (weights[j] as number), 0);
  return withIndex.map((value, j) => value / Math.sqrt((covariances[j]?.[j] as number) * variance));
}

/** Weights for correlations with the index in given proportions. */
interface WeightsOfImportance {
  readonly weights: Float64Array;
  /** Whether the proportions are met. */
  readonly exact: boolean;
  /** Those that meet them, negative ones included; NaN where there is no one such set. */
  readonly exactWeights: Float64Array;
}

/**
 * Kernel: weights, sum 1, under which the correlations with the index are in the proportions asked for, or nearest.
 *
 * @param covariances - p rows of p.
 * @param wanted - p proportions ≥ 0 of correlations.
 * @param allowNegative - Whether negative weights are an answer.
 * @param collinear - Whether the covariances are singular: no exact weights then.
 */
export function weightsOfImportance(
  covariances: readonly ArrayLike<number>[],
  wanted: ArrayLike<number>,
  allowNegative: boolean,
  collinear: boolean,
): WeightsOfImportance {
  const correlations = correlationsOf(covariances);
  const unknown = new Float64Array(wanted.length).fill(NaN);
  if (correlations.some((row) => row.some(Number.isNaN)))
    return { weights: unknown, exact: false, exactWeights: unknown };
  const raw = (standardised: Float64Array): Float64Array =>
    normalised(standardised.map((v, j) => v / Math.sqrt(covariances[j]?.[j] as number)));
  const solved = collinear ? unknown : solveLinear(correlations, wanted);
  const exactWeights = raw(solved);
  const positive = solved.every((v) => v >= 0);
  if (positive || allowNegative) return { weights: exactWeights, exact: !collinear, exactWeights };
  const nearest = nonNegativeLeastSquares(correlations, wanted);
  const missed = Math.hypot(
    ...correlations.map((row, j) => {
      const reached = row.reduce((sum, r, k) => sum + r * (nearest[k] as number), 0);
      return reached - (wanted[j] as number);
    }),
  );
  const exact = missed <= 1e-9 * Math.hypot(...Array.from(wanted));
  return { weights: raw(nearest), exact, exactWeights };
}
