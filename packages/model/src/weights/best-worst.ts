import { throwOnErrors } from "../errors.js";
import type { LinearRow, LinearSolver } from "../numeric/linear-programme/types.js";
import { bestWorstConsistency, type BestWorstConsistency } from "./best-worst-consistency.js";
import { bestWorstIssues } from "./best-worst-issues.js";
import { warning } from "./input-issues.js";
import type { WeightsResult } from "./types.js";
import { normalised, weightsResult } from "./weights-result.js";

/** Comparisons of the best component with all, and of all with the worst. */
export interface BestWorstJudgements {
  /** Code of the most important component. */
  readonly best: string;
  /** Code of the least important component. */
  readonly worst: string;
  /** How many times as important the best is as each, 1 to 9; the best itself may be left out (1). */
  readonly bestToOthers: Readonly<Record<string, number>>;
  /** How many times as important each is as the worst, 1 to 9; the worst itself may be left out (1). */
  readonly othersToWorst: Readonly<Record<string, number>>;
}

/** How far the judgements contradict one another. */
export interface BestWorstDiagnostics extends BestWorstConsistency {
  /** Largest deviation of the linear model; 0 when consistent. */
  readonly xi: number;
  /** Solver used; absent where the judgements are consistent and none was needed. */
  readonly solver?: string;
}

/** A best-worst problem as arrays. */
export interface BestWorstArrays {
  readonly best: number;
  readonly worst: number;
  /** a_Bj, 1 for the best. */
  readonly fromBest: Float64Array;
  /** a_jW, 1 for the worst. */
  readonly toWorst: Float64Array;
}

/**
 * Weights by the best-worst method, linear model.
 *
 * min ξ subject to |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ for all j, Σ w = 1, w ≥ 0.
 * Where a_Bj · a_jW = a_BW for all j, w_j ∝ 1 / a_Bj and ξ = 0 in closed form.
 *
 * @param codes - n ≥ 2 codes.
 * @param judgements - Best, worst, and 2n − 3 comparisons.
 * @param options.solver - Needed unless the judgements are consistent.
 * @returns Weights, ξ of the linear model, ξ*, consistency index and ratio of the original model; shows itself.
 *   `undefined` only where the solver fails.
 * @remarks The linear ξ has no table to be read against: compare {@link BestWorstConsistency.consistencyRatio}.
 * @throws IndexError `missing_solver`, `unknown_code`, `missing_value`, `out_of_range`, `not_a_number`,
 *   `contradiction`, `duplicate_code`, `empty_node`.
 * @source Rezaei 2016, Best-worst multi-criteria decision-making method: Some properties and a linear model,
 *   10.1016/j.omega.2015.12.001; Rezaei 2015, Best-worst multi-criteria decision-making method,
 *   10.1016/j.omega.2014.11.009
 * @example
 * const judgements = { best: "a", worst: "b", bestToOthers: { b: 3 }, othersToWorst: { a: 3 } };
 * bestWorst(["a", "b"], judgements).weights; // { a: 0.75, b: 0.25 }
 */
export function bestWorst(
  codes: readonly string[],
  judgements: BestWorstJudgements,
  options: { readonly solver?: LinearSolver } = {},
): WeightsResult<"bestWorst", BestWorstDiagnostics> {
  const { solver } = options;
  throwOnErrors(bestWorstIssues(codes, judgements, solver !== undefined));
  const arrays = toArrays(codes, judgements);
  const found = consistentWeights(arrays) ?? solveLinearModel(arrays, solver as LinearSolver);
  const consistency = bestWorstConsistency(arrays);
  return weightsResult({
    method: "bestWorst",
    label: { en: "Weights by the best-worst method", vi: "Trọng số theo phương pháp tốt nhất – kém nhất" },
    codes,
    weights: found.weights,
    diagnostics: { xi: found.xi, ...consistency, ...(found.solver && { solver: found.solver }) },
    ...(found.problem !== undefined && {
      status: "undefined" as const,
      warnings: [warning("solver_failed", ["solver"], found.problem)],
    }),
    notes: [{ en: `Consistency ratio ${consistency.consistencyRatio.toFixed(3)} (0: consistent).` }],
  });
}

interface Found {
  readonly weights: Float64Array;
  readonly xi: number;
  readonly solver?: string;
  readonly problem?: string;
}

function toArrays(codes: readonly string[], judgements: BestWorstJudgements): BestWorstArrays {
  const { best, worst, bestToOthers, othersToWorst } = judgements;
  return {
    best: codes.indexOf(best),
    worst: codes.indexOf(worst),
    fromBest: Float64Array.from(codes, (code) => (code === best ? 1 : (bestToOthers[code] as number))),
    toWorst: Float64Array.from(codes, (code) => (code === worst ? 1 : (othersToWorst[code] as number))),
  };
}

/** Kernel: weights of judgements that agree with one another; undefined for others. */
export function consistentWeights({ worst, fromBest, toWorst }: BestWorstArrays): Found | undefined {
  const whole = fromBest[worst] as number;
  const agree = fromBest.every((a, j) => Math.abs(a * (toWorst[j] as number) - whole) <= 1e-9 * whole);
  return agree ? { weights: normalised(fromBest.map((a) => 1 / a)), xi: 0 } : undefined;
}

/** Kernel: weights of the linear model by a solver. */
export function solveLinearModel(arrays: BestWorstArrays, solver: LinearSolver): Found {
  const { best, worst, fromBest, toWorst } = arrays;
  const n = fromBest.length;
  const deviation = (one: number, factor: number, other: number): LinearRow[] => {
    const columns = [one, other, n];
    return one === other
      ? []
      : [
          { columns, coefficients: [1, -factor, -1], upper: 0 },
          { columns, coefficients: [1, -factor, 1], lower: 0 },
        ];
  };
  const rows = [...fromBest].flatMap((a, j) => [
    ...deviation(best, a, j),
    ...deviation(j, toWorst[j] as number, worst),
  ]);
  const sum: LinearRow = { coefficients: new Float64Array(n).fill(1), lower: 1, upper: 1 };
  const objective = new Float64Array(n + 1);
  objective[n] = 1;
  const { status, values, message } = solver.solve({ sense: "minimise", objective, rows: [sum, ...rows] });
  return {
    weights: values.slice(0, n),
    xi: values[n] as number,
    solver: solver.name,
    ...(status !== "optimal" && { problem: `${solver.name} ended with "${message ?? status}".` }),
  };
}
