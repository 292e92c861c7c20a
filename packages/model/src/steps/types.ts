import type { Issue } from "../errors.js";
import type { Unit } from "../scores/types.js";

/**
 * Units × leaves as the preparing steps see them: what is divided, imputed or treated, and what that needs to know.
 */
export interface StepTable {
  readonly units: readonly Unit[];
  /** Leaf codes, in the tree's order. */
  readonly leaves: readonly string[];
  /** Column-major: the value of unit `u` on leaf `l` is `values[l * units.length + u]`. NaN = missing. */
  readonly values: Float64Array;
  /** 1 or −1 per leaf. */
  readonly directions: readonly (1 | -1)[];
  /** Code of each leaf's parent: rows are imputed within it. */
  readonly parents: readonly string[];
  /** Columns to divide by, one value per unit. */
  readonly denominators: Readonly<Record<string, Float64Array>>;
  /** Code of each leaf's denominator, where it has one. */
  readonly denominatorOf: readonly (string | undefined)[];
}

/** What a step made of a table. */
export interface Prepared<Report> {
  readonly table: StepTable;
  readonly warnings: readonly Issue[];
  /** What was done, unit by unit or leaf by leaf; shows itself as a table. */
  readonly report: Report;
}

/**
 * A step that prepares raw values. `fit` estimates what it needs from a table; `apply` uses that on the same or on
 * another table (a scenario, another year), so that parameters can be reused. Both are pure.
 */
export interface PrepareStep<Spec, Fitted, Report> {
  /** Everything wrong with the spec for this table, at once. */
  issues(spec: Spec, table: StepTable): Issue[];
  /** Estimates what the step needs from a table. */
  fit(spec: Spec, table: StepTable): Fitted;
  /** Uses what was estimated on a table. */
  apply(fitted: Fitted, table: StepTable): Prepared<Report>;
}

/** Leaves out units with too few values or too many zeros. */
export interface ScreenSpec {
  readonly step: "screen";
  /** Least share of leaves with a value, 0 to 1. Default: none. */
  readonly minAvailability?: number;
  /** Least share of the values there that are not zero, 0 to 1. Default: none. */
  readonly minNonZero?: number;
  /** Unit codes kept whatever the data. */
  readonly include?: readonly string[];
  /** Unit codes left out whatever the data. */
  readonly exclude?: readonly string[];
}

/** What a leaf is divided by. */
export interface DenominatorSpec {
  /** Code of a column of `Scores.denominators`. */
  readonly denominator: string;
  /** Default 1. */
  readonly scale?: number;
}

/** Divides leaves by their denominator: value · scale / denominator. */
export interface DenominateSpec {
  readonly step: "denominate";
  /** Leaf code → what it is divided by. Default: every leaf with a `denominator`, by that. */
  readonly by?: Readonly<Record<string, DenominatorSpec>>;
}

/** How missing values are filled. Each method's page: docs/methods/impute.md. */
export type ImputeMethod =
  /** Centre of the leaf over all units. */
  | { readonly method: "mean" | "median" }
  /** Within units of the same group; `group` names one of the units' `groups`, default their `group`. */
  | { readonly method: "groupMean" | "groupMedian"; readonly group?: string }
  /** Centre of the unit's other leaves, after min-max in the leaves' directions, turned back. Default within `parent`. */
  | { readonly method: "rowMean" | "rowMedian"; readonly within?: "parent" | "all" }
  | { readonly method: "constant"; readonly value: number }
  /**
   * Expected value under a multivariate normal distribution fitted by maximum likelihood (EM). Default within
   * `parent`, `tolerance` 1e-12, `maxIterations` 10000.
   */
  | {
      readonly method: "em";
      readonly within?: "parent" | "all";
      /** Largest change of a standardised mean or covariance at which the iteration stops. */
      readonly tolerance?: number;
      readonly maxIterations?: number;
    };

/** Fills missing values. */
export type ImputeSpec = {
  readonly step: "impute";
  /** Leaves it is for. Default: all. */
  readonly leaves?: readonly string[];
} & ImputeMethod;

/** One treatment of a column of outliers. Each method's page: docs/methods/treat.md. */
export type Treatment =
  /** Extreme values become the next less extreme one until the test passes or `max` points are (default 5). */
  | { readonly method: "winsorise"; readonly max?: number | "unlimited" }
  /** ln(x − min + 0.01 · range) */
  | { readonly method: "log" }
  /** Like `log`, from the end the column is skewed to. */
  | { readonly method: "logSkewed" }
  /** ln(x − min + 1) */
  | { readonly method: "logShifted" }
  /** ln(1 + (scale · max − 1) · (x − min) / range), the Global Innovation Index's. Default scale 1. */
  | { readonly method: "logRescaled"; readonly scale?: number }
  /** ((x − min + 1)^lambda − 1) / lambda; ln(x − min + 1) for lambda 0. */
  | { readonly method: "boxCox"; readonly lambda: number }
  | { readonly method: "none" };

/** A leaf's own treatment. */
export interface TreatOverride {
  /** In place of the step's stages. */
  readonly stages?: readonly Treatment[];
  /** Treated even if it passes. Default false. */
  readonly force?: boolean;
}

/** Treats columns that fail a test of skewness and kurtosis, in stages. */
export interface TreatSpec {
  readonly step: "treat";
  /** A column passes when |skewness| < maxSkewness or kurtosis < maxKurtosis. Default 2. */
  readonly maxSkewness?: number;
  /** Default 3.5. */
  readonly maxKurtosis?: number;
  /** Tried in order until the test passes. Default: winsorise, then log. */
  readonly stages?: readonly Treatment[];
  /** Whether a later stage works on the earlier one's result; otherwise on the original. Default false. */
  readonly combine?: boolean;
  /** Leaf code → its own treatment. */
  readonly overrides?: Readonly<Record<string, TreatOverride>>;
}

/** A step before normalisation. */
export type PrepareSpec = ScreenSpec | DenominateSpec | ImputeSpec | TreatSpec;
