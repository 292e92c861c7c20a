import { throwOnErrors, type Issue } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { evaluateNodes } from "../evaluate/evaluate-nodes.js";
import { dropNodes } from "../framework/drop-nodes.js";
import type { Label } from "../label.js";
import { rankDescending, type TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { deriveIndex } from "./derive-index.js";
import { evaluateVariant } from "./evaluate-variant.js";
import { leaveOneOutTable } from "./leave-one-out-table.js";
import { rankDistance, rankShifts, type RankDistance } from "./rank-shifts.js";

/** Options of {@link leaveOneOut}. */
export interface LeaveOneOutOptions {
  /** Nodes to leave out, one at a time: the leaves, those at a depth (1: below the root), or codes. Default depth 1. */
  readonly nodes?: "leaves" | { readonly depth: number } | readonly string[];
  /** Node whose scores are looked at. Default: the root. */
  readonly of?: string;
  /** Default `min`. */
  readonly ties?: TiesRule;
  /** Whether `prepare` steps and normalisers are run again without the node. Default false: only aggregation is. */
  readonly refit?: boolean;
}

/** The index without one node. */
export interface LeftOut extends RankDistance {
  /** Node left out. */
  readonly node: string;
  readonly label: Label;
  /** One per unit: unrounded scores, ranks, and rank with − rank without (positive: it does better without). */
  readonly scores: Float64Array;
  readonly ranks: Float64Array;
  readonly shifts: Float64Array;
}

/** What each node does to the ranking. */
export interface LeaveOneOut {
  readonly of: string;
  readonly units: readonly Unit[];
  /** With all nodes. */
  readonly scores: Float64Array;
  readonly ranks: Float64Array;
  /** In the tree's order, or in the order of the codes given. */
  readonly rows: readonly LeftOut[];
}

/**
 * How the ranking changes when nodes are left out, one at a time.
 *
 * The weights of the siblings left are renormalised; a parent that loses its only child goes too. Normalised values of
 * all other leaves stay as they are, unless `refit`.
 *
 * @param index - Compiled index.
 * @returns Scores, ranks and shifts of every unit without each node; shows itself as a table, largest mean shift first.
 * @throws IndexError `unknown_node`, `conflicting_change` (leaving out the node looked at, or one above it).
 * @remarks A small shift alone does not make a node dispensable. O(left out · (units · ancestors + units²)).
 * @source agrees with COINr 1.1.14 `remove_elements`
 * @example
 * leaveOneOut(index, { nodes: "leaves" }).rows[0]?.meanAbsoluteShift;
 */
export function leaveOneOut(index: CompiledIndex, options: LeaveOneOutOptions = {}): LeaveOneOut {
  const { of = index.tree.codes[0] ?? "", ties = "min", refit = false } = options;
  const nodes = chosenNodes(index, options.nodes ?? { depth: 1 });
  throwOnErrors(unknownIssues(index, [of, ...nodes]));
  throwOnErrors(aboveIssues(index, of, nodes));
  const columns = evaluateNodes(index, index.raw, index.scores.units.length);
  const scores = (columns[index.tree.position.get(of) ?? 0] as Float64Array).slice();
  const ranks = rankDescending(scores, ties);
  const rows = nodes.map((node): LeftOut => {
    const derived = deriveIndex(index, dropNodes(index.spec, [node]), { keepPrepared: !refit });
    const without = columnOf(derived.index, evaluateVariant(index, columns, derived.index).scores, of);
    const own = inOrder(index, derived.index, without);
    const ranksWithout = rankDescending(own, ties);
    return {
      node,
      label: labelOf(index, node),
      scores: own,
      ranks: ranksWithout,
      shifts: rankShifts(ranks, ranksWithout),
      ...rankDistance(ranks, ranksWithout),
    };
  });
  return showing({ of, units: index.scores.units, scores, ranks, rows }, leaveOneOutTable);
}

function chosenNodes({ tree }: CompiledIndex, choice: NonNullable<LeaveOneOutOptions["nodes"]>): string[] {
  if (choice === "leaves") return tree.leaves.map((at) => tree.codes[at] as string);
  if ("depth" in choice) return tree.codes.filter((_, at) => tree.depth[at] === choice.depth);
  return [...choice];
}

function labelOf({ tree }: CompiledIndex, code: string): Label {
  return tree.nodes[tree.position.get(code) ?? 0]?.label ?? { en: code };
}

function columnOf({ tree }: CompiledIndex, columns: readonly Float64Array[], code: string): Float64Array {
  return columns[tree.position.get(code) ?? -1] ?? new Float64Array();
}

/** Scores in the order of the whole index's units; screening again can leave some out. */
function inOrder(index: CompiledIndex, derived: CompiledIndex, scores: Float64Array): Float64Array {
  if (index.scores.units === derived.scores.units) return scores.slice();
  const row = new Map(derived.scores.units.map(({ code }, at) => [code, at]));
  return Float64Array.from(index.scores.units, ({ code }) => scores[row.get(code) ?? -1] ?? NaN);
}

function unknownIssues({ tree }: CompiledIndex, codes: readonly string[]): Issue[] {
  return codes
    .filter((code) => !tree.position.has(code))
    .map((code) => ({
      code: "unknown_node",
      severity: "error",
      path: ["nodes", code],
      message: `No node "${code}" in the index.`,
      hint: `Nodes: ${tree.codes.join(", ")}.`,
    }));
}

/** Without the node looked at there is nothing to look at; nor without all that is below it. */
function aboveIssues(index: CompiledIndex, of: string, nodes: readonly string[]): Issue[] {
  return nodes
    .filter((code) => !isLeft(index, of, code))
    .map((code) => ({
      code: "conflicting_change",
      severity: "error",
      path: ["nodes", code],
      message: `Without "${code}" there is no "${of}".`,
      hint: "Leave out other nodes, or look at one above.",
    }));
}

function isLeft({ tree }: CompiledIndex, of: string, code: string): boolean {
  return tree.leaves.some((leaf) => !isBelow(tree, leaf, code) && isBelow(tree, leaf, of));
}

function isBelow(tree: CompiledIndex["tree"], at: number, code: string): boolean {
  for (let up = at; up >= 0; up = tree.parent[up] ?? -1) if (tree.codes[up] === code) return true;
  return false;
}
