import { throwOnErrors } from "../errors.js";
import { codesIssues } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/**
 * Gives every component the same weight.
 *
 * w_j = 1 / n
 *
 * @param codes - n codes.
 * @returns Weights; shows itself as a table.
 * @remarks Equal weights are a choice too: within a tree, a component with many siblings counts less than one with few.
 * @throws IndexError `empty_node`, `duplicate_code`.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (weighting)
 * @example
 * equalWeights(["health", "income"]).weights; // { health: 0.5, income: 0.5 }
 */
export function equalWeights(codes: readonly string[]): WeightsResult<"equal", Record<string, never>> {
  throwOnErrors(codesIssues(codes));
  return weightsResult({
    method: "equal",
    label: { en: "Equal weights", vi: "Trọng số bằng nhau" },
    codes,
    weights: normalised(codes.map(() => 1)),
    diagnostics: {},
  });
}
