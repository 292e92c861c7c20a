import type { WeightsNode, WeightsSpec } from "../framework/types.js";
import { sumPoints } from "../steps/aggregate/sum-points.js";
import { weightedMean } from "../steps/aggregate/weighted-mean.js";
import { applyLinear } from "../steps/normalise/linear-map.js";
import type { CompiledIndex } from "./compile.js";

/**
 * Scores of every node for any raw values, with the compiled index's maxima, weights and fitted normalisers.
 *
 * Kernel: checks nothing.
 *
 * @param index - Compiled index.
 * @param raw - n values per leaf, in the tree's leaf order, column-major.
 * @param count - n units.
 * @returns One column of n scores per node, in the tree's order; new arrays.
 */
export function evaluateNodes(index: CompiledIndex, raw: Float64Array, count: number): Float64Array[] {
  const { tree } = index;
  const columns: Float64Array[] = new Array<Float64Array>(tree.nodes.length);
  tree.leaves.forEach((at, leaf) => {
    columns[at] = leafScores(index, leaf, raw.subarray(leaf * count, (leaf + 1) * count));
  });
  for (let at = tree.nodes.length - 1; at >= 0; at--) {
    const below = tree.children[at] ?? [];
    if (below.length > 0) columns[at] = parentScores(index, at, below, columns);
  }
  return columns;
}

function leafScores(index: CompiledIndex, leaf: number, raw: Float64Array): Float64Array {
  const map = index.normalisers[leaf];
  const scores = map === undefined ? raw.slice() : applyLinear(raw, map);
  if (index.missing !== "zero") return scores;
  const worst = map?.worst ?? 0;
  return scores.map((score) => (Number.isNaN(score) ? worst : score));
}

function parentScores(
  index: CompiledIndex,
  at: number,
  below: readonly number[],
  columns: readonly Float64Array[],
): Float64Array {
  const children = below.map((child) => columns[child] as Float64Array);
  const reweight = index.missing === "reweight";
  if (index.spec.kind === "points") {
    const maxima = below.map((child) => index.maxima[child] as number);
    return sumPoints(children, maxima, index.pointScale, reweight);
  }
  const weights = below.map((child) => index.weights[child] as number);
  return weightedMean(
    children,
    weights,
    aggregationOf(index.spec, index.tree.nodes[at] as WeightsNode),
    reweight,
  );
}

/** The mean a parent of a weighted index uses: its own, else the spec's, else arithmetic. */
export function aggregationOf(spec: WeightsSpec, node: WeightsNode): "arithmeticMean" | "geometricMean" {
  return (node.aggregate ?? spec.aggregate ?? { method: "arithmeticMean" as const }).method;
}
