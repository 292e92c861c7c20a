import { throwOnErrors } from "../errors.js";
import { correlationsOf, covarianceMatrix } from "../numeric/covariance-matrix.js";
import { rankDescending } from "../numeric/rank-descending.js";
import { completeUnits, constantCodes, constantWarnings } from "./complete-units.js";
import { scoresIssues, warning } from "./input-issues.js";
import type { ComponentScores, WeightsResult } from "./types.js";
import { byCode, normalised, weightsResult } from "./weights-result.js";

/** What CRITIC weights come from. */
export interface CriticDiagnostics {
  readonly correlation: "pearson" | "spearman";
  /** By code: standard deviation after min-max. */
  readonly deviation: Readonly<Record<string, number>>;
  /** By code: Σ_k (1 − r_jk). */
  readonly conflict: Readonly<Record<string, number>>;
  readonly units: number;
}

/**
 * Kernel: contrast and conflict of columns.
 *
 * @param columns - p columns of n finite scores.
 * @param correlation - How r is measured.
 * @returns Standard deviations of the columns brought to 0–1 (divisor n − 1), and Σ_k (1 − r_jk); constant columns have
 *   deviation 0 and conflict NaN and count in no other's.
 */
export function contrastAndConflict(
  columns: readonly ArrayLike<number>[],
  correlation: "pearson" | "spearman",
): { readonly deviation: Float64Array; readonly conflict: Float64Array } {
  const covariances = covarianceMatrix(columns.map(minMaxed));
  const deviation = Float64Array.from(covariances, (row, j) => Math.sqrt(row[j] as number));
  const ranked = (): Float64Array[] => columns.map((column) => rankDescending(column, "average"));
  const r = correlationsOf(correlation === "pearson" ? covariances : covarianceMatrix(ranked()));
  const conflict = Float64Array.from(r, (row, j) =>
    Number.isNaN(row[j]) ? NaN : row.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1 - value), 0),
  );
  return { deviation, conflict };
}

/**
 * Weights by CRITIC: a component counts the more, the more it varies and the less it agrees with the others.
 *
 * w_j ∝ s_j Σ_k (1 − r_jk), s_j = standard deviation after min-max
 *
 * @param scores - Scores on p ≥ 2 components, more is better; units with a missing score are left out, with a warning.
 * @param options.correlation - Default `pearson`, as in the source.
 * @returns Weights, deviations and conflicts; a constant component has weight 0 and a warning; `undefined` when no
 *   component conflicts with another.
 * @remarks Does not change when a component is multiplied by a positive number or moved. Min-max is done inside: on raw
 *   scores the largest unit of measurement would win. Outliers lower a component's weight.
 * @throws IndexError `length_mismatch`, `duplicate_code`, `empty_node`, `not_a_number`.
 * @source Diakoulaki, Mavrotas and Papayannakis 1995, Determining objective weights in multiple criteria problems: The
 *   CRITIC method, 10.1016/0305-0548(94)00059-H
 * @example
 * criticWeights({ codes: ["a", "b"], columns: [[1, 2, 3], [3, 2, 1]] }).weights; // { a: 0.5, b: 0.5 }
 */
export function criticWeights(
  scores: ComponentScores,
  options: { readonly correlation?: "pearson" | "spearman" } = {},
): WeightsResult<"critic", CriticDiagnostics> {
  throwOnErrors(scoresIssues(scores));
  const { codes } = scores;
  const { correlation = "pearson" } = options;
  const { columns, rows, warnings } = completeUnits(scores);
  const constant = constantCodes(codes, columns);
  const { deviation, conflict } = contrastAndConflict(columns, correlation);
  const information = deviation.map((s, j) =>
    constant.includes(codes[j] as string) ? 0 : s * (conflict[j] as number),
  );
  const none = !(information.reduce((sum, value) => sum + value, 0) > 1e-12);
  const message = "No component conflicts with another: no weights.";
  return weightsResult({
    method: "critic",
    label: { en: "CRITIC weights", vi: "Trọng số CRITIC" },
    codes,
    status: none ? "undefined" : "found",
    weights: none ? information.map(() => NaN) : normalised(information),
    diagnostics: {
      correlation,
      deviation: byCode(codes, deviation),
      conflict: byCode(codes, conflict),
      units: rows.length,
    },
    warnings: [
      ...warnings,
      ...constantWarnings(constant, "weight 0"),
      ...(none ? [warning("zero_range", ["columns"], message)] : []),
    ],
  });
}

function minMaxed(column: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(column);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const range = values.reduce((a, b) => Math.max(a, b), -Infinity) - least;
  return values.map((value) => (range === 0 ? 0 : (value - least) / range));
}
