import type { AscendingTies } from "../../framework/types.js";

/** score = base + stretch · (raw − origin) / span, kept between `floor` and `ceiling` where these are given. */
export interface LinearNormaliser {
  readonly kind: "linear";
  readonly origin: number;
  /** Raw distance that is worth `stretch` score points; negative where less is better. */
  readonly span: number;
  readonly base: number;
  readonly stretch: number;
  readonly floor?: number;
  readonly ceiling?: number;
  /** Raw values of the worst and the best end; absent where the method sets none. */
  readonly worst?: number;
  readonly best?: number;
}

/** score = numerator / raw, for raw values above 0. */
export interface ReciprocalNormaliser {
  readonly kind: "reciprocal";
  /** The best (smallest) raw value. */
  readonly numerator: number;
  /** The worst (largest) raw value. */
  readonly worst: number;
}

/** score = (rank − minus) / divide, rank being the place of a value in the sample, ascending. */
export interface RankNormaliser {
  readonly kind: "rank";
  readonly direction: 1 | -1;
  /** direction · raw of every unit with a value, ascending. */
  readonly sample: readonly number[];
  readonly ties: AscendingTies;
  readonly minus: number;
  readonly divide: number;
}

/** The score of the class that a value falls in. */
export interface ClassNormaliser {
  readonly kind: "classes";
  readonly direction: 1 | -1;
  /** direction · raw, ascending; a value at a threshold is in the class above it. */
  readonly thresholds: readonly number[];
  /** From worst to best; one more than thresholds. */
  readonly scores: readonly number[];
  /** The worst raw value of the sample. */
  readonly worst?: number;
}

/** Why a column has no normaliser. */
export type UnfittedReason =
  /** All values are equal or missing. */
  | "noRange"
  /** A fraction needs a maximum (direction −1: values) above 0. */
  | "nonPositive"
  /** The reference unit has no value. */
  | "missingReference"
  /** The reference unit or the target is no better than the worst value. */
  | "goalAtWorst";

/** No score for any value. */
export interface UnfittedNormaliser {
  readonly kind: "unfitted";
  readonly reason: UnfittedReason;
  /** What a missing value counts as under missing rule `zero`. */
  readonly low?: number;
}

/** What normalising a column needs, estimated from it: plain data that JSON holds, usable on other values. */
export type FittedNormaliser =
  LinearNormaliser | ReciprocalNormaliser | RankNormaliser | ClassNormaliser | UnfittedNormaliser;
