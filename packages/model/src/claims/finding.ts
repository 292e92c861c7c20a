import type { PointsSpec } from "../framework/types.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import { indexTree } from "../framework/index-tree.js";
import type { Label } from "../label.js";
import { roundingInterval, scaleInterval } from "./rounding-interval.js";
import type { Claim, Interval, ValueUnit } from "./types.js";

/** What a check looks at. */
export type FindingRule =
  | "same figure"
  | "order of ranks"
  | "last but above the mean"
  | "sum of nodes above the mean"
  | "part below the mean"
  | "stated change"
  | "sum of parts";

/** What a check found of some claims. */
export interface Finding {
  readonly rule: FindingRule;
  /**
   * `contradiction`: they cannot all be true; `tension`: they can, if an unpublished figure makes up for it;
   * `agrees`: a stated change is what its figures give.
   */
  readonly verdict: "contradiction" | "tension" | "agrees";
  /** Ids of the claims concerned. */
  readonly claims: readonly string[];
  /** The arithmetic, in words. */
  readonly text: Label;
}

/** What every rule works on. */
export interface CheckContext {
  readonly claims: readonly Claim[];
  /** Number of ranked units. */
  readonly units: number;
  /** Frameworks whose nodes a claim speaks of. */
  readonly frameworks: (claim: Claim) => readonly PointsSpec[];
  /** Name of a unit, for messages. */
  readonly nameOf: (unit: string) => Label;
}

/** One rule of {@link checkClaims}. */
export type ClaimRule = (context: CheckContext) => Finding[];

/** A claim with a figure and the digits it is printed with. */
export type FigureClaim = Claim & {
  readonly value: number;
  readonly decimals: number;
  readonly valueUnit: ValueUnit;
};

/** Maximum of a claim's node in points, where a framework has the node. */
export function maximumOf({ frameworks }: CheckContext, claim: Claim): number | undefined {
  for (const spec of frameworks(claim)) {
    const tree = indexTree(spec);
    const at = tree.position.get(claim.node);
    if (at !== undefined) return nodeMaxima(tree)[at];
  }
  return undefined;
}

/** What a claim's figure can be in percent of its node's maximum; undefined when the maximum is not known. */
export function percentInterval(context: CheckContext, claim: FigureClaim): Interval | undefined {
  const printed = roundingInterval(claim.value, claim.decimals);
  if (claim.valueUnit === "percent") return printed;
  const max = maximumOf(context, claim) ?? (claim.node === "total" ? 100 : undefined);
  return max === undefined ? undefined : scaleInterval(printed, 100 / max);
}

/** A figure as its source prints it, with its unit. */
export function printedFigure({ value, decimals, valueUnit }: FigureClaim): Label {
  const digits = value.toFixed(Math.max(decimals, String(value).split(".")[1]?.length ?? 0));
  const unit = valueUnit === "percent" ? " %" : "";
  return { en: `${digits}${unit}`, vi: `${digits.replace(".", ",")}${unit}` };
}
