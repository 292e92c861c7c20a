import type { IndexTree } from "./index-tree.js";
import type { PointsNode } from "./types.js";

/**
 * Maximum of every node of a points index: a leaf's own, a parent's children's sum.
 *
 * @param tree - Tree of a points spec.
 * @returns Points, one per node in the tree's order.
 */
export function nodeMaxima(tree: IndexTree): Float64Array {
  const maxima = new Float64Array(tree.nodes.length);
  for (let at = tree.nodes.length - 1; at >= 0; at--) {
    const below = tree.children[at] ?? [];
    const node = tree.nodes[at] as PointsNode;
    maxima[at] = node.max ?? below.reduce((sum, child) => sum + (maxima[child] ?? 0), 0);
  }
  return maxima;
}
