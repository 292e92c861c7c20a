import { throwOnErrors, type Issue } from "../errors.js";
import { covarianceMatrix, correlationsOf } from "../numeric/covariance-matrix.js";
import { eigenSymmetric } from "../numeric/eigen-symmetric.js";
import { completeUnits, constantCodes } from "./complete-units.js";
import { importanceOf, weightsOfImportance } from "./importance-of.js";
import { inputIssue, recordIssues, scoresIssues, warning } from "./input-issues.js";
import type { ComponentScores, WeightsResult } from "./types.js";
import { byCode, normalised, weightsResult } from "./weights-result.js";

/** Options of {@link weightsForImportance}. */
export interface ImportanceOptions {
  /**
   * What the targets are relative sizes of. Default `squaredCorrelation`, the share of the index's variance that a
   * component explains alone; `correlation` is what COINr's `get_opt_weights` targets.
   */
  readonly measure?: "squaredCorrelation" | "correlation";
  /** Whether weights below 0 are an answer. Default false. */
  readonly allowNegative?: boolean;
}

/** Importance that was asked for and that there is. */
export interface ImportanceDiagnostics {
  readonly measure: "squaredCorrelation" | "correlation";
  /** By code, as shares of their sum. */
  readonly target: Readonly<Record<string, number>>;
  /** By code: measure · of the component with the index under the weights given, as shares of their sum. */
  readonly achieved: Readonly<Record<string, number>>;
  /** By code: correlation of the component with the index under the weights given. */
  readonly correlation: Readonly<Record<string, number>>;
  /** By code: weights that meet the targets exactly, which may be negative; NaN where components are collinear. */
  readonly exactWeights: Readonly<Record<string, number>>;
  readonly units: number;
}

/**
 * Weights under which the components have given importance in an additive index, rather than given weights.
 *
 * S_j = corr(x_j, y)², y = Σ w_j x_j. The targets t are met exactly by w_j ∝ (R⁻¹ √t)_j / s_j, with R the correlations
 * and s the standard deviations. Where that asks for negative weights, those w ≥ 0 are given whose correlations with
 * the index have the smallest angle to √t: min |R v − √t|, v ≥ 0, w_j ∝ v_j / s_j.
 *
 * @param scores - Scores on p components, as they enter the index; units with a missing score are left out.
 * @param targets - By code, relative to one another, ≥ 0; only their proportions count.
 * @returns Weights for the scores as given, importance asked for and achieved. `approximate` with warning
 *   `infeasible_target` where no weights ≥ 0 meet the targets; `undefined` where a component is constant.
 * @remarks For arithmetic means of all components in one step; in a tree, weight the children of one node at a time.
 *   Importance is linear correlation, also where the relation bends. Collinear components: warning `singular`, one
 *   of many solutions.
 * @throws IndexError `unknown_code`, `missing_value`, `out_of_range`, `not_a_number`, `length_mismatch`,
 *   `duplicate_code`, `empty_node`, `zero_weights`.
 * @source Paruolo, Saisana and Saltelli 2013, Ratings and rankings: voodoo or science?,
 *   10.1111/j.1467-985X.2012.01059.x; Becker, Saisana, Paruolo and Vandecasteele 2017, Weights and importance in
 *   composite indicators: Closing the gap, 10.1016/j.ecolind.2017.03.056
 * @example
 * const scores = { codes: ["a", "b"], columns: [[1, 2, 3], [1, 3, 2]] };
 * weightsForImportance(scores, { a: 1, b: 1 }).weights; // { a: 0.5, b: 0.5 }
 */
export function weightsForImportance(
  scores: ComponentScores,
  targets: Readonly<Record<string, number>>,
  options: ImportanceOptions = {},
): WeightsResult<"importance", ImportanceDiagnostics> {
  throwOnErrors(importanceIssues(scores, targets));
  const { codes } = scores;
  const { measure = "squaredCorrelation", allowNegative = false } = options;
  const { columns, rows, warnings } = completeUnits(scores);
  const constant = constantCodes(codes, columns);
  const asked = codes.map((code) => targets[code] as number);
  const wanted = measure === "correlation" ? asked : asked.map(Math.sqrt);
  const covariances = covarianceMatrix(columns);
  const correlations = correlationsOf(covariances);
  const collinear =
    constant.length === 0 && (eigenSymmetric(correlations).values.at(-1) as number) < 1e-10 * codes.length;
  const found = weightsOfImportance(covariances, wanted, allowNegative, collinear);
  const correlation = importanceOf(covariances, found.weights);
  const achieved = correlation.map((r) => (measure === "correlation" ? r : r * r));
  const none = found.weights.some(Number.isNaN);
  const missed = !none && !found.exact;
  return weightsResult({
    method: "importance",
    label: { en: "Weights for given importance", vi: "Trọng số theo tầm quan trọng mong muốn" },
    codes,
    status: none ? "undefined" : missed ? "approximate" : "found",
    weights: found.weights,
    diagnostics: {
      measure,
      target: byCode(codes, normalised(asked)),
      achieved: byCode(codes, normalised(achieved)),
      correlation: byCode(codes, correlation),
      exactWeights: byCode(codes, found.exactWeights),
      units: rows.length,
    },
    warnings: [
      ...warnings,
      ...constant.map(constantWarning),
      ...(collinear ? [collinearWarning()] : []),
      ...(missed ? [missedWarning(codes, found.exactWeights)] : []),
    ],
  });
}

function collinearWarning(): Issue {
  return warning("singular", ["columns"], "Some components are linear combinations of others.");
}

function constantWarning(code: string): Issue {
  const message = `All units have the same score on "${code}": it can have no importance.`;
  return warning("zero_range", [code], message);
}

function missedWarning(codes: readonly string[], exact: Float64Array): Issue {
  const below = codes.filter((_, j) => (exact[j] as number) < 0);
  const because = below.length > 0 ? `; exactly met, they need negative weights for ${below.join(", ")}` : "";
  const message = `No weights of 0 or more meet these targets${because}. The nearest are given.`;
  return warning("infeasible_target", below, message);
}

function importanceIssues(scores: ComponentScores, targets: Readonly<Record<string, number>>): Issue[] {
  const { codes } = scores;
  const issues = [
    ...scoresIssues(scores),
    ...recordIssues(targets, codes, ["targets"], { what: "target", least: 0 }),
  ];
  if (issues.length > 0 || codes.some((code) => targets[code] !== 0)) return issues;
  return [inputIssue("zero_weights", ["targets"], "Every target is 0.", "Give at least one above 0.")];
}
