import { evaluateNodes } from "../evaluate/evaluate-nodes.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { leavesBelow } from "../framework/index-tree.js";
import { invertLinear } from "../steps/normalise/linear-map.js";

/** Raw leaf values of one unit, in the tree's leaf order; a fresh array. */
export function unitRaw(index: CompiledIndex, unit: number): Float64Array {
  const count = index.scores.units.length;
  return Float64Array.from(index.tree.leaves, (_, leaf) => index.raw[leaf * count + unit] as number);
}

/** Scores of every node for one unit's raw leaf values. */
export function unitScores(index: CompiledIndex, raw: Float64Array): Float64Array {
  return Float64Array.from(evaluateNodes(index, raw, 1), (column) => column[0] as number);
}

/** Columns (positions among the leaves) of the leaves at or below a node. */
export function leafColumns(index: CompiledIndex, at: number): number[] {
  const below = new Set(leavesBelow(index.tree, at));
  return index.tree.leaves.flatMap((leaf, column) => (below.has(leaf) ? [column] : []));
}

/**
 * Raw value at which a leaf is best (or worst): the maximum (0) of a points leaf, else the raw value of the
 * normaliser's best (worst) score. Infinite where the method sets none.
 */
export function rawEnd(index: CompiledIndex, column: number, end: "best" | "worst"): number {
  const map = index.normalisers[column];
  if (map !== undefined) return invertLinear(map[end], map);
  return end === "best" ? (index.maxima[index.tree.leaves[column] as number] as number) : 0;
}
