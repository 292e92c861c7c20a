import { largestGivenSum, smallestGivenSum, tightenByOrder } from "./order-statistic-bounds.js";
import type { OrderConstraints, RankConstraint } from "./order-constraints.js";
import type { Claim } from "./types.js";

/** One end of what a published score at a rank can be. */
export interface BoundEnd {
  readonly value: number;
  /** The value itself is not reached. */
  readonly strict: boolean;
  /** What made it: the order of published scores, the printed mean, or nothing but the scale. */
  readonly by: "order" | "mean" | "scale";
  /** Rank whose published score made it (order). */
  readonly rank?: number;
  readonly claims: readonly Claim[];
}

/** Bounds of the published scores at all ranks. */
export interface AllRankBounds {
  /** One per rank, rank 1 first. */
  readonly lower: readonly BoundEnd[];
  readonly upper: readonly BoundEnd[];
}

/**
 * Bounds of the published score at every rank, from order, counts, extremes and the mean.
 *
 * @param constraints - From {@link orderConstraints}.
 * @param units - N.
 * @param scale - Ends of the scale, percent.
 * @remarks O(N²) with a mean, else O(N).
 */
export function allRankBounds(
  constraints: OrderConstraints,
  units: number,
  scale: readonly [number, number],
): AllRankBounds {
  const ends = {
    lower: Array.from({ length: units }, (_, k) =>
      strongest(constraints.constraints, k + 1, "lower", scale[0]),
    ),
    upper: Array.from({ length: units }, (_, k) =>
      strongest(constraints.constraints, k + 1, "upper", scale[1]),
    ),
  };
  const tight = tightenByOrder(
    ends.lower.map(({ value }) => value),
    ends.upper.map(({ value }) => value),
  );
  const lower = Array.from(tight.lowerFrom, (from) => ends.lower[from] as BoundEnd);
  const upper = Array.from(tight.upperFrom, (from) => ends.upper[from] as BoundEnd);
  const { mean } = constraints;
  if (mean === undefined) return { lower, upper };
  const sum = { lower: mean.interval.lower * units, upper: mean.interval.upper * units };
  const everything = [...mean.claims, ...constraints.facts.flatMap(({ claims }) => claims)];
  return {
    lower: lower.map((end, k) =>
      better(end, smallestGivenSum(tight.upper, k, sum.lower), "lower", everything),
    ),
    upper: upper.map((end, k) =>
      better(end, largestGivenSum(tight.lower, k, sum.upper), "upper", everything),
    ),
  };
}

function strongest(
  all: readonly RankConstraint[],
  rank: number,
  bound: "lower" | "upper",
  fallback: number,
): BoundEnd {
  const sign = bound === "lower" ? 1 : -1;
  const here = all.filter((one) => one.rank === rank && one.bound === bound);
  const [best] = here.sort(
    (a, b) =>
      sign * (b.value - a.value) || Number(b.strict) - Number(a.strict) || a.claims.length - b.claims.length,
  );
  if (best === undefined || sign * (best.value - fallback) < 0)
    return { value: fallback, strict: false, by: "scale", claims: [] };
  return { value: best.value, strict: best.strict, by: "order", rank, claims: best.claims };
}

function better(end: BoundEnd, value: number, bound: "lower" | "upper", claims: readonly Claim[]): BoundEnd {
  const gain = bound === "lower" ? value - end.value : end.value - value;
  return gain > 1e-9 ? { value, strict: false, by: "mean", claims } : end;
}
