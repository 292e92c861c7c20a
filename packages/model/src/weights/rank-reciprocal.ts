import { throwOnErrors } from "../errors.js";
import { codesIssues } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/**
 * Kernel: weights of n places, the first place first; a new array.
 *
 * @example
 * reciprocalWeights(1); // Float64Array [1]
 */
export function reciprocalWeights(n: number): Float64Array {
  return normalised(Array.from({ length: n }, (_, i) => 1 / (i + 1)));
}

/**
 * Weights from the order of importance alone, by reciprocals of ranks (rule of thumb for when no more is known).
 *
 * w_i = (1/i) / Σ_k 1/k, i = place in the order
 *
 * @param codesByImportance - Codes, the most important first.
 * @returns Weights; shows itself as a table.
 * @remarks Steep at the first places, flat at the last ones.
 * @throws IndexError `empty_node`, `duplicate_code`.
 * @source Stillwell, Seaver and Edwards 1981, A comparison of weight approximation techniques, 10.1016/0030-5073(81)90015-5
 * @example
 * rankReciprocal(["a", "b"]).weights; // { a: 2/3, b: 1/3 }
 */
export function rankReciprocal(
  codesByImportance: readonly string[],
): WeightsResult<"rankReciprocal", Record<string, never>> {
  throwOnErrors(codesIssues(codesByImportance));
  return weightsResult({
    method: "rankReciprocal",
    label: { en: "Rank-reciprocal weights", vi: "Trọng số nghịch đảo thứ hạng" },
    codes: codesByImportance,
    weights: reciprocalWeights(codesByImportance.length),
    diagnostics: {},
  });
}
