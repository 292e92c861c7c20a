import { throwOnErrors, type Issue } from "../errors.js";
import { codesIssues, inputIssue, recordIssues, warning } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/** How one expert spends a budget of points on the components. */
export interface ExpertBudget {
  readonly expert: string;
  /** Points by code, ≥ 0; usually they add to 100. */
  readonly points: Readonly<Record<string, number>>;
}

/** How far the experts are from one another on a component. */
export interface ExpertSpread {
  readonly least: number;
  readonly most: number;
  /** Sample standard deviation (divisor n − 1); NaN for one expert. */
  readonly deviation: number;
}

/** What budgets say beyond their mean. */
export interface BudgetDiagnostics {
  readonly experts: number;
  /** Spread of the experts' weights, by code. */
  readonly spread: Readonly<Record<string, ExpertSpread>>;
}

/**
 * Kernel: the mean over experts of points divided by their sum.
 *
 * @param budgets - One row of n points per expert.
 * @returns The experts' weights, and their mean.
 */
export function meanShares(budgets: readonly ArrayLike<number>[]): {
  readonly shares: readonly Float64Array[];
  readonly mean: Float64Array;
} {
  const shares = budgets.map(normalised);
  const mean = new Float64Array(budgets[0]?.length ?? 0);
  for (const share of shares) share.forEach((value, j) => ((mean[j] as number) += value / shares.length));
  return { shares, mean };
}

/**
 * Weights from the points that experts spend on components: the mean of their shares.
 *
 * w_j = (1/E) Σ_e b_ej / Σ_k b_ek
 *
 * @param codes - n codes.
 * @param budgets - One per expert, points for every code.
 * @returns Weights and, by code, least, most and standard deviation over experts; shows itself as a table.
 * @remarks Experts count equally, whatever their points add to; different totals are a warning. Few components
 *   (about ten) can be judged at once.
 * @throws IndexError `duplicate_code`, `empty_node`, `unknown_code`, `missing_value`, `out_of_range`, `not_a_number`,
 *   `zero_weights`.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (budget allocation)
 * @example
 * budgetAllocation(["a", "b"], [{ expert: "one", points: { a: 60, b: 40 } }]).weights; // { a: 0.6, b: 0.4 }
 */
export function budgetAllocation(
  codes: readonly string[],
  budgets: readonly ExpertBudget[],
): WeightsResult<"budgetAllocation", BudgetDiagnostics> {
  throwOnErrors(budgetIssues(codes, budgets));
  const { shares, mean } = meanShares(
    budgets.map(({ points }) => codes.map((code) => points[code] as number)),
  );
  const spread = codes.map((code, j) => [code, spreadOf(shares.map((share) => share[j] as number))] as const);
  return weightsResult({
    method: "budgetAllocation",
    label: { en: "Weights by budget allocation", vi: "Trọng số theo phân bổ ngân sách" },
    codes,
    weights: mean,
    diagnostics: { experts: budgets.length, spread: Object.fromEntries(spread) },
    warnings: totalsWarnings(budgets),
    notes: [{ en: `Experts: ${budgets.length}.`, vi: `Số chuyên gia: ${budgets.length}.` }],
  });
}

function budgetIssues(codes: readonly string[], budgets: readonly ExpertBudget[]): Issue[] {
  const none = inputIssue("empty_node", ["budgets"], "There are no budgets.", "Give one per expert.");
  return [
    ...codesIssues(codes),
    ...(budgets.length === 0 ? [none] : []),
    ...budgets.flatMap(({ expert, points }) => {
      const path = ["budgets", expert];
      const issues = recordIssues(points, codes, path, { what: "points", least: 0 });
      const nothing = codes.every((code) => points[code] === 0);
      const zero = inputIssue(
        "zero_weights",
        path,
        `Expert "${expert}" spends no points.`,
        "Leave the expert out.",
      );
      return nothing && codes.length > 0 ? [...issues, zero] : issues;
    }),
  ];
}

function totalsWarnings(budgets: readonly ExpertBudget[]): Issue[] {
  const totals = budgets.map(({ expert, points }) => ({
    expert,
    total: Object.values(points).reduce((sum, value) => sum + value, 0),
  }));
  const first = totals[0]?.total ?? 0;
  if (totals.every(({ total }) => Math.abs(total - first) <= 1e-9 * first)) return [];
  const shown = totals.map(({ expert, total }) => `${expert} ${Number(total.toPrecision(12))}`).join(", ");
  return [warning("out_of_range", ["budgets"], `Experts spend different totals: ${shown}.`)];
}

function spreadOf(values: readonly number[]): ExpertSpread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1));
  return { least: Math.min(...values), most: Math.max(...values), deviation };
}
