import type { WeightsNode } from "../framework/types.js";
import { aggregateChildren } from "../steps/aggregate/aggregate-children.js";
import { sumPoints } from "../steps/aggregate/sum-points.js";
import { applyNormaliser } from "../steps/normalise/apply-normaliser.js";
import { lowestScore } from "../steps/normalise/normaliser-ends.js";
import { aggregationOf, availabilityOf } from "./aggregation-of.js";
import type { CompiledIndex } from "./compile.js";

/**
 * Scores of every node for any raw values, with the compiled index's maxima, weights and fitted normalisers.
 *
 * Kernel: checks nothing. Copeland scores compare the n units with each other, so their number matters there.
 *
 * @param index - Compiled index.
 * @param raw - n values per leaf, in the tree's leaf order, column-major.
 * @param count - n units.
 * @param known - Columns by node that need not be computed, because another version of the index has them already.
 * @returns One column of n scores per node, in the tree's order; new arrays, save those known.
 */
export function evaluateNodes(
  index: CompiledIndex,
  raw: Float64Array,
  count: number,
  known: readonly (Float64Array | undefined)[] = [],
): Float64Array[] {
  const { tree } = index;
  const columns: Float64Array[] = new Array<Float64Array>(tree.nodes.length);
  tree.leaves.forEach((at, leaf) => {
    columns[at] = known[at] ?? leafScores(index, leaf, raw.subarray(leaf * count, (leaf + 1) * count));
  });
  for (let at = tree.nodes.length - 1; at >= 0; at--) {
    const below = tree.children[at] ?? [];
    if (below.length > 0) columns[at] = known[at] ?? parentScores(index, at, below, columns);
  }
  return columns;
}

function leafScores(index: CompiledIndex, leaf: number, raw: Float64Array): Float64Array {
  const fitted = index.normalisers[leaf];
  const scores = fitted === undefined ? raw.slice() : applyNormaliser(raw, fitted);
  if (index.missing !== "zero") return scores;
  const worst = fitted === undefined ? 0 : lowestScore(fitted);
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
  const node = index.tree.nodes[at] as WeightsNode;
  return aggregateChildren(children, weights, {
    spec: aggregationOf(index.spec, node),
    availability: availabilityOf(index.spec, node),
    reweight,
    functions: index.functions,
  });
}
