import type { Issue } from "../errors.js";

/**
 * Whether the weights are what the method defines.
 *
 * - `found`: they are.
 * - `approximate`: what was asked for cannot be had; the nearest is given, and a warning says so.
 * - `undefined`: the method defines none for this input; all weights are NaN, and a warning says why.
 */
export type WeightsStatus = "found" | "approximate" | "undefined";

/** Weights of the components of an index, and how a method came to them. */
export interface WeightsResult<Method extends string, Diagnostics> {
  readonly method: Method;
  readonly status: WeightsStatus;
  /** Codes in the order they were given in; diagnostics that are plain arrays follow it. */
  readonly codes: readonly string[];
  /** Weight by code; their sum is 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly diagnostics: Diagnostics;
  readonly warnings: readonly Issue[];
}

/** Scores of units on the components to be weighted. */
export interface ComponentScores {
  /** One code per component. */
  readonly codes: readonly string[];
  /** One column per component, one score per unit; NaN = missing. More is better. */
  readonly columns: readonly ArrayLike<number>[];
  /** Unit codes. Default: "1", "2", … */
  readonly units?: readonly string[];
}
