import type { Label } from "../label.js";
import type { ChosenNode } from "./choose-nodes.js";
import { ancestorsOf, type DataColumns } from "./data-columns.js";

/** How nodes are put together: under the same parent, under the same node at a depth, or all in one group. */
export type Grouping = "parent" | "none" | { readonly depth: number };

/** Nodes that belong together. */
export interface NodeGroup {
  /** Code of the node they are under; absent when all are in one group. */
  readonly code?: string;
  readonly label: Label;
  readonly nodes: readonly ChosenNode[];
}

/**
 * Puts nodes into groups.
 *
 * @returns Groups in the order of their first node. Nodes without such a parent or ancestor are in no group.
 */
export function groupNodes(data: DataColumns, nodes: readonly ChosenNode[], by: Grouping): NodeGroup[] {
  if (by === "none") return [{ label: { en: "All", vi: "Tất cả" }, nodes }];
  const groups = new Map<string, ChosenNode[]>();
  for (const node of nodes) {
    const code = groupOf(data, node, by);
    if (code !== undefined) groups.set(code, [...(groups.get(code) ?? []), node]);
  }
  return Array.from(groups, ([code, members]) => ({ code, label: labelOf(data, code), nodes: members }));
}

/** Code of the group a node is in. */
export function groupOf(data: DataColumns, node: ChosenNode, by: Grouping): string | undefined {
  if (by === "none") return undefined;
  if (by === "parent") return node.parent;
  const at = ancestorsOf(data.nodes, node.code);
  return at.find((code) => data.nodes.some((above) => above.code === code && above.depth === by.depth));
}

/** Label of a node. */
export function labelOf(data: DataColumns, code: string): Label {
  return data.nodes.find((node) => node.code === code)?.label ?? { en: code };
}
