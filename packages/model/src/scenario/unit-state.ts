import { evaluateNodes } from "../evaluate/evaluate-nodes.js";
import { comparesUnits } from "../evaluate/compares-units.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { leavesBelow } from "../framework/index-tree.js";
import { rawEndOf } from "../steps/normalise/normaliser-ends.js";

/** Raw leaf values of one unit, in the tree's leaf order; a fresh array. */
export function unitRaw(index: CompiledIndex, unit: number): Float64Array {
  const count = index.scores.units.length;
  return Float64Array.from(index.tree.leaves, (_, leaf) => index.raw[leaf * count + unit] as number);
}

/**
 * Scores of every node for one unit's raw leaf values.
 *
 * @param unit - Which unit's values they are; the others keep theirs. Only matters, and is only left out where it does
 *   not, when the index compares units with each other ({@link comparesUnits}): then all are evaluated.
 */
export function unitScores(index: CompiledIndex, raw: Float64Array, unit?: number): Float64Array {
  if (unit !== undefined && comparesUnits(index)) {
    return Float64Array.from(tableScores(index, raw, unit), (column) => column[unit] as number);
  }
  return Float64Array.from(evaluateNodes(index, raw, 1), (column) => column[0] as number);
}

/** Scores of every node of all units, one of which has other raw leaf values. */
export function tableScores(index: CompiledIndex, raw: Float64Array, unit: number): Float64Array[] {
  const count = index.scores.units.length;
  const all = index.raw.slice();
  raw.forEach((value, leaf) => (all[leaf * count + unit] = value));
  return evaluateNodes(index, all, count);
}

/** Columns (positions among the leaves) of the leaves at or below a node. */
export function leafColumns(index: CompiledIndex, at: number): number[] {
  const below = new Set(leavesBelow(index.tree, at));
  return index.tree.leaves.flatMap((leaf, column) => (below.has(leaf) ? [column] : []));
}

/**
 * Raw value at which a leaf is best (or worst): the maximum (0) of a points leaf, else the normaliser's end. Infinite
 * where the method sets none.
 */
export function rawEnd(index: CompiledIndex, column: number, end: "best" | "worst"): number {
  const fitted = index.normalisers[column];
  if (fitted !== undefined) return rawEndOf(fitted, end);
  return end === "best" ? (index.maxima[index.tree.leaves[column] as number] as number) : 0;
}
