import { throwOnErrors, type Issue } from "../errors.js";
import { codesIssues, inputIssue, recordIssues, warning } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/** The ratings that swing weights come from. */
export interface SwingDiagnostics {
  readonly ratings: Readonly<Record<string, number>>;
}

/**
 * Weights from ratings of swings: how much it is worth to move a component from its worst to its best score.
 *
 * w_j = r_j / Σ_k r_k
 *
 * @param codes - n codes.
 * @param ratings - 0 to 100 by code: 100 for the swing worth most, the others relative to it.
 * @returns Weights; shows itself as a table.
 * @remarks Rates swings over the ranges the scores have, not "importance". No rating of 100 is a warning.
 * @throws IndexError `duplicate_code`, `empty_node`, `unknown_code`, `missing_value`, `out_of_range`, `not_a_number`,
 *   `zero_weights`.
 * @source Edwards and Barron 1994, SMARTS and SMARTER, 10.1006/obhd.1994.1087
 * @example
 * swingWeights(["a", "b", "c"], { a: 100, b: 60, c: 40 }).weights; // { a: 0.5, b: 0.3, c: 0.2 }
 */
export function swingWeights(
  codes: readonly string[],
  ratings: Readonly<Record<string, number>>,
): WeightsResult<"swing", SwingDiagnostics> {
  throwOnErrors(swingIssues(codes, ratings));
  const values = codes.map((code) => ratings[code] as number);
  const best = Math.max(...values);
  const message = `The highest rating is ${best}, not 100: the ratings are taken as relative to it.`;
  return weightsResult({
    method: "swing",
    label: { en: "Swing weights", vi: "Trọng số swing" },
    codes,
    weights: normalised(values),
    diagnostics: { ratings: { ...ratings } },
    warnings: best === 100 ? [] : [warning("out_of_range", ["ratings"], message)],
  });
}

function swingIssues(codes: readonly string[], ratings: Readonly<Record<string, number>>): Issue[] {
  const issues = [
    ...codesIssues(codes),
    ...recordIssues(ratings, codes, ["ratings"], { what: "rating", least: 0, most: 100 }),
  ];
  if (issues.length > 0 || codes.some((code) => ratings[code] !== 0)) return issues;
  return [inputIssue("zero_weights", ["ratings"], "Every rating is 0.", "Rate the best swing 100.")];
}
