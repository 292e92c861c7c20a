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

/** How equal values share ascending ranks; for 7, 8, 8, 9: `min` 1 2 2 4 · `max` 1 3 3 4 · `average` 1 2.5 2.5 4. */
export type AscendingTies = "min" | "max" | "average";

/**
 * How a leaf's raw values become comparable. Direction −1 turns values round first: `max` is then the smallest raw
 * value, and a post, a target or a threshold stays the raw value that it is. Page: docs/methods/normalise.md.
 */
export type NormaliseSpec =
  | { readonly method: "none" }
  /** Linear, smallest value of the units → `range[0]`, largest → `range[1]`. Default range `[0, 100]`. */
  | { readonly method: "minMax"; readonly range?: readonly [number, number] }
  /** Standard score by the sample standard deviation, moved to `mean` (default 0), stretched to `sd` (default 1). */
  | { readonly method: "zScore"; readonly mean?: number; readonly sd?: number }
  /** Linear between fixed posts; clipped outside them unless `clip` is false. Default range `[0, 100]`. */
  | {
      readonly method: "goalposts";
      readonly lower: number;
      readonly upper: number;
      readonly range?: readonly [number, number];
      readonly clip?: boolean;
    }
  /**
   * Goalposts of the adjusted Mazziotta-Pareto index: as far apart as `lower` and `upper` (default: the smallest and
   * the largest value), with `reference` (default: the mean) in the middle; not clipped. Default range `[70, 130]`.
   */
  | {
      readonly method: "adjustedMazziottaPareto";
      readonly reference?: number;
      readonly lower?: number;
      readonly upper?: number;
      readonly range?: readonly [number, number];
    }
  /** Ascending rank: the worst unit has 1. Default ties `min`. */
  | { readonly method: "rank"; readonly ties?: AscendingTies }
  /** Rank − 1: how many units are worse. */
  | { readonly method: "borda"; readonly ties?: AscendingTies }
  /** (rank − 1) / (units with a value − 1). */
  | { readonly method: "percentileRank"; readonly ties?: AscendingTies }
  /** 1 − (max − x) / (max − min): 1 for the best. */
  | { readonly method: "distanceToMaximum" }
  /** 1 − (reference unit − x) / (reference unit − min); capped at 1 when `cap`. */
  | { readonly method: "distanceToReference"; readonly unit: string; readonly cap?: boolean }
  /** x / max; for direction −1, min / x. */
  | { readonly method: "fractionOfMaximum" }
  /** 1 − (target − x) / (target − min); capped at 1 when `cap`. */
  | { readonly method: "distanceToTarget"; readonly target: number; readonly cap?: boolean }
  /**
   * Classes, each with its score from worst to best: between thresholds (ascending raw values; a value at a threshold
   * is in the better class) or between quantiles (ascending shares of units, from the worst).
   */
  | {
      readonly method: "categorical";
      readonly thresholds?: readonly number[];
      readonly quantiles?: readonly number[];
      readonly scores: readonly number[];
    };

/** How a node's score comes from its children's. Page: docs/methods/aggregate.md. */
export type AggregateSpec =
  | { readonly method: "arithmeticMean" }
  | { readonly method: "geometricMean" }
  | { readonly method: "harmonicMean" }
  /** (Σ w x^exponent / Σ w)^(1 / exponent); 0 is the geometric mean, its limit. */
  | { readonly method: "powerMean"; readonly exponent: number }
  | { readonly method: "minimum" }
  /**
   * Mean ∓ variance / mean: `positive` subtracts the penalty, for what is better when high; `negative` adds it.
   * Variance: `population` (default, as its authors) or `sample`.
   */
  | {
      readonly method: "mazziottaPareto";
      readonly penalty: "positive" | "negative";
      readonly variance?: "population" | "sample";
    }
  /** Ordered weighted average: weights by position, best child first. Nodes' own weights only count as 0 or not. */
  | { readonly method: "orderedWeightedAverage"; readonly orderWeights: readonly number[] }
  /** Pairwise wins minus losses against all other units. */
  | { readonly method: "copeland" }
  /** A function given to `compile` by name. */
  | { readonly method: "custom"; readonly name: string };

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
  /** Parents only, with missing rule `reweight`: least share of children that must be there, else the node is missing. */
  readonly availability?: number;
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
  /** Default for parents, 0 to 1. Default: one child there is enough. */
  readonly availability?: number;
  readonly root: WeightsNode;
}

/** A composite index as data: plain JSON, diffable, publishable. */
export type IndexSpec = PointsSpec | WeightsSpec;

/** A node of either kind of index. */
export type NodeSpec = PointsNode | WeightsNode;
