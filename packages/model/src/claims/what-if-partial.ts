import { throwOnErrors, type Issue } from "../errors.js";
import type { PointsSpec } from "../framework/types.js";
import type { Label } from "../label.js";
import { roundHalfUp } from "../numeric/round-half-up.js";
import { showing } from "../table/showing.js";
import { boundNodes, type NodeBound } from "./bound-nodes.js";
import type { Certainty } from "./gap-to-cut-off.js";
import { knownNodes, type KnownNodesOptions } from "./known-nodes.js";
import { rankOfScore, type RankRange } from "./rank-of-score.js";
import { addIntervals, scaleInterval, subtractIntervals } from "./rounding-interval.js";
import type { Claim, Interval } from "./types.js";
import { whatIfPartialTable } from "./what-if-partial-table.js";

/** A change of one node of a partly published unit, in points of the node. */
export type PartialChange = { readonly node: string } & (
  { readonly set: number | Interval } | { readonly add: number } | { readonly closeGap: number }
);

/** The question: what does a change do to a unit of which only some nodes are published, among rivals likewise? */
export interface PartialQuestion extends Omit<KnownNodesOptions, "use"> {
  readonly changes: readonly PartialChange[];
  readonly name?: Label;
  /** Rank hoped for, to say whether it is reached. */
  readonly rank?: number;
  /** Number of ranked units. Default 63. */
  readonly units?: number;
}

/** What a change does, as intervals. */
export interface PartialWhatIf {
  readonly name?: Label;
  readonly unit: string;
  readonly changes: readonly {
    readonly node: string;
    readonly label: Label;
    readonly before: Interval;
    readonly after: Interval;
    readonly gain: Interval;
  }[];
  readonly scoreBefore: Interval;
  /** Published score after the change: what it can be. */
  readonly score: Interval;
  /** The middle, as if every figure were exactly as printed. */
  readonly nominal: number;
  readonly ranks: RankRange;
  /** Whether the wanted rank is reached. */
  readonly reaches?: Certainty;
}

/**
 * A what-if on a unit of which only some nodes are published: score and rank as intervals.
 *
 * The total changes by the gain of the changed nodes, whatever the others are:
 * score after = published total + Σ gain, with gain = set − before, add, or share · (maximum − before), and `before`
 * an interval where the node is not published. Rivals stay as published ({@link rankOfScore}).
 *
 * @param claims - Published figures of the unit and its rivals.
 * @param spec - Points index whose root is the total, of 100 points.
 * @throws IndexError `unknown_node`, `conflicting_change` (one node below another, or twice), `out_of_range` (above the
 *   maximum or below 0 for sure, or a share outside 0 to 1), `missing_value` (no total is published).
 * @remarks Several unpublished nodes changed at once: their intervals are added, which is right but not always tight.
 * @example
 * whatIfPartial(all, parIndex2022, { indicator: "PAR", year: 2023, unit: "79", changes: [{ node: "procedures", set: 12.99 }] });
 */
export function whatIfPartial(
  claims: readonly Claim[],
  spec: PointsSpec,
  question: PartialQuestion,
): PartialWhatIf {
  const { indicator, year, unit, changes, name, rank, units = 63 } = question;
  const { nodes } = boundNodes(spec, knownNodes(spec, claims, question));
  throwOnErrors(questionIssues(spec, nodes, changes));
  const worked = changes.map((change) =>
    workOut(change, nodes.find(({ node }) => node === change.node) as NodeBound),
  );
  const { points: total, max } = nodes[0] as NodeBound;
  const after = within(addIntervals([total, ...worked.map(({ gain }) => gain)]), max);
  const decimals = spec.decimals ?? 2;
  const score = {
    lower: roundHalfUp(after.lower + 1e-9, decimals),
    upper: roundHalfUp(after.upper - 1e-9, decimals),
  };
  const ranks = rankOfScore(claims, { indicator, year, unit, units, score });
  const result: PartialWhatIf = {
    ...(name === undefined ? {} : { name }),
    unit,
    changes: worked,
    scoreBefore: total,
    score,
    nominal: roundHalfUp((after.lower + after.upper) / 2, decimals),
    ranks,
    ...(rank === undefined ? {} : { reaches: reaches(ranks, rank) }),
  };
  return showing(result, whatIfPartialTable);
}

