import type { CompiledIndex } from "../evaluate/compile.js";
import { aggregationOf } from "../evaluate/evaluate-nodes.js";
import type { WeightsNode } from "../framework/types.js";

/**
 * Splits the change of an index between two states of a unit over its nodes, exactly.
 *
 * Each node has a multiplier m with contribution = m · (after − before); the root's is 1. Going down,
 * a sum keeps it (m), an arithmetic mean multiplies by the weight (m · w), and a geometric mean by
 * w · L(Y₁, Y₀) / L(x₁, x₀), with L the logarithmic mean, so that children's contributions add up to their parent's.
 * Where a geometric mean is 0 on one side, the children that are 0 there share its change by weight (the limit).
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
  const move = (node: number): Move => ({ from: before[node] as number, to: after[node] as number });
  if (weight === 0) return 0;
  if (isAtZero(move(at))) {
    const zero = siblings.filter((one) => isAtZero(move(one)));
    const zeroWeight = zero.reduce((total, one) => total + (weights[one] as number), 0) / sum;
    return shareAtZero(move(at), move(child), weight / zeroWeight);
  }
  return (weight * logarithmicMean(move(at))) / logarithmicMean(move(child));
}

/** Points scaled up for missing siblings count for more by the same factor. */
function share(there: readonly number[], maxima: Float64Array, all: readonly number[]): number {
  if (there.length === all.length) return 1;
  const total = (nodes: readonly number[]): number =>
    nodes.reduce((sum, one) => sum + (maxima[one] as number), 0);
  return total(all) / total(there);
}

interface Move {
  readonly from: number;
  readonly to: number;
}

function isAtZero({ from, to }: Move): boolean {
  return from === 0 || to === 0;
}

function shareAtZero(parent: Move, child: Move, share: number): number {
  if (parent.from === parent.to || !isAtZero(child)) return 0;
  return (share * (parent.to - parent.from)) / (child.to - child.from);
}

/** (a − b) / ln(a / b); a when both are equal. */
function logarithmicMean({ from, to }: Move): number {
  return to === from ? to : (to - from) / Math.log(to / from);
}
