import { throwOnErrors, type Issue } from "../errors.js";
import { principalEigenvector } from "../numeric/principal-eigenvector.js";
import { comparisonIssues } from "./comparison-issues.js";
import { rowGeometricMeans } from "./row-geometric-means.js";
import { warning } from "./input-issues.js";
import { randomIndex, type RandomIndexTable } from "./random-index.js";
import type { WeightsResult } from "./types.js";
import { weightsResult } from "./weights-result.js";

/** Options of {@link analyticHierarchy}. */
export interface AnalyticHierarchyOptions {
  /** How weights come from comparisons. Default `eigenvector`. */
  readonly prioritise?: "eigenvector" | "geometricMean";
  /** What the consistency ratio is measured against. Default `saaty`. */
  readonly randomIndex?: RandomIndexTable;
}

/** How far comparisons contradict one another. */
export interface ConsistencyDiagnostics {
  readonly prioritise: "eigenvector" | "geometricMean";
  /** Principal eigenvalue; n when consistent, else above. */
  readonly eigenvalue: number;
  /** (eigenvalue − n) / (n − 1) */
  readonly consistencyIndex: number;
  /** consistencyIndex / random index; NaN above 10 components, where no table reaches. */
  readonly consistencyRatio: number;
  readonly randomIndex: { readonly table: RandomIndexTable; readonly value: number };
  /** The comparison farthest from what the weights imply, as a ratio. */
  readonly leastConsistent: {
    readonly row: string;
    readonly column: string;
    readonly judged: number;
    readonly implied: number;
  };
}

/**
 * Weights from pairwise comparisons (analytic hierarchy process).
 *
 * eigenvector: A w = λ_max w · geometricMean: w_i ∝ (Π_k a_ik)^(1/n) · CI = (λ_max − n) / (n − 1) · CR = CI / RI
 *
 * @param codes - n codes, n ≤ 10 for a consistency ratio.
 * @param matrix - n rows of n: how many times as important the row's component is as the column's, 1 to 9 or the
 *   reciprocal; a_ji = 1 / a_ij.
 * @returns Weights and consistency; a ratio above 0.10 is a warning (a convention); shows itself as a table.
 * @throws IndexError `length_mismatch`, `out_of_range`, `not_reciprocal`, `duplicate_code`, `empty_node`.
 * @source Saaty 1977, A scaling method for priorities in hierarchical structures, 10.1016/0022-2496(77)90033-5;
 *   Crawford and Williams 1985, A note on the analysis of subjective judgment matrices, 10.1016/0022-2496(85)90002-1;
 *   Alonso and Lamata 2006, Consistency in the analytic hierarchy process: a new approach, 10.1142/S0218488506004114
 * @example
 * analyticHierarchy(["a", "b"], [[1, 3], [1 / 3, 1]]).weights; // { a: 0.75, b: 0.25 }
 */
export function analyticHierarchy(
  codes: readonly string[],
  matrix: readonly (readonly number[])[],
  options: AnalyticHierarchyOptions = {},
): WeightsResult<"analyticHierarchy", ConsistencyDiagnostics> {
  throwOnErrors(comparisonIssues(codes, matrix));
  const { prioritise = "eigenvector", randomIndex: table = "saaty" } = options;
  const { value, vector } = principalEigenvector(matrix);
  const weights = prioritise === "eigenvector" ? vector : rowGeometricMeans(matrix);
  const n = codes.length;
  const index = n < 2 ? 0 : Math.max(0, (value - n) / (n - 1));
  const random = randomIndex(n, table);
  const ratio = n < 3 ? 0 : index / random;
  const leastConsistent = farthestComparison(codes, matrix, weights);
  return weightsResult({
    method: "analyticHierarchy",
    label: { en: "Weights by pairwise comparison (AHP)", vi: "Trọng số theo so sánh cặp (AHP)" },
    codes,
    weights,
    diagnostics: {
      prioritise,
      eigenvalue: value,
      consistencyIndex: index,
      consistencyRatio: ratio,
      randomIndex: { table, value: random },
      leastConsistent,
    },
    warnings: ratioWarnings(ratio, n, leastConsistent),
    notes: [
      {
        en: `Consistency ratio ${ratio.toFixed(3)} (random index: ${table}).`,
        vi: `Tỷ số nhất quán ${ratio.toFixed(3).replace(".", ",")} (chỉ số ngẫu nhiên: ${table}).`,
      },
    ],
  });
}

function farthestComparison(
  codes: readonly string[],
  matrix: readonly (readonly number[])[],
  weights: Float64Array,
): ConsistencyDiagnostics["leastConsistent"] {
  let [row, column, farthest] = [0, 0, 0];
  codes.forEach((_, i) => {
    for (let j = i + 1; j < codes.length; j++) {
      const implied = (weights[i] as number) / (weights[j] as number);
      const off = Math.abs(Math.log((matrix[i]?.[j] as number) / implied));
      if (off > farthest) [row, column, farthest] = [i, j, off];
    }
  });
  return {
    row: codes[row] as string,
    column: codes[column] as string,
    judged: matrix[row]?.[column] as number,
    implied: (weights[row] as number) / (weights[column] as number),
  };
}

function ratioWarnings(
  ratio: number,
  n: number,
  { row, column, judged, implied }: ConsistencyDiagnostics["leastConsistent"],
): Issue[] {
  if (Number.isNaN(ratio)) {
    const message = `No table of random indices reaches ${n} components; the consistency ratio is unknown.`;
    return [warning("inconsistent_judgements", ["matrix"], message)];
  }
  if (ratio <= 0.1) return [];
  const shown = (value: number): number => Number(value.toPrecision(3));
  const message = `Consistency ratio ${shown(ratio)} is above 0.10; most at odds: "${row}" against "${column}", judged ${shown(judged)}, implied ${shown(implied)}.`;
  return [warning("inconsistent_judgements", ["matrix", row, column], message)];
}
