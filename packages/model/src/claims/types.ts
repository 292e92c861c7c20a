import type { Label } from "../label.js";

/**
 * How a figure is known.
 *
 * - `printed`: the source prints it.
 * - `derived`: arithmetic on printed figures.
 * - `contradicted`: another source, or arithmetic, disagrees with it; kept, never used as evidence.
 * - `order_assumed`: its rank is taken from the order of a list.
 */
export type ClaimStatus = "printed" | "derived" | "contradicted" | "order_assumed";

interface ClaimBase {
  /** Unique, stable, readable, for example `PAR-2023-79-total-1`. */
  readonly id: string;
  /** `PAR`, `SIPAS`, `PAPI`, … */
  readonly indicator: string;
  readonly year: number;
  /** Node of the indicator's framework; the whole index is `total`. */
  readonly node: string;
  readonly status: ClaimStatus;
  /** URL of the page that says so. */
  readonly source: string;
  /** What it says, in the project's own words. */
  readonly note?: Label;
}

/** Unit a number is given in: points of the node's maximum, or percent of it. */
export type ValueUnit = "points" | "percent";

/** A unit's published score, with its rank where printed. */
export interface ScoreClaim extends ClaimBase {
  readonly kind: "score";
  readonly unit: string;
  readonly value: number;
  readonly valueUnit: ValueUnit;
  /** Decimals the figure is printed with: it stands for value ± half a unit of the last one. */
  readonly decimals: number;
  readonly rank?: number;
}

/** A unit's published rank without a score. */
export interface RankClaim extends ClaimBase {
  readonly kind: "rank";
  readonly unit: string;
  readonly rank: number;
}

/** A figure about all units, or about a group of them. */
export interface StatisticClaim extends ClaimBase {
  readonly kind: "statistic";
  readonly statistic: "mean" | "max" | "min";
  /** Group (region) it is about; all units when absent. */
  readonly group?: string;
  readonly value: number;
  readonly valueUnit: ValueUnit;
  readonly decimals: number;
}

/** How many units stand in a relation to a threshold. */
export interface CountClaim extends ClaimBase {
  readonly kind: "count";
  readonly count: number;
  readonly relation: "above" | "atLeast" | "below" | "between";
  /** A number in percent of the index, or the mean of all units. For `between`: lower end included, upper excluded. */
  readonly threshold: number | "mean" | readonly [number, number];
}

/** A stated change of a unit's (or, without `unit`, the mean's) score or rank between two years. */
export interface ChangeClaim extends ClaimBase {
  readonly kind: "change";
  readonly unit?: string;
  readonly since: number;
  /** `score`: later minus earlier; `rank`: places gained (earlier minus later). */
  readonly of: "score" | "rank";
  readonly value: number;
  readonly valueUnit: ValueUnit | "places";
  readonly decimals: number;
}

/** A statement that a unit stands above or below the mean of all units on some nodes. */
export interface ComparisonClaim extends ClaimBase {
  readonly kind: "comparison";
  readonly unit: string;
  readonly relation: "aboveMean" | "belowMean";
  /** Nodes it is said of. */
  readonly nodes: readonly string[];
}

/** A stated aim; never evidence. */
export interface TargetClaim extends ClaimBase {
  readonly kind: "target";
  readonly unit: string;
  readonly rank: number;
}

/** Something published that is no figure the library reasons with yet; carried so that the ledger is whole. */
export interface OtherClaim extends ClaimBase {
  readonly kind: "other";
  readonly unit?: string;
  readonly value?: number;
  /** What the number counts or measures, in the source's terms. */
  readonly quantity: string;
  readonly rank?: number;
}

/** A published figure as data. */
export type Claim =
  | ScoreClaim
  | RankClaim
  | StatisticClaim
  | CountClaim
  | ChangeClaim
  | ComparisonClaim
  | TargetClaim
  | OtherClaim;

/** Closed interval of what a figure can be. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
