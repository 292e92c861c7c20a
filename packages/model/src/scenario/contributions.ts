import type { CompiledIndex } from "../evaluate/compile.js";
import { passedDown } from "./passed-down.js";

/**
 * Splits the change of an index between two states of a unit over its nodes, exactly.
 *
 * Each node has a multiplier m with contribution = m · (after − before); the root's is 1. Going down, a sum keeps it
 * (m), and a mean of φ multiplies by w · φ[x₁, x₀] / φ[y₁, y₀], with φ[b, a] = (φ(b) − φ(a)) / (b − a) and y the
 * parent: arithmetic φ = x, geometric ln x, harmonic 1 / x, power mean x^p. So children's contributions add up to
 * their parent's. For φ = ln x this is the logarithmic mean Divisia index. Where such a mean is 0 on one side for a
 * child that is 0 there, the children that are 0 share its change by weight (the limit).
 *
 * Other methods (minimum, Mazziotta-Pareto, ordered weighted average, Copeland, custom) have no such split: when only
 * one child moved it accounts for the change, Copeland aside; otherwise contributions below the node are NaN.
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
  const moves = (node: number) => ({ from: before[node] as number, to: after[node] as number });
  index.tree.children.forEach((below, at) => {
    for (const child of below) {
      multiplier[child] = (multiplier[at] as number) * passedDown(index, at, child, moves);
    }
  });
  return multiplier.map((m, at) => m * ((after[at] as number) - (before[at] as number)));
}
