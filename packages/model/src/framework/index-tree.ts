import type { IndexSpec, NodeSpec } from "./types.js";

/** The nodes of an index in pre-order (root first, a parent before its children), as positions. */
export interface IndexTree {
  readonly nodes: readonly NodeSpec[];
  readonly codes: readonly string[];
  /** Position of each node's parent; −1 for the root. */
  readonly parent: Int32Array;
  /** 0 for the root. */
  readonly depth: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Positions of the leaves, in pre-order. */
  readonly leaves: readonly number[];
  readonly position: ReadonlyMap<string, number>;
}

/**
 * Lays a spec's nodes out in pre-order.
 *
 * @param spec - A checked spec.
 * @example
 * indexTree(spec).codes[0]; // the root's code
 */
export function indexTree(spec: IndexSpec): IndexTree {
  const nodes: NodeSpec[] = [];
  const parent: number[] = [];
  const depth: number[] = [];
  const children: number[][] = [];
  const visit = (node: NodeSpec, above: number, level: number): number => {
    const at = nodes.length;
    nodes.push(node);
    parent.push(above);
    depth.push(level);
    const below: number[] = [];
    children.push(below);
    for (const child of node.children ?? []) below.push(visit(child, at, level + 1));
    return at;
  };
  visit(spec.root, -1, 0);
  const codes = nodes.map((node) => node.code);
  return {
    nodes,
    codes,
    parent: Int32Array.from(parent),
    depth: Int32Array.from(depth),
    children,
    leaves: nodes.flatMap((node, at) => (node.children === undefined ? [at] : [])),
    position: new Map(codes.map((code, at) => [code, at])),
  };
}

/** Positions of the leaves at or below a node. */
export function leavesBelow(tree: IndexTree, at: number): number[] {
  const below = tree.children[at] ?? [];
  return below.length === 0 ? [at] : below.flatMap((child) => leavesBelow(tree, child));
}
