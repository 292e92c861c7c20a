import { roundingInterval, scaleInterval } from "./rounding-interval.js";
import {
  disagreement,
  evidenceFor,
  overlapOrHull,
  publishedValue,
  unitFacts,
  type EvidenceOptions,
  type UnitFact,
} from "./unit-facts.js";
import type { Claim, CountClaim, Interval, StatisticClaim } from "./types.js";
import type { Issue } from "../errors.js";

/** One bound on the published score at a rank, with the claims that say so. */
export interface RankConstraint {
  /** 1-based. */
  readonly rank: number;
  readonly bound: "lower" | "upper";
  readonly value: number;
  /** The bound itself is not reached ("below 90"). */
  readonly strict: boolean;
  readonly claims: readonly Claim[];
}

/** Everything claims say about the published scores at ranks 1 … N. */
export interface OrderConstraints {
  readonly constraints: readonly RankConstraint[];
  readonly facts: readonly UnitFact[];
  /** What the mean of published scores can be, with the claims that print it. */
  readonly mean?: { readonly interval: Interval; readonly claims: readonly StatisticClaim[] };
  readonly warnings: readonly Issue[];
}

/**
 * Turns claims into bounds on the published scores at each rank.
 *
 * A unit with rank and score fixes that rank; scores without rank still say that so many units are at least (at
 * most) that good; counts ("13 units have 90 or more") and extremes bound the ranks they speak of.
 */
export function orderConstraints(
  claims: readonly Claim[],
  units: number,
  options: EvidenceOptions,
): OrderConstraints {
  const evidence = evidenceFor(claims, options);
  const { facts, warnings } = unitFacts(evidence, options);
  const means = evidence.filter(
    (claim) => claim.kind === "statistic" && claim.statistic === "mean" && claim.group === undefined,
  );
  const { mean, warnings: meanWarnings } = meanOf(means as StatisticClaim[], options);
  const constraints = [
    ...facts.flatMap(fromRankedUnit),
    ...fromScoresAlone(facts, units),
    ...evidence.flatMap((claim) =>
      claim.kind === "count" ? fromCount(claim, evidence, units, mean?.interval) : [],
    ),
    ...evidence.flatMap((claim) => (claim.kind === "statistic" ? fromExtreme(claim, units, options) : [])),
  ];
  return {
    constraints,
    facts,
    warnings: [...warnings, ...meanWarnings],
    ...(mean === undefined ? {} : { mean }),
  };
}

function meanOf(
  claims: readonly StatisticClaim[],
  { max = 100, decimals = 2 }: EvidenceOptions,
): { mean?: NonNullable<OrderConstraints["mean"]>; warnings: Issue[] } {
  const factor = claims.some(({ valueUnit }) => valueUnit === "points") ? 100 / max : 1;
  const printed = overlapOrHull(
    claims.map((claim) =>
      scaleInterval(
        roundingInterval(claim.value, claim.decimals),
        claim.valueUnit === "points" ? 100 / max : 1,
      ),
    ),
  );
  if (printed === undefined) return { warnings: [] };
  // The mean is printed rounded, and is a mean of unrounded scores: their published values are off by half a unit each.
  const slack = 0.5 * 10 ** -decimals * Math.max(1, factor);
  const { lower, upper } = printed.interval;
  const ids = claims.map(({ id }) => id).join(", ");
  return {
    mean: { interval: { lower: lower - slack, upper: upper + slack }, claims },
    warnings: printed.disputed
      ? [disagreement("mean", `the mean (${ids})`, "The interval over all of them is used.")]
      : [],
  };
}

function fromRankedUnit({ rank, value, claims }: UnitFact): RankConstraint[] {
  if (rank === undefined || value === undefined) return [];
  return [
    { rank, bound: "lower", value: value.lower, strict: false, claims },
    { rank, bound: "upper", value: value.upper, strict: false, claims },
  ];
}

/** j units known to have at least v bound rank j from below; j units with at most v bound rank N − j + 1 from above. */
function fromScoresAlone(facts: readonly UnitFact[], units: number): RankConstraint[] {
  const known = facts.flatMap(({ value, claims }) => (value === undefined ? [] : [{ value, claims }]));
  const best = [...known].sort((a, b) => b.value.lower - a.value.lower);
  const worst = [...known].sort((a, b) => a.value.upper - b.value.upper);
  return [
    ...best.map(({ value }, j): RankConstraint => ({
      rank: j + 1,
      bound: "lower",
      value: value.lower,
      strict: false,
      claims: best.slice(0, j + 1).flatMap((one) => one.claims),
    })),
    ...worst.map(({ value }, j): RankConstraint => ({
      rank: units - j,
      bound: "upper",
      value: value.upper,
      strict: false,
      claims: worst.slice(0, j + 1).flatMap((one) => one.claims),
    })),
  ];
}

function fromExtreme(claim: StatisticClaim, units: number, options: EvidenceOptions): RankConstraint[] {
  if (claim.statistic === "mean" || claim.group !== undefined) return [];
  const rank = claim.statistic === "max" ? 1 : units;
  const { lower, upper } = publishedValue(claim, options);
  const common = { rank, strict: false, claims: [claim] } as const;
  return [
    { ...common, bound: "lower", value: lower },
    { ...common, bound: "upper", value: upper },
  ];
}

function fromCount(
  claim: CountClaim,
  evidence: readonly Claim[],
  units: number,
  mean: Interval | undefined,
): RankConstraint[] {
  const { threshold, relation, count } = claim;
  if (threshold === "mean") {
    if (mean === undefined || relation !== "above") return [];
    return split(count, [mean.lower, mean.upper], [true, false], [claim], units);
  }
  if (typeof threshold === "number") {
    if (relation === "atLeast") return split(count, [threshold, threshold], [false, true], [claim], units);
    if (relation === "above") return split(count, [threshold, threshold], [true, false], [claim], units);
    if (relation === "below")
      return split(units - count, [threshold, threshold], [false, true], [claim], units);
    return [];
  }
  const [low, high] = threshold;
  const above = evidence.find(
    (one): one is CountClaim => one.kind === "count" && one.relation === "atLeast" && one.threshold === high,
  );
  return above === undefined
    ? []
    : split(above.count + count, [low, low], [false, true], [claim, above], units);
}

/** Exactly `count` units are at or above a threshold: rank `count` is, the next is not. */
function split(
  count: number,
  [least, most]: readonly [number, number],
  [leastStrict, mostStrict]: readonly [boolean, boolean],
  claims: readonly Claim[],
  units: number,
): RankConstraint[] {
  const lower: RankConstraint = { rank: count, bound: "lower", value: least, strict: leastStrict, claims };
  const upper: RankConstraint = { rank: count + 1, bound: "upper", value: most, strict: mostStrict, claims };
  return [...(count >= 1 ? [lower] : []), ...(count < units ? [upper] : [])];
}
