import { indexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { IndexSpec, WeightsNode } from "../framework/types.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";

/** A node's weight among its siblings and in the index. */
export interface EffectiveWeight {
  readonly code: string;
  readonly label: Label;
  readonly depth: number;
  /** As a share of its siblings' weights; 1 for the root. */
  readonly local: number;
  /** Product of the shares from the root down to it. */
  readonly effective: number;
}

/** Weights of all nodes in the index. */
export interface EffectiveWeights {
  readonly index: { readonly code: string; readonly label: Label };
  /** Root first, parents before children. */
  readonly nodes: readonly EffectiveWeight[];
  /** Effective weight by code. */
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * What each node's nominal weight comes to in the whole index: the product of sibling shares down the tree.
 *
 * e_node = e_parent · w_node / Σ_siblings w, e_root = 1. Points index: w is the maximum.
 *
 * @param spec - A checked spec.
 * @returns Local and effective weight of every node; at each depth of a tree with leaves of equal depth, effective
 *   weights sum to 1. Shows itself as a table.
 * @remarks Nominal: what a component moves the index by also depends on how its scores spread and correlate; see
 *   `weightsForImportance`. With a geometric mean they are exponents. O(nodes).
 * @example
 * effectiveWeights(spec).weights["health"];
 */
export function effectiveWeights(spec: IndexSpec): EffectiveWeights {
  const tree = indexTree(spec);
  const own =
    spec.kind === "points" ? nodeMaxima(tree) : tree.nodes.map((node) => (node as WeightsNode).weight ?? NaN);
  const local = new Float64Array(tree.nodes.length).fill(1);
  const effective = new Float64Array(tree.nodes.length).fill(1);
  tree.children.forEach((children, at) => {
    const sum = children.reduce((total, child) => total + (own[child] as number), 0);
    for (const child of children) {
      local[child] = (own[child] as number) / sum;
      effective[child] = (effective[at] as number) * local[child];
    }
  });
  const nodes = tree.nodes.map(({ code, label }, at) => ({
    code,
    label,
    depth: tree.depth[at] as number,
    local: local[at] as number,
    effective: effective[at] as number,
  }));
  const result: EffectiveWeights = {
    index: { code: spec.code, label: spec.label },
    nodes,
    weights: Object.fromEntries(nodes.map((node) => [node.code, node.effective])),
  };
  return showing(result, effectiveWeightsTable);
}

function effectiveWeightsTable({ index, nodes }: EffectiveWeights): Table {
  return {
    caption: {
      en: `${index.label.en}: effective weights`,
      vi: `${index.label.vi ?? index.label.en}: trọng số hiệu dụng`,
    },
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "local", label: { en: "Among siblings", vi: "Trong nhóm" }, decimals: 4 },
      { key: "effective", label: { en: "In the index", vi: "Trong chỉ số" }, decimals: 4 },
    ],
    rows: nodes.map(({ label, local, effective }) => ({ node: label, local, effective })),
  };
}
