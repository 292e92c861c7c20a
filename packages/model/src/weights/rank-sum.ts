import { throwOnErrors } from "../errors.js";
import { codesIssues } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { weightsResult } from "./weights-result.js";

/**
 * Kernel: weights of n places, the first place first; a new array.
 *
 * @example
 * rankSumWeights(1); // Float64Array [1]
 */
export function rankSumWeights(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => (2 * (n - i)) / (n * (n + 1)));
}

/**
 * Weights from the order of importance alone, by rank sums (rule of thumb for when no more is known).
 *
 * w_i = 2 (n + 1 − i) / (n (n + 1)), i = place in the order
 *
 * @param codesByImportance - Codes, the most important first.
 * @returns Weights; shows itself as a table.
 * @remarks Falls by equal steps.
 * @throws IndexError `empty_node`, `duplicate_code`.
 * @source Stillwell, Seaver and Edwards 1981, A comparison of weight approximation techniques, 10.1016/0030-5073(81)90015-5
 * @example
 * rankSum(["a", "b", "c"]).weights; // { a: 0.5, b: 1/3, c: 1/6 }
 */
export function rankSum(
  codesByImportance: readonly string[],
): WeightsResult<"rankSum", Record<string, never>> {
  throwOnErrors(codesIssues(codesByImportance));
  return weightsResult({
    method: "rankSum",
    label: { en: "Rank-sum weights", vi: "Trọng số tổng thứ hạng" },
    codes: codesByImportance,
    weights: rankSumWeights(codesByImportance.length),
    diagnostics: {},
  });
}
