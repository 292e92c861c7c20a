import { leavesBelow, type IndexTree } from "../framework/index-tree.js";
import type { WeightsNode } from "../framework/types.js";
import { isStepwise } from "../steps/normalise/normaliser-ends.js";
import { aggregationOf } from "./aggregation-of.js";
import type { CompiledIndex } from "./compile.js";

/** Whether the scores of a node (default: the root) come from comparing units with each other: Copeland. */
export function comparesUnits({ spec, tree }: Pick<CompiledIndex, "spec" | "tree">, at = 0): boolean {
  if (spec.kind === "points") return false;
  return nodesBelow(tree, at).some(
    (node) =>
      (tree.children[node] ?? []).length > 0 &&
      aggregationOf(spec, tree.nodes[node] as WeightsNode).method === "copeland",
  );
}

/** Codes of the leaves at or below a node whose normalised scores jump: ranks and classes. */
export function stepwiseLeaves({ tree, normalisers }: CompiledIndex, at: number): string[] {
  return leavesBelow(tree, at)
    .filter((leaf) => {
      const fitted = normalisers[tree.leaves.indexOf(leaf)];
      return fitted !== undefined && isStepwise(fitted);
    })
    .map((leaf) => tree.codes[leaf] as string);
}

function nodesBelow(tree: IndexTree, at: number): number[] {
  return [at, ...(tree.children[at] ?? []).flatMap((child) => nodesBelow(tree, child))];
}