function workOut(
  change: PartialChange,
  { node, label, points, max, lost }: NodeBound,
): PartialWhatIf["changes"][number] {
  const gain = gainOf(change, points, lost);
  const sum = addIntervals([points, gain]);
  const after = "set" in change ? asInterval(change.set) : within(sum, max);
  return { node, label, before: points, after, gain };
}

function gainOf(change: PartialChange, points: Interval, lost: Interval): Interval {
  if ("set" in change) return subtractIntervals(asInterval(change.set), points);
  if ("add" in change) return { lower: change.add, upper: change.add };
  return scaleInterval(lost, change.closeGap);
}

/** What of an interval lies between 0 and a maximum: rounding alone can reach beyond. */
function within({ lower, upper }: Interval, max: number): Interval {
  const moved = (end: number): number => Math.min(Math.max(end, 0), max);
  return { lower: moved(lower), upper: moved(upper) };
}

function asInterval(value: number | Interval): Interval {
  return typeof value === "number" ? { lower: value, upper: value } : value;
}

function reaches({ best, worst }: RankRange, rank: number): Certainty {
  if (worst <= rank) return "yes";
  return best > rank ? "no" : "depends";
}

function questionIssues(
  spec: PointsSpec,
  nodes: readonly NodeBound[],
  changes: readonly PartialChange[],
): Issue[] {
  const total = nodes[0];
  const issues = changes.flatMap((change, position) => changeIssues(spec, nodes, changes, change, position));
  if (total?.known !== "published") {
    const message = `No claim prints the unit's "${spec.root.code}".`;
    issues.push({
      code: "missing_value",
      severity: "error",
      path: ["claims"],
      message,
      hint: "Give a claim on the total.",
    });
  }
  return issues;
}

function changeIssues(
  spec: PointsSpec,
  nodes: readonly NodeBound[],
  changes: readonly PartialChange[],
  change: PartialChange,
  position: number,
): Issue[] {
  const error = (code: Issue["code"], message: string, hint: string): Issue => ({
    code,
    severity: "error",
    path: ["changes", position],
    message,
    hint,
  });
  const bound = nodes.find(({ node }) => node === change.node);
  if (bound === undefined)
    return [
      error(
        "unknown_node",
        `No node "${change.node}".`,
        `Nodes: ${nodes.map(({ node }) => node).join(", ")}.`,
      ),
    ];
  const issues: Issue[] = [];
  const rival = changes.find((other, at) => at < position && overlap(nodes, bound, other.node));
  if (rival !== undefined)
    issues.push(
      error(
        "conflicting_change",
        `"${change.node}" and "${rival.node}" overlap in "${spec.code}".`,
        "Change one of them.",
      ),
    );
  if ("closeGap" in change && !(change.closeGap >= 0 && change.closeGap <= 1)) {
    issues.push(
      error("out_of_range", `A share of ${change.closeGap} of the gap is outside 0 to 1.`, "Use a share."),
    );
  }
  if ("closeGap" in change) return issues;
  const { lower, upper } =
    "set" in change
      ? asInterval(change.set)
      : addIntervals([bound.points, { lower: change.add, upper: change.add }]);
  const beyond = lower > bound.max + 1e-9 ? `above its maximum ${bound.max}` : upper < -1e-9 ? "below 0" : "";
  const hint = `It has ${shown(bound.points)} now.`;
  if (beyond !== "") issues.push(error("out_of_range", `"${change.node}" would be ${beyond}.`, hint));
  return issues;
}

function shown({ lower, upper }: Interval): string {
  return `${Number(lower.toPrecision(6))} to ${Number(upper.toPrecision(6))} points`;
}

/** Whether two nodes are one, or one lies below the other: nodes come in pre-order with their depth. */
function overlap(nodes: readonly NodeBound[], a: NodeBound, other: string): boolean {
  const b = nodes.find(({ node }) => node === other);
  return b !== undefined && (a === b || isAbove(nodes, a, b) || isAbove(nodes, b, a));
}

function isAbove(nodes: readonly NodeBound[], above: NodeBound, below: NodeBound): boolean {
  const from = nodes.indexOf(above);
  const to = nodes.indexOf(below);
  return to > from && nodes.slice(from + 1, to + 1).every(({ depth }) => depth > above.depth);
}
