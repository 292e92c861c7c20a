import type { Issue } from "../errors.js";
import { ancestorsOf, type DataColumns, type DataNode } from "./data-columns.js";

/**
 * Which nodes: all leaves, all parents, all nodes, those at a depth (0 is the root), the children of a node, the leaves
 * below it, or codes.
 */
export type NodeChoice =
  | "leaves"
  | "parents"
  | "all"
  | { readonly depth: number }
  | { readonly childrenOf: string }
  | { readonly leavesBelow: string }
  | readonly string[];

/** A node that has values. */
export type ChosenNode = DataNode & { readonly values: Float64Array };

/** The nodes of a choice, with everything wrong with it. */
export interface ChosenNodes {
  readonly nodes: readonly ChosenNode[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the nodes of a choice.
 *
 * @param path - Where the choice stands, for issues.
 * @returns Nodes in the tree's order, or in the order of the codes given; issues `unknown_node` and `missing_value`.
 */
export function chooseNodes(data: DataColumns, choice: NodeChoice, path: string): ChosenNodes {
  const unknown = namedCodes(choice).filter((code) => !data.nodes.some((node) => node.code === code));
  if (unknown.length > 0) return { nodes: [], issues: unknown.map((code) => unknownNode(data, code, path)) };
  const chosen = matching(data, choice);
  const empty = chosen.filter((node) => node.values === undefined);
  if (empty.length > 0) return { nodes: [], issues: [noValues(empty, path)] };
  return { nodes: chosen as ChosenNode[], issues: chosen.length === 0 ? [noNodes(path)] : [] };
}

function namedCodes(choice: NodeChoice): readonly string[] {
  if (typeof choice === "string") return [];
  if ("depth" in choice) return [];
  if ("childrenOf" in choice) return [choice.childrenOf];
  return "leavesBelow" in choice ? [choice.leavesBelow] : choice;
}

function matching({ nodes }: DataColumns, choice: NodeChoice): readonly DataNode[] {
  if (choice === "leaves") return nodes.filter(({ leaf }) => leaf);
  if (choice === "parents") return nodes.filter(({ leaf }) => !leaf);
  if (choice === "all") return nodes;
  if ("depth" in choice) return nodes.filter(({ depth }) => depth === choice.depth);
  if ("childrenOf" in choice) return nodes.filter(({ parent }) => parent === choice.childrenOf);
  if ("leavesBelow" in choice) {
    const below = (code: string): boolean => ancestorsOf(nodes, code).includes(choice.leavesBelow);
    return nodes.filter(({ leaf, code }) => leaf && below(code));
  }
  return choice.flatMap((code) => nodes.filter((node) => node.code === code));
}

function unknownNode({ nodes }: DataColumns, code: string, path: string): Issue {
  const message = `No node "${code}".`;
  const hint = `Nodes: ${nodes.map((node) => node.code).join(", ")}.`;
  return { code: "unknown_node", severity: "error", path: [path, code], message, hint };
}

function noValues(empty: readonly DataNode[], path: string): Issue {
  const message = `Before evaluation there are no values on ${empty.map(({ code }) => code).join(", ")}.`;
  return {
    code: "missing_value",
    severity: "error",
    path: [path],
    message,
    hint: "Give evaluate(index) instead of the index.",
  };
}

function noNodes(path: string): Issue {
  const message = `No node fits this choice of nodes.`;
  const hint = "Plain scores have no tree; a compiled index or an evaluation has.";
  return { code: "unknown_node", severity: "error", path: [path], message, hint };
}
