import { throwOnErrors, type Issue } from "../errors.js";
import { completeUnits, constantCodes, constantWarnings } from "./complete-units.js";
import { inputIssue, scoresIssues, warning } from "./input-issues.js";
import type { ComponentScores, WeightsResult } from "./types.js";
import { byCode, normalised, weightsResult } from "./weights-result.js";

/** How evenly units share each component. */
export interface EntropyDiagnostics {
  /** By code: 1 where all units have the same score, towards 0 the more it is concentrated. */
  readonly entropy: Readonly<Record<string, number>>;
  /** Units that were used. */
  readonly units: number;
}

/**
 * Kernel: entropy of a column of non-negative scores, relative to its maximum.
 *
 * e = −Σ_i p_i ln p_i / ln n, p_i = x_i / Σ x, 0 ln 0 = 0
 *
 * @param column - n scores ≥ 0.
 * @returns 0 to 1; NaN for n < 2 or where all are 0.
 * @example
 * relativeEntropy([1, 0]); // 0
 */
export function relativeEntropy(column: ArrayLike<number>): number {
  const shares = normalised(column);
  const entropy = shares.reduce((sum, p) => (p === 0 ? sum : sum - p * Math.log(p)), 0);
  return entropy / Math.log(shares.length);
}

/**
 * Weights by entropy: a component counts the more, the more unevenly units share its total.
 *
 * w_j ∝ 1 − e_j, e_j = −Σ_i p_ij ln p_ij / ln n, p_ij = x_ij / Σ_i x_ij
 *
 * @param scores - Scores ≥ 0 on p components; units with a missing score are left out, with a warning.
 * @returns Weights, entropies; a constant component has weight 0 and a warning; `undefined` when all are constant.
 * @remarks Does not change when a component is multiplied by a number, but does when one is added: choose the zero with
 *   care. Says nothing of importance. Some programs weight by e_j; that rewards what does not discriminate.
 * @throws IndexError `length_mismatch`, `duplicate_code`, `empty_node`, `not_a_number`, `out_of_range`.
 * @source Hwang and Yoon 1981, Multiple Attribute Decision Making, 10.1007/978-3-642-48318-9
 * @example
 * entropyWeights({ codes: ["a", "b"], columns: [[1, 3], [2, 2]] }).weights; // { a: 1, b: 0 }
 */
export function entropyWeights(scores: ComponentScores): WeightsResult<"entropy", EntropyDiagnostics> {
  throwOnErrors([...scoresIssues(scores), ...negativeIssues(scores)]);
  const { codes } = scores;
  const { columns, rows, warnings } = completeUnits(scores);
  const constant = constantCodes(codes, columns);
  const entropy = columns.map((column, j) =>
    constant.includes(codes[j] as string) ? 1 : relativeEntropy(column),
  );
  const none = constant.length === codes.length;
  return weightsResult({
    method: "entropy",
    label: { en: "Entropy weights", vi: "Trọng số entropy" },
    codes,
    status: none ? "undefined" : "found",
    weights: normalised(entropy.map((e) => 1 - e)),
    diagnostics: { entropy: byCode(codes, entropy), units: rows.length },
    warnings: [
      ...warnings,
      ...constantWarnings(constant, "weight 0"),
      ...(none ? [warning("zero_range", ["columns"], "No component tells units apart: no weights.")] : []),
    ],
  });
}

/** Errors for components with negative scores. */
export function negativeIssues({ codes, columns }: ComponentScores): Issue[] {
  return codes.flatMap((code, j) => {
    const row = Array.from(columns[j] ?? []).findIndex((value) => value < 0);
    if (row < 0) return [];
    const message = `"${code}" has a negative score in row ${row}; this method needs scores of 0 or more.`;
    return [
      inputIssue("out_of_range", ["columns", code, row], message, "Normalise to a range from 0 first."),
    ];
  });
}
