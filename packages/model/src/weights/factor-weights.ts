import { throwOnErrors, type Issue } from "../errors.js";
import { correlationsOf, covarianceMatrix } from "../numeric/covariance-matrix.js";
import { eigenSymmetric } from "../numeric/eigen-symmetric.js";
import { varimax } from "../numeric/varimax.js";
import { completeUnits, constantCodes, constantWarnings } from "./complete-units.js";
import { inputIssue, scoresIssues, warning } from "./input-issues.js";
import type { ComponentScores, WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/** Options of {@link factorWeights}. */
export interface FactorWeightsOptions {
  /** How many factors to keep. Default: by eigenvalue and share, see {@link keptFactors}. */
  readonly factors?: number;
  /** Default `varimax`. */
  readonly rotation?: "varimax" | "none";
}

/** What factor weights come from. */
export interface FactorDiagnostics {
  /** All eigenvalues of the correlations, largest first. */
  readonly eigenvalues: readonly number[];
  /** How many factors were kept, and the share of variance they hold. */
  readonly factors: number;
  readonly share: number;
  readonly rotation: "varimax" | "none";
  /** By code: loading on each kept factor, after rotation. A factor's sign means nothing. */
  readonly loadings: Readonly<Record<string, readonly number[]>>;
  /** By code: the factor (from 0) on which the component loads most, the one its weight comes from. */
  readonly factorOf: Readonly<Record<string, number>>;
  readonly units: number;
}

/** Factors of a correlation matrix. */
interface Factors {
  readonly eigenvalues: Float64Array;
  readonly loadings: readonly Float64Array[];
  readonly converged: boolean;
}

/**
 * Kernel: loadings of the first factors of a correlation matrix (principal components), rotated or not.
 *
 * loading a_jf = √λ_f · v_jf
 *
 * @param correlations - p rows of p.
 * @returns All eigenvalues; one column of p loadings per factor.
 */
export function factorLoadings(
  correlations: readonly ArrayLike<number>[],
  factors: number | undefined,
  rotation: "varimax" | "none",
): Factors {
  const { values, vectors } = eigenSymmetric(correlations);
  const kept = vectors.slice(0, factors ?? keptFactors(values));
  const plain = kept.map((vector, f) => vector.map((v) => v * Math.sqrt(Math.max(0, values[f] as number))));
  if (rotation === "none" || plain.length < 2)
    return { eigenvalues: values, loadings: plain, converged: true };
  const { loadings, converged } = varimax(plain);
  return { eigenvalues: values, loadings, converged };
}

/**
 * How many factors to keep: those with an eigenvalue above 1 that hold more than 10 % of the variance, then further
 * ones until together they hold more than 60 %; at least one.
 *
 * @param eigenvalues - Largest first.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en
 * @example
 * keptFactors([1.7, 0.8, 0.5]); // 2
 */
export function keptFactors(eigenvalues: ArrayLike<number>): number {
  const values = Array.from(eigenvalues);
  const total = values.reduce((sum, value) => sum + value, 0);
  let kept = 0;
  let held = 0;
  for (const value of values) {
    const strong = value > 1 && value > 0.1 * total;
    if (kept > 0 && !strong && held > 0.6 * total) break;
    held += value;
    kept++;
  }
  return kept;
}

/**
 * Kernel: weights from loadings: each component's largest squared loading, as a share of their sum.
 *
 * @param loadings - k columns of p.
 * @returns p weights, a new array.
 * @remarks The squared loading as a share of its factor's variance, times the factor's share of the variance: the
 *   factor's variance cancels.
 */
export function squaredLoadingWeights(loadings: readonly ArrayLike<number>[]): Float64Array {
  const squares = Float64Array.from({ length: loadings[0]?.length ?? 0 }, (_, j) =>
    Math.max(...loadings.map((column) => (column[j] as number) ** 2)),
  );
  return normalised(squares);
}

/**
 * Weights by factor analysis: the more a component shares in what the components have in common, the more it counts.
 *
 * Principal components of the correlations; factors kept by eigenvalue and share; varimax; w_j ∝ max_f a_jf².
 *
 * @param scores - Scores on p components; units with a missing score are left out, with a warning.
 * @returns Weights, eigenvalues, loadings; constant components have weight 0 and a warning; `undefined` when all are.
 * @remarks `{ factors: 1, rotation: "none" }` weights by the first principal component (squared). Corrects for overlap,
 *   does not measure importance. Does not change when a component is multiplied by a number or moved, nor with a
 *   component's or a factor's sign. Few units give unstable weights.
 * @throws IndexError `length_mismatch`, `duplicate_code`, `empty_node`, `not_a_number`, `out_of_range` (factors).
 * @source Nicoletti, Scarpetta and Boylaud 2000, Summary indicators of product market regulation with an extension to
 *   employment protection legislation, 10.1787/215182844604; OECD/JRC 2008, Handbook on Constructing Composite
 *   Indicators, 10.1787/9789264043466-en
 * @example
 * factorWeights({ codes: ["a", "b"], columns: [[1, 2, 4], [2, 3, 3]] }).weights; // { a: 0.5, b: 0.5 }
 */
export function factorWeights(
  scores: ComponentScores,
  options: FactorWeightsOptions = {},
): WeightsResult<"factor", FactorDiagnostics> {
  throwOnErrors([...scoresIssues(scores), ...optionIssues(options, scores.codes.length)]);
  const { codes } = scores;
  const { rotation = "varimax" } = options;
  const { columns, rows, warnings } = completeUnits(scores);
  const constant = constantCodes(codes, columns);
  const used = codes.flatMap((code, j) => (constant.includes(code) ? [] : [j]));
  const correlations = correlationsOf(covarianceMatrix(used.map((j) => columns[j] as Float64Array)));
  const none = used.length === 0;
  const found = none
    ? { eigenvalues: new Float64Array(0), loadings: [], converged: true }
    : factorLoadings(correlations, options.factors, rotation);
  const some = squaredLoadingWeights(found.loadings);
  const place = (j: number): number => used.indexOf(j);
  const loadings = codes.map((_, j) => found.loadings.map((column) => column[place(j)] ?? 0));
  const variance = found.eigenvalues.slice(0, found.loadings.length).reduce((sum, value) => sum + value, 0);
  return weightsResult({
    method: "factor",
    label: { en: "Weights by factor analysis", vi: "Trọng số theo phân tích nhân tố" },
    codes,
    status: none ? "undefined" : "found",
    weights: codes.map((_, j) => (none ? NaN : (some[place(j)] ?? 0))),
    diagnostics: {
      eigenvalues: Array.from(found.eigenvalues),
      factors: found.loadings.length,
      share: none ? NaN : variance / used.length,
      rotation,
      loadings: Object.fromEntries(codes.map((code, j) => [code, loadings[j] as number[]])),
      factorOf: Object.fromEntries(codes.map((code, j) => [code, leadingFactor(loadings[j] as number[])])),
      units: rows.length,
    },
    warnings: [
      ...warnings,
      ...constantWarnings(constant, "weight 0"),
      ...(none ? [warning("zero_range", ["columns"], "No component tells units apart: no weights.")] : []),
      ...(found.converged ? [] : [warning("not_converged", ["rotation"], "The rotation did not converge.")]),
    ],
  });
}

function leadingFactor(loadings: readonly number[]): number {
  const sizes = loadings.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes));
}

function optionIssues({ factors }: FactorWeightsOptions, most: number): Issue[] {
  if (factors === undefined || (Number.isInteger(factors) && factors >= 1 && factors <= most)) return [];
  const message = `${factors} factors of ${most} components cannot be kept.`;
  return [inputIssue("out_of_range", ["factors"], message, `Give a whole number from 1 to ${most}.`)];
}
