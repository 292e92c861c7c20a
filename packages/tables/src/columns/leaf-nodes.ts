import type { IndexSpec, NodeSpec, PointsNode } from "@chiso/model";

/** All nodes of a spec, parents before children, siblings in order. */
export function allNodes(spec: IndexSpec): readonly NodeSpec[] {
  return descend(spec.root);
}

/** The nodes that scores are read for. */
export function leafNodes(spec: IndexSpec): readonly NodeSpec[] {
  return allNodes(spec).filter(isLeaf);
}

/** Whether scores are read for a node, rather than computed. */
export function isLeaf(node: NodeSpec): boolean {
  return (node.children ?? []).length === 0;
}

/** A leaf's maximum; absent in a weighted index. */
export function leafMax(node: NodeSpec): number | undefined {
  return (node as PointsNode).max;
}

function descend(node: NodeSpec): NodeSpec[] {
  return [node, ...(node.children ?? []).flatMap(descend)];
}
