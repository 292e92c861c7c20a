import { throwOnErrors, type Issue } from "../errors.js";
import { dropNodes } from "../framework/drop-nodes.js";
import { indexTree } from "../framework/index-tree.js";
import { indexSpecIssues } from "../framework/parse-index-spec.js";
import type {
  AggregateSpec,
  IndexSpec,
  MissingRule,
  NodeSpec,
  NormaliseSpec,
  PointsNode,
  WeightsNode,
} from "../framework/types.js";
import type { PrepareSpec } from "../steps/types.js";

/** What changes on one node; keys as in the spec. */
export type NodePatch = Partial<
  Pick<WeightsNode, "weight" | "normalise" | "aggregate" | "direction" | "availability" | "denominator">
> &
  Partial<Pick<PointsNode, "max">>;

/** A version of an index as what differs from it; plain JSON. */
export interface VariantPatch {
  /** Unique among the variants. */
  readonly name: string;
  /** Node code → weight; short for `nodes`. Weighted indices only. */
  readonly weights?: Readonly<Record<string, number>>;
  /** For every leaf, in place of the spec's and of the leaves' own. Weighted indices only. */
  readonly normalise?: NormaliseSpec;
  /** For every parent, in place of the spec's and of the parents' own. Weighted indices only. */
  readonly aggregate?: AggregateSpec;
  readonly missing?: MissingRule;
  /** In place of all the spec's steps. Weighted indices only. */
  readonly prepare?: readonly PrepareSpec[];
  /** Node code → what changes on it; applied after the keys above. */
  readonly nodes?: Readonly<Record<string, NodePatch>>;
  /** Codes of nodes to leave out, with all below them; see {@link dropNodes}. */
  readonly drop?: readonly string[];
}

/**
 * The spec of a version of an index.
 *
 * @param spec - A checked spec; not changed.
 * @returns A new, checked spec. Nodes that nothing changes on are the same objects.
 * @throws IndexError `unknown_node`, and every issue that the patched spec has.
 * @example
 * patchSpec(spec, { name: "geometric", aggregate: { method: "geometricMean" } }).root.code;
 */
export function patchSpec(spec: IndexSpec, patch: VariantPatch): IndexSpec {
  const nodes = nodePatches(patch);
  throwOnErrors([...unknownIssues(spec, patch, Object.keys(nodes)), ...kindIssues(spec, patch)]);
  const { normalise, aggregate, missing, prepare, drop = [] } = patch;
  const replaced = {
    ...spec,
    ...(normalise === undefined ? {} : { normalise }),
    ...(aggregate === undefined ? {} : { aggregate }),
    ...(missing === undefined ? {} : { missing }),
    ...(prepare === undefined ? {} : { prepare }),
    root: patchNode(spec.root, patch, nodes),
  } as IndexSpec;
  const patched = drop.length === 0 ? replaced : dropNodes(replaced, drop);
  throwOnErrors(indexSpecIssues(patched).map((issue) => ({ ...issue, path: [patch.name, ...issue.path] })));
  return patched;
}

function nodePatches({ weights = {}, nodes = {} }: VariantPatch): Record<string, NodePatch> {
  const all: Record<string, NodePatch> = { ...nodes };
  for (const [code, weight] of Object.entries(weights)) all[code] = { weight, ...all[code] };
  return all;
}

function patchNode(
  node: NodeSpec,
  patch: VariantPatch,
  nodes: Readonly<Record<string, NodePatch>>,
): NodeSpec {
  const own = patchOwn(node, patch);
  const changes = nodes[node.code];
  const changed = changes === undefined ? own : { ...own, ...changes };
  const { children } = node;
  if (children === undefined) return changed;
  const below = children.map((child: NodeSpec) => patchNode(child, patch, nodes));
  if (below.every((child, at) => child === children[at])) return changed;
  return { ...changed, children: below };
}

/** The node without methods of its own that the patch replaces for all. */
function patchOwn(node: WeightsNode, { normalise, aggregate }: VariantPatch): NodeSpec {
  if (normalise !== undefined && node.normalise !== undefined) {
    const { normalise: _replaced, ...rest } = node;
    return rest;
  }
  if (aggregate !== undefined && node.aggregate !== undefined) {
    const { aggregate: _replaced, ...rest } = node;
    return rest;
  }
  return node;
}

function unknownIssues(spec: IndexSpec, { name }: VariantPatch, codes: readonly string[]): Issue[] {
  const { position, codes: known } = indexTree(spec);
  return codes
    .filter((code) => !position.has(code))
    .map((code) => ({
      code: "unknown_node",
      severity: "error",
      path: [name, code],
      message: `No node "${code}" in the index.`,
      hint: `Nodes: ${known.join(", ")}.`,
    }));
}

/** Keys that a points index does not have. */
function kindIssues(spec: IndexSpec, patch: VariantPatch): Issue[] {
  if (spec.kind === "weights") return [];
  const keys = ["weights", "normalise", "aggregate", "prepare"] as const;
  return keys
    .filter((key) => patch[key] !== undefined)
    .map((key) => ({
      code: "invalid_change",
      severity: "error",
      path: [patch.name, key],
      message: `A points index has no "${key}".`,
      hint: "Change maxima with `nodes`, or leave nodes out with `drop`.",
    }));
}
