import { IndexError, type Issue } from "../errors.js";
import { indexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { PointsSpec } from "../framework/types.js";
import type { KnownNode } from "./bound-nodes.js";
import { areDisjoint, intersect, roundingInterval, scaleInterval } from "./rounding-interval.js";
import type { Claim, ClaimStatus, Interval, ScoreClaim } from "./types.js";

/** Options of {@link knownNodes}. */
export interface KnownNodesOptions {
  readonly indicator: string;
  readonly unit: string;
  readonly year: number;
  /** Statuses that count. Default `printed` and `derived`. */
  readonly use?: readonly ClaimStatus[];
  /** Node of the spec a claim is about; undefined leaves it out. Default: its own, for claims on `indicator`. */
  readonly nodeOf?: (claim: ScoreClaim) => string | undefined;
}

/**
 * What claims print of a unit's nodes, as intervals of points: half a unit of the last printed digit either way,
 * percent read as percent of the node's maximum, several claims on one node intersected.
 *
 * @throws IndexError `contradiction` when two claims on one node exclude each other.
 * @example
 * knownNodes(parIndex2022, claims({ unit: "79" }), { indicator: "PAR", unit: "79", year: 2023 });
 */
export function knownNodes(
  spec: PointsSpec,
  claims: readonly Claim[],
  options: KnownNodesOptions,
): KnownNode[] {
  const { indicator, unit, year, use = ["printed", "derived"] } = options;
  const nodeOf =
    options.nodeOf ?? ((claim: ScoreClaim) => (claim.indicator === indicator ? claim.node : undefined));
  const tree = indexTree(spec);
  const maxima = nodeMaxima(tree);
  const issues: Issue[] = [];
  const known = new Map<string, { points: Interval; claims: string[] }>();
  for (const claim of claims) {
    if (claim.kind !== "score" || claim.unit !== unit || claim.year !== year || !use.includes(claim.status))
      continue;
    const node = nodeOf(claim);
    const at = node === undefined ? undefined : tree.position.get(node);
    if (node === undefined || at === undefined) continue;
    const points = inPoints(claim, maxima[at] as number);
    const earlier = known.get(node);
    const both = earlier === undefined ? points : shared(earlier.points, points);
    if (both === undefined) issues.push(excluded(node, [...(earlier?.claims ?? []), claim.id]));
    else known.set(node, { points: both, claims: [...(earlier?.claims ?? []), claim.id] });
  }
  if (issues.length > 0) throw new IndexError(issues);
  return [...known].map(([node, { points, claims: ids }]) => ({ node, points, claims: ids }));
}

/** What two printed figures share; nothing where their rounding intervals only touch. */
function shared(a: Interval, b: Interval): Interval | undefined {
  return areDisjoint(a, b) ? undefined : intersect(a, b);
}

function inPoints({ value, decimals, valueUnit }: ScoreClaim, max: number): Interval {
  const printed = roundingInterval(value, decimals);
  return valueUnit === "percent" ? scaleInterval(printed, max / 100) : printed;
}

function excluded(node: string, ids: readonly string[]): Issue {
  const message = `Claims ${ids.join(", ")} on "${node}" exclude each other.`;
  return {
    code: "contradiction",
    severity: "error",
    path: [node],
    message,
    hint: "Mark the wrong one as contradicted.",
  };
}
