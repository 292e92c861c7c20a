import { throwOnErrors, type Issue } from "../errors.js";
import type { PrepareSpec } from "../steps/types.js";
import { indexTree, type IndexTree } from "./index-tree.js";
import type { IndexSpec, NodeSpec, PointsNode, PointsSpec, WeightsSpec } from "./types.js";

/**
 * The same index without some nodes and all below them.
 *
 * A parent that loses all its children goes too. Weights stay as they are, so that those of the siblings left are
 * renormalised; stated maxima of the nodes above are left out, because they no longer hold; `prepare` steps no longer
 * name the leaves that are gone.
 *
 * @param spec - A checked spec.
 * @param codes - Nodes to drop; one may lie below another.
 * @returns A new spec.
 * @throws IndexError `unknown_node`, and `empty_node` when nothing would be left.
 * @example
 * dropNodes(spec, ["a"]).root.children?.length;
 */
export function dropNodes<Spec extends IndexSpec>(spec: Spec, codes: readonly string[]): Spec {
  const tree = indexTree(spec);
  throwOnErrors(codes.flatMap((code) => unknownIssue(tree, code)));
  const dropped = new Set(codes);
  const left = spec.kind === "points" ? dropPoints(spec, dropped) : dropWeights(spec, dropped);
  if (left === undefined) throwOnErrors([nothingLeft(spec)]);
  return left as Spec;
}

function dropPoints(spec: PointsSpec, dropped: ReadonlySet<string>): PointsSpec | undefined {
  const root = without(spec.root, dropped);
  return root === undefined ? undefined : { ...spec, root };
}

function dropWeights(spec: WeightsSpec, dropped: ReadonlySet<string>): WeightsSpec | undefined {
  const root = without(spec.root, dropped);
  if (root === undefined) return undefined;
  const { prepare, ...rest } = spec;
  const leaves = new Set(indexTree({ ...rest, root }).codes);
  if (prepare === undefined) return { ...rest, root };
  return { ...rest, prepare: prepare.flatMap((step) => stepOn(step, leaves)), root };
}

/** A node without the dropped ones below it; nothing when it is dropped or loses all its children. */
function without<Node extends NodeSpec>(node: Node, dropped: ReadonlySet<string>): Node | undefined {
  if (dropped.has(node.code)) return undefined;
  const { children } = node;
  if (children === undefined) return node;
  const left = children.flatMap((child: NodeSpec) => without(child, dropped) ?? []);
  if (left.length === 0) return undefined;
  if (left.length === children.length && left.every((child, at) => child === children[at])) return node;
  const { max: _max, ...own } = node as PointsNode;
  return { ...own, children: left } as unknown as Node;
}

/** A `prepare` step that names only leaves that are left; nothing when it was for dropped leaves alone. */
function stepOn(step: PrepareSpec, leaves: ReadonlySet<string>): PrepareSpec[] {
  if (step.step === "impute" && step.leaves !== undefined) {
    const own = step.leaves.filter((leaf) => leaves.has(leaf));
    return own.length === 0 ? [] : [{ ...step, leaves: own }];
  }
  if (step.step === "denominate" && step.by !== undefined) return [{ ...step, by: only(step.by, leaves) }];
  if (step.step === "treat" && step.overrides !== undefined) {
    return [{ ...step, overrides: only(step.overrides, leaves) }];
  }
  return [step];
}

function only<T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}

function unknownIssue({ position, codes }: IndexTree, code: string): Issue[] {
  if (position.has(code)) return [];
  const message = `No node "${code}" in the index.`;
  const hint = `Nodes: ${codes.join(", ")}.`;
  return [{ code: "unknown_node", severity: "error", path: ["drop", code], message, hint }];
}

function nothingLeft({ code }: IndexSpec): Issue {
  const message = `Nothing of index "${code}" would be left.`;
  return { code: "empty_node", severity: "error", path: ["drop"], message, hint: "Keep at least one leaf." };
}
