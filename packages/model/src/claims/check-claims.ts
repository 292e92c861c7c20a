import type { PointsSpec } from "../framework/types.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import { checkClaimsTable } from "./check-claims-table.js";
import type { CheckContext, ClaimRule, Finding } from "./finding.js";
import { lastButAboveMean, partBelowMean, sumAboveMean } from "./rules/above-mean.js";
import { orderOfRanks } from "./rules/order-of-ranks.js";
import { sameFigure } from "./rules/same-figure.js";
import { statedChange } from "./rules/stated-change.js";
import { sumOfParts } from "./rules/sum-of-parts.js";
import type { Claim } from "./types.js";

/** Options of {@link checkClaims}. */
export interface CheckClaimsOptions {
  /** Number of ranked units. Default 63. */
  readonly units?: number;
  /** Frameworks whose nodes a claim speaks of: they give maxima and say which parts add up. Default: none. */
  readonly frameworks?: (claim: Claim) => readonly PointsSpec[];
  /**
   * The same thing under another name: a claim on one indicator's node read as one on another's, for example SIPAS
   * as the node `sipas` of PAR. Default: as it is.
   */
  readonly readAs?: (claim: Claim) => { readonly indicator: string; readonly node: string };
  /** Name of a unit, for messages. Default: its code. */
  readonly nameOf?: (unit: string) => Label;
}

/** What a check of claims found. */
export interface ClaimCheck {
  readonly checked: number;
  readonly contradictions: readonly Finding[];
  readonly tensions: readonly Finding[];
  readonly agreements: readonly Finding[];
}

const RULES: readonly ClaimRule[] = [
  lastButAboveMean,
  sumAboveMean,
  partBelowMean,
  statedChange,
  sumOfParts,
  orderOfRanks,
  sameFigure,
];

/**
 * Finds published figures and statements that cannot all be true, by direct arithmetic on their rounding intervals.
 *
 * Rules: a unit ranked last is not above the mean; parts that are all above the mean have a sum above it; a stated
 * change is the difference of its figures; parts add up to their total; scores fall with rank; one figure has one
 * value. Contradicted claims are checked too.
 *
 * @param claims - Published figures, of any indicators and years.
 * @returns Contradictions, tensions and stated changes that agree; shows itself as a table.
 * @remarks O(claims²) in the worst case. Finds no contradiction that takes several steps to see (a linear programme would).
 * @example
 * checkClaims(claims({ unit: "79" })).contradictions.map(({ rule }) => rule);
 */
export function checkClaims(claims: readonly Claim[], options: CheckClaimsOptions = {}): ClaimCheck {
  const { units = 63, frameworks = () => [], readAs, nameOf = (unit) => ({ en: unit }) } = options;
  const read = readAs === undefined ? claims : claims.map((claim): Claim => ({ ...claim, ...readAs(claim) }));
  const context: CheckContext = { claims: read, units, frameworks, nameOf };
  const findings = RULES.flatMap((rule) => rule(context));
  const result: ClaimCheck = {
    checked: claims.length,
    contradictions: findings.filter(({ verdict }) => verdict === "contradiction"),
    tensions: findings.filter(({ verdict }) => verdict === "tension"),
    agreements: findings.filter(({ verdict }) => verdict === "agrees"),
  };
  return showing(result, checkClaimsTable);
}
