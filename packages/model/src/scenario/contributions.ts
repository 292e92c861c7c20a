import type { CompiledIndex } from "../evaluate/compile.js";
import { aggregationOf } from "../evaluate/evaluate-nodes.js";
import type { WeightsNode } from "../framework/types.js";

/**
 * Splits the change of an index between two states of a unit over its nodes, exactly.
 *
 * Each node has a multiplier m with contribution = m · (after − before); the root's is 1. Going down,
 * a sum keeps it (m), an arithmetic mean multiplies by the weight (m · w), and a geometric mean by
 * w · L(Y₁, Y₀) / L(x₁, x₀), with L the logarithmic mean, so that children's contributions add up to their parent's.
 *
 * @param before - Scores of every node, in the tree's order.
 * @param after - The same after the change.
 * @returns One contribution per node, in index points; NaN below a node that is missing on either side.
 * @source Ang 2004 (logarithmic mean Divisia index), 10.1016/S0301-4215(03)00076-4
 */
export function contributions(
  index: CompiledIndex,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): Float64Array {
  const multiplier = new Float64Array(index.tree.nodes.length).fill(1);
  index.tree.children.forEach((below, at) => {
    for (const child of below) {
      multiplier[child] = (multiplier[at] as number) * passedDown(index, at, child, before, after);
    }
  });
  return multiplier.map((m, at) => m * ((after[at] as number) - (before[at] as number)));
}

function passedDown(
  { spec, tree, weights, maxima, missing }: CompiledIndex,
  at: number,
  child: number,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): number {
  const siblings = (tree.children[at] ?? []).filter(
    (one) => missing !== "reweight" || !Number.isNaN(before[one]),
  );
  if (spec.kind === "points") return share(siblings, maxima, tree.children[at] ?? []);
  const sum = siblings.reduce((total, one) => total + (weights[one] as number), 0);
  const weight = (weights[child] as number) / sum;
  if (aggregationOf(spec, tree.nodes[at] as WeightsNode) === "arithmeticMean") return weight;
  const parentMean = logarithmicMean(after[at] as number, before[at] as number);
  return (weight * parentMean) / logarithmicMean(after[child] as number, before[child] as number);
}

/** Points scaled up for missing siblings count for more by the same factor. */
function share(there: readonly number[], maxima: Float64Array, all: readonly number[]): number {
  if (there.length === all.length) return 1;
  const total = (nodes: readonly number[]): number =>
    nodes.reduce((sum, one) => sum + (maxima[one] as number), 0);
  return total(all) / total(there);
}

/** (a − b) / ln(a / b); a when both are equal. */
function logarithmicMean(a: number, b: number): number {
  return a === b ? a : (a - b) / Math.log(a / b);
}
