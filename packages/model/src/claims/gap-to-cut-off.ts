import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import { gapToCutOffTable } from "./gap-to-cut-off-table.js";
import type { NodeBounds } from "./bound-nodes.js";
import { subtractIntervals } from "./rounding-interval.js";
import type { Interval } from "./types.js";

/** The question: what does a partly published unit lack to a cut-off that is only bounded? */
export interface CutOffQuestion {
  /** The unit's published score, percent of the index (its maximum is 100 points). */
  readonly score: number;
  /** What the published score at the wanted rank can be ({@link boundRank}). */
  readonly cutOff: Interval;
  /** The unit's nodes ({@link boundNodes}). */
  readonly nodes: NodeBounds;
}

/** Whether something holds whatever the unpublished figures are, never, or depends on them. */
export type Certainty = "yes" | "no" | "depends";

/** What separates a unit from a bounded cut-off. */
export interface GapToCutOff {
  readonly score: number;
  readonly cutOff: Interval;
  readonly pointsNeeded: Interval;
  /** Per node: points it has left, and whether they alone are enough. */
  readonly nodes: readonly {
    readonly node: string;
    readonly label: Label;
    readonly depth: number;
    readonly max: number;
    readonly known: "published" | "bounded";
    readonly lost: Interval;
    readonly closesAlone: Certainty;
  }[];
}

/**
 * Points needed to reach a cut-off known as an interval, and which single nodes can give them.
 *
 * needed = cut-off − score; a node closes the gap alone surely if its least possible lost points cover the largest
 * need, never if its most cannot cover the smallest.
 *
 * @param question - All figures on the published scale; a points index of 100 points.
 * @example
 * gapToCutOff({ score: 86.97, cutOff: boundRank(all, { indicator: "PAR", year: 2023, rank: 15 }), nodes });
 */
export function gapToCutOff({ score, cutOff, nodes }: CutOffQuestion): GapToCutOff {
  const gap = subtractIntervals(cutOff, { lower: score, upper: score });
  const needed = { lower: cleaned(Math.max(0, gap.lower)), upper: cleaned(Math.max(0, gap.upper)) };
  const result: GapToCutOff = {
    score,
    cutOff: { lower: cutOff.lower, upper: cutOff.upper },
    pointsNeeded: needed,
    nodes: nodes.nodes.map(({ node, label, depth, max, known, lost }) => ({
      node,
      label,
      depth,
      max,
      known,
      lost,
      closesAlone: covers(lost, needed),
    })),
  };
  return showing(result, gapToCutOffTable);
}

function covers(lost: Interval, needed: Interval): Certainty {
  if (lost.lower >= needed.upper) return "yes";
  return lost.upper < needed.lower ? "no" : "depends";
}

function cleaned(value: number): number {
  return Number(value.toFixed(9));
}
