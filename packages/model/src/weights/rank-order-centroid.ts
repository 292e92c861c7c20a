import { throwOnErrors } from "../errors.js";
import { codesIssues } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { weightsResult } from "./weights-result.js";

/**
 * Kernel: weights of n places, the first place first; a new array.
 *
 * @example
 * centroidWeights(1); // Float64Array [1]
 */
export function centroidWeights(n: number): Float64Array {
  const weights = new Float64Array(n);
  let tail = 0;
  for (let place = n; place >= 1; place--) {
    tail += 1 / place;
    weights[place - 1] = tail / n;
  }
  return weights;
}

/**
 * Weights from the order of importance alone, by the rank-order centroid (rule of thumb for when no more is known).
 *
 * w_i = (1/n) Σ_{k=i..n} 1/k, i = place in the order
 *
 * @param codesByImportance - Codes, the most important first.
 * @returns Weights; shows itself as a table.
 * @remarks The mean of all weights that fall in this order; steep: with four components the first has half.
 * @throws IndexError `empty_node`, `duplicate_code`.
 * @source Barron and Barrett 1996, Decision Quality Using Ranked Attribute Weights, 10.1287/mnsc.42.11.1515
 * @example
 * rankOrderCentroid(["a", "b"]).weights; // { a: 0.75, b: 0.25 }
 */
export function rankOrderCentroid(
  codesByImportance: readonly string[],
): WeightsResult<"rankOrderCentroid", Record<string, never>> {
  throwOnErrors(codesIssues(codesByImportance));
  return weightsResult({
    method: "rankOrderCentroid",
    label: { en: "Rank-order centroid weights", vi: "Trọng số trọng tâm thứ hạng" },
    codes: codesByImportance,
    weights: centroidWeights(codesByImportance.length),
    diagnostics: {},
  });
}
