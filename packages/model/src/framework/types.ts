import type { Label } from "../label.js";
import type { PrepareSpec } from "../steps/types.js";

/**
 * What a missing leaf does to the nodes above it.
 *
 * - `propagate`: a node with a missing child is missing.
 * - `reweight`: a node is computed from the children that are there; points are scaled up to the node's maximum,
 *   weights are renormalised. A node with no child there is missing.
 * - `zero`: a missing leaf counts as 0 points (points index) or as the lower end of its normalised range.
 */
export type MissingRule = "propagate" | "reweight" | "zero";

/** Values a leaf may take: listed, or every multiple of `step` from 0. */
export type ScoreGrid = { readonly values: readonly number[] } | { readonly step: number };

/** How surely a stated figure (a maximum, a weight) is known. */
export type FigureStatus = "verified" | "unverified";

/** What measures a leaf, for example appraisal by the ministry or a survey. */
export interface MeasureSpec {
  readonly code: string;
  readonly label: Label;
}

interface NodeBase {
  /** Unique within the index; letters, digits, `.`, `_`, `-`. */
  readonly code: string;
  readonly label: Label;
  /** URL or bibliography key the node's figures come from. */
  readonly source?: string;
  /** Whether the node's maximum or weight was seen in a source. Default `verified`. */
  readonly status?: FigureStatus;
  readonly note?: Label;
}

/** A node of a points index: a leaf has a maximum, a parent's maximum is the sum of its children's. */
export interface PointsNode extends NodeBase {
  /** Points. Required on a leaf; on a parent optional, and then checked against the children's sum. */
  readonly max?: number;
  readonly children?: readonly PointsNode[];
  /** Code of one of the spec's `measures`; leaves only. */
  readonly measure?: string;
  /** Leaves only. */
  readonly grid?: ScoreGrid;
}

/** How a leaf's raw values become comparable. */
export type NormaliseSpec =
  | { readonly method: "none" }
  /** Linear, smallest value of the units → `range[0]`, largest → `range[1]`. Default range `[0, 100]`. */
  | { readonly method: "minMax"; readonly range?: readonly [number, number] }
  /** Linear between fixed posts, clipped outside them. Default range `[0, 100]`. */
  | {
      readonly method: "goalposts";
      readonly lower: number;
      readonly upper: number;
      readonly range?: readonly [number, number];
    };

/** How a node's score comes from its children's. */
export type AggregateSpec = { readonly method: "arithmeticMean" } | { readonly method: "geometricMean" };

/** A node of a weighted index. */
export interface WeightsNode extends NodeBase {
  /** Relative to its siblings; they need not sum to 1. Required on all but the root. */
  readonly weight?: number;
  readonly children?: readonly WeightsNode[];
  /** 1: more is better; −1: less is better. Leaves only. Default 1. */
  readonly direction?: 1 | -1;
  /** Leaves only; overrides the spec's. */
  readonly normalise?: NormaliseSpec;
  /** Parents only; overrides the spec's. */
  readonly aggregate?: AggregateSpec;
  readonly measure?: string;
  readonly grid?: ScoreGrid;
  /** Leaves only: code of the denominator (population, area, …) that a `denominate` step divides by. */
  readonly denominator?: string;
}

interface SpecBase {
  readonly code: string;
  readonly label: Label;
  readonly description?: Label;
  /** Decimals scores are published with. Ranks use unrounded scores. Default 2. */
  readonly decimals?: number;
  /** Default `propagate`. */
  readonly missing?: MissingRule;
  readonly measures?: readonly MeasureSpec[];
}

/** An index whose maxima add up, such as PAR INDEX: a node's score is the sum of its children's points. */
export interface PointsSpec extends SpecBase {
  readonly kind: "points";
  /**
   * Decimals that leaf values carry. When given, or when every leaf has a grid, sums are exact: they are taken
   * in whole units of 10^−pointDecimals.
   */
  readonly pointDecimals?: number;
  readonly root: PointsNode;
}

/** An index whose leaves are normalised and aggregated with weights. */
export interface WeightsSpec extends SpecBase {
  readonly kind: "weights";
  /** What happens to raw values before they are normalised, in this order. Default: nothing. */
  readonly prepare?: readonly PrepareSpec[];
  /** Default for leaves. Default `{ method: "minMax" }`. */
  readonly normalise?: NormaliseSpec;
  /** Default for parents. Default `{ method: "arithmeticMean" }`. */
  readonly aggregate?: AggregateSpec;
  readonly root: WeightsNode;
}

/** A composite index as data: plain JSON, diffable, publishable. */
export type IndexSpec = PointsSpec | WeightsSpec;

/** A node of either kind of index. */
export type NodeSpec = PointsNode | WeightsNode;
