import type { Issue } from "../errors.js";
import type { MissingRule } from "../framework/types.js";
import type { Label } from "../label.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import type { CompiledIndex } from "./compile.js";
import { evaluateNodes } from "./evaluate-nodes.js";
import { evaluationTable } from "./evaluation-table.js";
import { nonPositiveWarnings } from "./non-positive-warnings.js";

/** A node of an evaluated index. */
export interface EvaluatedNode {
  readonly code: string;
  readonly label: Label;
  /** Code of its parent; absent on the root. */
  readonly parent?: string;
  readonly depth: number;
  readonly leaf: boolean;
  /** Points index: its maximum. */
  readonly max?: number;
}

/** Every node of every unit. */
export interface Evaluation {
  readonly index: { readonly code: string; readonly label: Label; readonly kind: "points" | "weights" };
  readonly year?: number;
  /** Decimals scores are published with; `scores` here are unrounded. */
  readonly decimals: number;
  readonly missing: MissingRule;
  readonly units: readonly Unit[];
  /** Root first, parents before children. */
  readonly nodes: readonly EvaluatedNode[];
  /** One column of unrounded scores per node, one value per unit; NaN = missing. */
  readonly scores: readonly Float64Array[];
  /** Share of the leaves at or below each node that a unit has a value for, filled ones included. */
  readonly coverage: readonly Float64Array[];
  readonly warnings: readonly Issue[];
}

/**
 * Scores every node of every unit.
 *
 * Points: a parent is the sum of its children. Weights: leaves are normalised, parents are aggregated.
 * What a missing value does is the spec's `missing` rule.
 *
 * @param index - Compiled index.
 * @returns Unrounded scores; shows itself as a table of units by the root and its children.
 * @remarks O(units × nodes).
 * @example
 * scoreOf(evaluate(compile(papi, papiScores(2023))), "79", "total");
 */
export function evaluate(index: CompiledIndex): Evaluation {
  return evaluationOf(index, evaluateNodes(index, index.raw, index.scores.units.length));
}

/** The evaluation of an index from scores of its nodes, one column per node. */
export function evaluationOf(index: CompiledIndex, scores: readonly Float64Array[]): Evaluation {
  const count = index.scores.units.length;
  const { year } = index.scores;
  const evaluation: Evaluation = {
    index: { code: index.spec.code, label: index.spec.label, kind: index.spec.kind },
    ...(year === undefined ? {} : { year }),
    decimals: index.spec.decimals ?? 2,
    missing: index.missing,
    units: index.scores.units,
    nodes: index.tree.nodes.map((_, at) => describeNode(index, at)),
    scores,
    coverage: coverageColumns(index, count),
    warnings: [...index.warnings, ...nonPositiveWarnings(index, scores)],
  };
  return showing(evaluation, evaluationTable);
}

/**
 * One unrounded score of an evaluation; NaN when missing or when there is no such unit or node.
 *
 * @example
 * scoreOf(evaluation, "79", "procedures");
 */
export function scoreOf(evaluation: Evaluation, unit: string, node: string): number {
  const at = evaluation.nodes.findIndex(({ code }) => code === node);
  const row = evaluation.units.findIndex(({ code }) => code === unit);
  return evaluation.scores[at]?.[row] ?? NaN;
}

function describeNode(index: CompiledIndex, at: number): EvaluatedNode {
  const { tree, maxima } = index;
  const { code, label } = tree.nodes[at] as { code: string; label: Label };
  const parent = tree.codes[tree.parent[at] ?? -1];
  const max = maxima[at] as number;
  return {
    code,
    label,
    depth: tree.depth[at] ?? 0,
    leaf: (tree.children[at] ?? []).length === 0,
    ...(parent === undefined ? {} : { parent }),
    ...(Number.isNaN(max) ? {} : { max }),
  };
}

/** Counts go up the tree, so that every value is looked at once. */
function coverageColumns({ tree, raw }: CompiledIndex, count: number): Float64Array[] {
  const there = tree.nodes.map(() => new Float64Array(count));
  const leaves = new Float64Array(tree.nodes.length);
  tree.leaves.forEach((at, column) => {
    leaves[at] = 1;
    const own = there[at] as Float64Array;
    for (let unit = 0; unit < count; unit++) own[unit] = Number.isNaN(raw[column * count + unit]) ? 0 : 1;
  });
  for (let at = tree.nodes.length - 1; at > 0; at--) {
    const above = tree.parent[at] as number;
    leaves[above] = (leaves[above] as number) + (leaves[at] as number);
    const [sum, own] = [there[above] as Float64Array, there[at] as Float64Array];
    for (let unit = 0; unit < count; unit++) sum[unit] = (sum[unit] as number) + (own[unit] as number);
  }
  return there.map((column, at) => column.map((present) => present / (leaves[at] as number)));
}
