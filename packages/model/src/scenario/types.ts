import type { Issue } from "../errors.js";
import type { Label } from "../label.js";
import type { TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import type { Ranking } from "../evaluate/rank.js";

/**
 * What happens to a node of a unit. On a leaf, `set` and `add` are in the leaf's raw unit (points, percent, …), after
 * the spec's `prepare` steps where it has any; on a parent they are in score points.
 *
 * - `set`: its new value.
 * - `add`: what is added to it.
 * - `closeGap`: share of the distance that is closed, to the maximum (default) or to another unit's value.
 */
export type ChangeAmount =
  | { readonly set: number }
  | { readonly add: number }
  | { readonly closeGap: number; readonly to?: "max" | { readonly unit: string } };

/** One change of one node of one unit. */
export type Change = ChangeAmount & {
  readonly node: string;
  /** Default: the scenario's unit. */
  readonly unit?: string;
};

/** A named set of changes, all at once: plain JSON. */
export interface Scenario {
  readonly name?: Label;
  /** The unit the question is about. */
  readonly unit: string;
  readonly changes: readonly Change[];
}

/** Options of a what-if. */
export interface WhatIfOptions {
  /** Default `min`. */
  readonly ties?: TiesRule;
  /**
   * Min-max bounds after the change: fitted again on the changed values (`refit`, default: what the index would
   * publish) or kept (`frozen`). Points indices and goalposts have no moving bounds.
   */
  readonly bounds?: "refit" | "frozen";
}

/** A node of a changed unit, before and after. */
export interface NodeChange {
  readonly node: string;
  readonly label: Label;
  readonly depth: number;
  readonly max?: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Its part of the change of the index; children's parts add up to their parent's where none was missing before or after. */
  readonly contribution: number;
}

/** A unit that a scenario changes. */
export interface UnitChange {
  readonly unit: Unit;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly nodes: readonly NodeChange[];
  /** Raw values that moved. */
  readonly leaves: readonly { readonly leaf: string; readonly before: number; readonly after: number }[];
}

/** A unit whose rank moves because others changed. */
export interface Mover {
  readonly unit: Unit;
  readonly rankBefore: number;
  readonly rankAfter: number;
}

/** What a scenario does. */
export interface WhatIfResult {
  readonly scenario: Scenario;
  readonly year?: number;
  readonly decimals: number;
  readonly ties: TiesRule;
  readonly bounds: "refit" | "frozen";
  /** How a change on a parent reaches its leaves. */
  readonly spread: "equal share of head-room";
  /** The scenario's unit first. */
  readonly units: readonly UnitChange[];
  readonly movers: readonly Mover[];
  readonly ranking: Ranking;
  readonly warnings: readonly Issue[];
}
