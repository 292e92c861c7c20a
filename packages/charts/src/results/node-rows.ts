import type { GapToRank, NodeBounds } from "@chiso/model";
import type { IntervalBarsRow } from "../interval-bars.js";

/** Which nodes to draw. */
export interface NodeRowsOptions {
  /** Level of the tree: 1 is the pillars. Default 1. */
  readonly depth?: number;
}

/**
 * Bounds of a partly published unit as rows of {@link intervalBars}.
 *
 * @param bounds - From `boundNodes`. A published node is drawn as the figure it prints, not as its rounding interval.
 * @example
 * intervalBars(nodeBoundRows(boundNodes(parIndex2022, known)), { title: "Where points are lost" });
 */
export function nodeBoundRows(bounds: NodeBounds, { depth = 1 }: NodeRowsOptions = {}): IntervalBarsRow[] {
  return bounds.nodes
    .filter((node) => node.depth === depth)
    .map(({ label, max, maxStatus, known, points }) => ({
      label,
      points: known === "published" ? (points.lower + points.upper) / 2 : points,
      max,
      maxVerified: maxStatus === "verified",
    }));
}

/**
 * A unit's nodes, as `gapToRank` gives them, as rows of {@link intervalBars}; nodes without a maximum are left out.
 *
 * @example
 * intervalBars(gapNodeRows(gapToRank(index, { unit: "79", rank: 15 })), { title: "Where points are lost" });
 */
export function gapNodeRows(gap: GapToRank, { depth = 1 }: NodeRowsOptions = {}): IntervalBarsRow[] {
  return gap.nodes.flatMap(({ label, depth: level, score, max }) => {
    return level === depth && max !== undefined ? [{ label, points: score, max }] : [];
  });
}
