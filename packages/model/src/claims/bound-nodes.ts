import { IndexError, type Issue } from "../errors.js";
import { indexTree, type IndexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { FigureStatus, PointsSpec } from "../framework/types.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import { boundNodesTable } from "./bound-nodes-table.js";
import type { Interval } from "./types.js";

/** What is known of one node, in points. */
export interface KnownNode {
  readonly node: string;
  readonly points: Interval;
  /** Ids of the claims that say so. */
  readonly claims: readonly string[];
}

/** What a node of a partly published unit can be. */
export interface NodeBound {
  readonly node: string;
  readonly label: Label;
  readonly depth: number;
  readonly leaf: boolean;
  readonly max: number;
  /** Whether the maximum itself was seen in a source. */
  readonly maxStatus: FigureStatus;
  /** `published`: a claim prints it; `bounded`: only what the others leave. */
  readonly known: "published" | "bounded";
  readonly points: Interval;
  /** Points that are missing to the maximum. */
  readonly lost: Interval;
  readonly claims: readonly string[];
}

/** Every node of a partly published unit. */
export interface NodeBounds {
  readonly status: "consistent" | "contradiction";
  /** Root first. */
  readonly nodes: readonly NodeBound[];
}

/**
 * What the unpublished nodes of a unit can be, given the published ones: points add up and lie between 0 and their
 * maximum.
 *
 * For a parent p with children c: p ∈ Σ c, and c ∈ p − Σ other children; repeated until nothing moves. On a tree this
 * gives the tightest interval of every node.
 *
 * @param spec - Points index.
 * @param known - Published nodes as intervals of points ({@link knownNodes}).
 * @throws IndexError `unknown_node`.
 * @remarks O(nodes × depth).
 * @example
 * boundNodes(spec, [{ node: "total", points: { lower: 86.965, upper: 86.975 }, claims: [] }]);
 */
export function boundNodes(spec: PointsSpec, known: readonly KnownNode[]): NodeBounds {
  const tree = indexTree(spec);
  throwOnUnknown(tree, known);
  const maxima = nodeMaxima(tree);
  const bounds = startingBounds(tree, maxima, known);
  for (let moved = true, pass = 0; moved && pass <= 2 * tree.nodes.length; pass++)
    moved = propagate(tree, bounds);
  const contradiction = bounds.some(({ lower, upper }) => lower > upper + 1e-9);
  const nodes = tree.nodes.map(({ code, label, status }, at): NodeBound => {
    const own = known.filter((one) => one.node === code);
    const points = bounds[at] as Interval;
    const max = maxima[at] as number;
    return {
      node: code,
      label,
      depth: tree.depth[at] ?? 0,
      leaf: (tree.children[at] ?? []).length === 0,
      max,
      maxStatus: status ?? "verified",
      known: own.length > 0 ? "published" : "bounded",
      points,
      lost: { lower: max - points.upper, upper: max - points.lower },
      claims: own.flatMap(({ claims }) => claims),
    };
  });
  return showing<NodeBounds>(
    { status: contradiction ? "contradiction" : "consistent", nodes },
    boundNodesTable,
  );
}

function throwOnUnknown(tree: IndexTree, known: readonly KnownNode[]): void {
  const issues = known.flatMap(({ node }): Issue[] => {
    if (tree.position.has(node)) return [];
    const hint = `Nodes: ${tree.codes.join(", ")}.`;
    return [
      { code: "unknown_node", severity: "error", path: ["known", node], message: `No node "${node}".`, hint },
    ];
  });
  if (issues.length > 0) throw new IndexError(issues);
}

interface MutableInterval {
  lower: number;
  upper: number;
}

function startingBounds(
  tree: IndexTree,
  maxima: Float64Array,
  known: readonly KnownNode[],
): MutableInterval[] {
  return tree.codes.map((code, at) => {
    const own = known.filter((one) => one.node === code).map(({ points }) => points);
    return {
      lower: Math.max(0, ...own.map(({ lower }) => lower)),
      upper: Math.min(maxima[at] as number, ...own.map(({ upper }) => upper)),
    };
  });
}

/** One round over all parents; whether any bound moved. */
function propagate(tree: IndexTree, bounds: MutableInterval[]): boolean {
  let moved = false;
  tree.children.forEach((below, at) => {
    if (below.length === 0) return;
    const lower = below.reduce((sum, child) => sum + (bounds[child] as MutableInterval).lower, 0);
    const upper = below.reduce((sum, child) => sum + (bounds[child] as MutableInterval).upper, 0);
    const parent = bounds[at] as MutableInterval;
    moved = narrow(parent, lower, upper) || moved;
    for (const child of below) {
      const own = bounds[child] as MutableInterval;
      const [least, most] = [parent.lower - (upper - own.upper), parent.upper - (lower - own.lower)];
      moved = narrow(own, least, most) || moved;
    }
  });
  return moved;
}

function narrow(bound: MutableInterval, lower: number, upper: number): boolean {
  const before = { ...bound };
  if (lower > bound.lower + 1e-12) bound.lower = lower;
  if (upper < bound.upper - 1e-12) bound.upper = upper;
  return before.lower !== bound.lower || before.upper !== bound.upper;
}
