import { IndexError, type Issue } from "../errors.js";
import type { Label } from "../label.js";
import { indexTree } from "./index-tree.js";
import { nodeMaxima } from "./node-maxima.js";
import type { PointsNode, PointsSpec } from "./types.js";

/** Options of {@link foldRest}. */
export interface FoldRestOptions {
  /** Codes of the nodes to keep; none may lie below another. */
  readonly keep: readonly string[];
  /** Code of the folded node. Default `rest`. */
  readonly code?: string;
  /** Label of the folded node. */
  readonly label?: Label;
}

/**
 * A coarser points index: the named nodes as leaves, and everything else folded into one.
 *
 * max(rest) = max(root) − Σ max(kept)
 *
 * With it, a unit of which only some nodes and the total are published still has exact what-ifs on those nodes.
 *
 * @throws IndexError `unknown_node` for a code that is not in the spec, `conflicting_change` for the root and for one
 *   that lies below another, `duplicate_code` where the folded node's code is taken.
 * @example
 * foldRest(parIndex2022, { keep: ["procedures", "organisation"] }).root.children?.map((node) => node.max); // [13, 10.5, 76.5]
 */
export function foldRest(spec: PointsSpec, { keep, code = "rest", label }: FoldRestOptions): PointsSpec {
  const tree = indexTree(spec);
  const maxima = nodeMaxima(tree);
  const issues = [...keep.flatMap((kept) => keepIssues(tree, keep, kept)), ...takenCode(tree, keep, code)];
  if (issues.length > 0) throw new IndexError(issues);
  const kept = tree.nodes.flatMap((node, at) =>
    keep.includes(node.code) ? [leafOf(node, maxima[at] ?? NaN)] : [],
  );
  const rest = (maxima[0] ?? NaN) - kept.reduce((sum, node) => sum + node.max, 0);
  const folded = {
    code,
    label: label ?? { en: "All the rest", vi: "Phần còn lại" },
    max: Number(rest.toPrecision(12)),
  };
  // What binary fractions leave over is no rest.
  const left = rest > 1e-9 * (maxima[0] ?? NaN);
  return { ...spec, root: { ...spec.root, children: left ? [...kept, folded] : kept } };
}

function leafOf(node: PointsNode, max: number): PointsNode & { max: number } {
  const { children: _children, ...own } = node;
  return { ...own, max };
}

function keepIssues(tree: ReturnType<typeof indexTree>, keep: readonly string[], code: string): Issue[] {
  const at = tree.position.get(code);
  if (at === undefined) {
    const message = `No node "${code}" in the index.`;
    return [
      {
        code: "unknown_node",
        severity: "error",
        path: ["keep", code],
        message,
        hint: `Nodes: ${tree.codes.join(", ")}.`,
      },
    ];
  }
  if (at === 0) {
    const message = `"${code}" is the whole index, so nothing is left to fold.`;
    return [
      {
        code: "conflicting_change",
        severity: "error",
        path: ["keep", code],
        message,
        hint: "Keep nodes below it.",
      },
    ];
  }
  for (let up = tree.parent[at] ?? -1; up >= 0; up = tree.parent[up] ?? -1) {
    const above = tree.codes[up] ?? "";
    if (!keep.includes(above)) continue;
    const message = `"${code}" lies below "${above}", which is kept too.`;
    return [
      {
        code: "conflicting_change",
        severity: "error",
        path: ["keep", code],
        message,
        hint: "Keep one of them.",
      },
    ];
  }
  return [];
}

function takenCode(tree: ReturnType<typeof indexTree>, keep: readonly string[], code: string): Issue[] {
  if (code !== tree.codes[0] && !keep.includes(code)) return [];
  const message = `Code "${code}" of the folded node is a node's already.`;
  return [
    { code: "duplicate_code", severity: "error", path: ["code"], message, hint: "Give it another `code`." },
  ];
}
