import type { FittedNormal } from "../../numeric/multivariate-normal/fit-normal.js";
import type { MinMaxEnds } from "./row-centre.js";

/** A multivariate normal distribution of some leaves. */
export interface FittedBlock {
  readonly leaves: readonly string[];
  /** One per leaf. */
  readonly mean: readonly number[];
  /** One row per leaf, of as many; maximum likelihood (divisor n). */
  readonly covariance: readonly (readonly number[])[];
  readonly iterations: number;
  readonly status: FittedNormal["status"];
}

/** What imputing estimated; plain data. */
export type FittedImputation = {
  /** Leaves to fill. */
  readonly leaves: readonly string[];
} & (
  | { readonly by: "leaf"; readonly fill: Readonly<Record<string, number>> }
  | {
      readonly by: "group";
      /** One of the units' `groups`; without it, their `group`. */
      readonly group?: string;
      /** Leaf → group → value. */
      readonly fill: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }
  | {
      readonly by: "row";
      readonly centre: "mean" | "median";
      readonly within: "parent" | "all";
      readonly ends: Readonly<Record<string, MinMaxEnds>>;
    }
  | { readonly by: "normal"; readonly blocks: readonly FittedBlock[] }
);
