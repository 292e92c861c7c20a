import { throwOnErrors, type Issue } from "../errors.js";
import type { LinearSolver } from "../numeric/linear-programme/types.js";
import { showing } from "../table/showing.js";
import { benefitOfTheDoubtTable } from "./benefit-of-the-doubt-table.js";
import { favouringProgramme } from "./favouring-programme.js";
import { completeUnits } from "./complete-units.js";
import { negativeIssues } from "./entropy-weights.js";
import { inputIssue, scoresIssues, warning } from "./input-issues.js";
import type { ComponentScores } from "./types.js";
import { byCode } from "./weights-result.js";

/** Options of {@link benefitOfTheDoubt}. */
export interface BenefitOfTheDoubtOptions {
  readonly solver: LinearSolver;
  /** Least and largest share of a unit's score that any one component may make, 0 to 1. Default: no bounds. */
  readonly shares?: { readonly least?: number; readonly most?: number };
}

/** One unit under the weights that flatter it most. */
export interface FavouredUnit {
  readonly unit: string;
  /** `infeasible`: no weights keep the shares within bounds; `missing`: a score is missing; `failed`: see warnings. */
  readonly status: "found" | "infeasible" | "missing" | "failed";
  /** 0 to 1; 1: no unit does better under this unit's own weights. NaN unless found. */
  readonly score: number;
  /** By code, on the components as given; they do not sum to 1. NaN unless found. */
  readonly weights: Readonly<Record<string, number>>;
  /** By code: weight · component / score; they sum to 1. NaN unless found with a score above 0. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Every unit under its own weights. */
export interface BenefitOfTheDoubt {
  readonly method: "benefitOfTheDoubt";
  readonly codes: readonly string[];
  /** In the order of the input. */
  readonly units: readonly FavouredUnit[];
  readonly solver: string;
  readonly shares: { readonly least: number; readonly most: number };
  readonly warnings: readonly Issue[];
}

/**
 * Scores every unit with the weights that flatter it most (benefit of the doubt, data envelopment analysis).
 *
 * max_w Σ_j w_j y_cj subject to Σ_j w_j y_ij ≤ 1 for all units i, w ≥ 0, and with bounds
 * least · score ≤ w_j y_cj ≤ most · score.
 *
 * @param scores - Scores ≥ 0 on p components, more is better; a unit with a missing score is left out, also as a peer.
 * @returns Score, weights and shares of each unit; shows itself as a table of scores and shares.
 * @remarks One linear programme a unit, a few milliseconds each. Without bounds many units have score 1 and many weights 0. Weights
 *   may be one of several optimal sets; scores are unique. Scores do not change when a component is multiplied by a
 *   positive number.
 * @throws IndexError `length_mismatch`, `duplicate_code`, `empty_node`, `not_a_number`, `out_of_range`.
 * @source Cherchye, Moesen, Rogge and Van Puyenbroeck 2007, An introduction to "benefit of the doubt" composite
 *   indicators, 10.1007/s11205-006-9029-7; Charnes, Cooper and Rhodes 1978, Measuring the efficiency of decision making
 *   units, 10.1016/0377-2217(78)90138-8
 * @example
 * const solver = await loadHighsSolver();
 * benefitOfTheDoubt({ codes: ["a", "b"], columns: [[1, 4, 2], [4, 1, 2]] }, { solver }).units[2]?.score; // 0.8
 */
export function benefitOfTheDoubt(
  scores: ComponentScores,
  options: BenefitOfTheDoubtOptions,
): BenefitOfTheDoubt {
  const shares = { least: options.shares?.least ?? 0, most: options.shares?.most ?? 1 };
  throwOnErrors([
    ...scoresIssues(scores),
    ...negativeIssues(scores),
    ...shareIssues(shares, scores.codes.length),
  ]);
  const { rows, columns, warnings } = completeUnits(scores);
  const scale = columns.map((column) => column.reduce((most, value) => Math.max(most, value), 0) || 1);
  const peers = rows.map((_, i) =>
    Float64Array.from(columns, (column, j) => (column[i] as number) / (scale[j] as number)),
  );
  const { solver } = options;
  const problems: string[] = [];
  const units = Array.from({ length: scores.columns[0]?.length ?? 0 }, (_, row): FavouredUnit => {
    const unit = scores.units?.[row] ?? String(row + 1);
    const at = rows.indexOf(row);
    if (at < 0) return withoutScore(unit, "missing", scores.codes);
    const { status, values, message } = solver.solve(favouringProgramme(peers, at, shares));
    if (status === "optimal")
      return favoured(unit, scores.codes, peers[at] as Float64Array, { values, scale });
    problems.push(`Unit ${unit}: ${solver.name} ended with "${message ?? status}".`);
    return withoutScore(unit, "failed", scores.codes);
  });
  const result: BenefitOfTheDoubt = {
    method: "benefitOfTheDoubt",
    codes: [...scores.codes],
    units,
    solver: solver.name,
    shares,
    warnings: [
      ...warnings,
      ...infeasibleWarning(units),
      ...problems.map((problem) => warning("solver_failed", ["solver"], problem)),
    ],
  };
  return showing(result, benefitOfTheDoubtTable);
}

function favoured(
  unit: string,
  codes: readonly string[],
  own: Float64Array,
  { values, scale }: { readonly values: Float64Array; readonly scale: readonly number[] },
): FavouredUnit {
  const parts = own.map((y, j) => y * (values[j] as number));
  const score = parts.reduce((sum, part) => sum + part, 0);
  // Weights of 0 keep any bounds: where only they do, there are no shares to speak of.
  if (score <= 1e-12 && own.some((y) => y > 0)) return withoutScore(unit, "infeasible", codes);
  const weights = values.map((w, j) => w / (scale[j] as number));
  const shares = parts.map((part) => part / score);
  return { unit, status: "found", score, weights: byCode(codes, weights), shares: byCode(codes, shares) };
}

function withoutScore(unit: string, status: FavouredUnit["status"], codes: readonly string[]): FavouredUnit {
  const nothing = new Float64Array(codes.length).fill(NaN);
  return { unit, status, score: NaN, weights: byCode(codes, nothing), shares: byCode(codes, nothing) };
}

function infeasibleWarning(units: readonly FavouredUnit[]): Issue[] {
  const codes = units.filter(({ status }) => status === "infeasible").map(({ unit }) => unit);
  if (codes.length === 0) return [];
  const message = `No weights keep the shares of these units within bounds: ${codes.join(", ")}.`;
  return [warning("infeasible_shares", codes, message)];
}

function shareIssues({ least, most }: { least: number; most: number }, n: number): Issue[] {
  const inside = (value: number): boolean => value >= 0 && value <= 1;
  const wrong = [
    ...(inside(least) ? [] : [["least", `The least share is ${least}.`] as const]),
    ...(inside(most) ? [] : [["most", `The largest share is ${most}.`] as const]),
  ];
  if (wrong.length > 0)
    return wrong.map(([key, message]) =>
      inputIssue("out_of_range", ["shares", key], message, "Give 0 to 1."),
    );
  if (least <= most && least * n <= 1 && most * n >= 1) return [];
  const message = `Shares of ${n} components from ${least} to ${most} cannot add to 1.`;
  return [inputIssue("out_of_range", ["shares"], message, "Widen the bounds.")];
}
