import type { CompiledIndex } from "../evaluate/compile.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { WeightsNode } from "../framework/types.js";
import type { Label } from "../label.js";
import type { Scores, Unit } from "../scores/types.js";

/** Nodes with a column of values each, as an evaluation has them: all of its nodes, or a branch. */
export type NodeColumns = Pick<Evaluation, "units" | "nodes" | "scores">;

/**
 * What a diagnosis is made of: plain scores (no tree), a compiled index (raw leaf values and the tree), or an
 * evaluation (normalised leaves and every node above them).
 */
export type DataSource = Scores | CompiledIndex | NodeColumns;

/** A node as a diagnosis sees it. */
export interface DataNode {
  readonly code: string;
  readonly label: Label;
  /** Code of its parent; absent on the root and in plain scores. */
  readonly parent?: string;
  readonly depth: number;
  readonly leaf: boolean;
  /** −1 where less is better: raw values only, since scores have been turned. */
  readonly direction: 1 | -1;
  /** One per unit, NaN = missing; absent on the parents of a compiled index. */
  readonly values?: Float64Array;
}

/** Units and nodes with their values. */
export interface DataColumns {
  readonly units: readonly Unit[];
  readonly nodes: readonly DataNode[];
}

/** Any source as units and columns. */
export function dataColumns(source: DataSource): DataColumns {
  if ("nodes" in source) return ofEvaluation(source);
  return "tree" in source ? ofIndex(source) : ofScores(source);
}

function ofScores({ units, leaves, values }: Scores): DataColumns {
  const nodes = leaves.map((code, at): DataNode => ({
    code,
    label: { en: code },
    depth: 0,
    leaf: true,
    direction: 1,
    values: values.slice(at * units.length, (at + 1) * units.length),
  }));
  return { units, nodes };
}

function ofIndex({ tree, raw, scores }: CompiledIndex): DataColumns {
  const count = scores.units.length;
  const leafAt = new Map(tree.leaves.map((at, leaf) => [at, leaf]));
  const nodes = tree.nodes.map((node, at): DataNode => {
    const leaf = leafAt.get(at);
    const parent = tree.codes[tree.parent[at] ?? -1];
    return {
      code: node.code,
      label: node.label,
      ...(parent === undefined ? {} : { parent }),
      depth: tree.depth[at] as number,
      leaf: leaf !== undefined,
      direction: (node as WeightsNode).direction ?? 1,
      ...(leaf === undefined ? {} : { values: raw.slice(leaf * count, (leaf + 1) * count) }),
    };
  });
  return { units: scores.units, nodes };
}

function ofEvaluation({ units, nodes, scores }: NodeColumns): DataColumns {
  return {
    units,
    nodes: nodes.map(({ code, label, parent, depth, leaf }, at): DataNode => ({
      code,
      label,
      ...(parent === undefined ? {} : { parent }),
      depth,
      leaf,
      direction: 1,
      values: scores[at] as Float64Array,
    })),
  };
}

/** Codes of the nodes above a node, its parent first. */
export function ancestorsOf(nodes: readonly DataNode[], code: string): readonly string[] {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]));
  const above: string[] = [];
  for (let up = parents.get(code); up !== undefined; up = parents.get(up)) above.push(up);
  return above;
}
