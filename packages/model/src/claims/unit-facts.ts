import type { Issue } from "../errors.js";
import { roundingInterval, scaleInterval } from "./rounding-interval.js";
import type { Claim, ClaimStatus, Interval, RankClaim, ScoreClaim } from "./types.js";

/** Which claims are evidence. */
export interface EvidenceOptions {
  readonly indicator: string;
  readonly year: number;
  /** Default `total`. */
  readonly node?: string;
  /** Statuses that count. Default `printed` and `derived`. */
  readonly use?: readonly ClaimStatus[];
  /** Maximum of the node in points, to read points as percent. Default 100. */
  readonly max?: number;
  /** Decimals the indicator is published with; all bounds are on published figures. Default 2. */
  readonly decimals?: number;
}

/** What claims say of one unit. */
export interface UnitFact {
  readonly unit: string;
  /** Published score, in percent of the maximum; a point when it is printed with all its decimals. */
  readonly value?: Interval;
  readonly rank?: number;
  readonly claims: readonly (ScoreClaim | RankClaim)[];
}

const USED: readonly ClaimStatus[] = ["printed", "derived"];

/** Claims that count as evidence for a question. */
export function evidenceFor(claims: readonly Claim[], options: EvidenceOptions): Claim[] {
  const { indicator, year, node = "total", use = USED } = options;
  return claims.filter(
    (one) =>
      one.indicator === indicator && one.year === year && one.node === node && use.includes(one.status),
  );
}

/**
 * Gathers what claims say of each unit: its score and its rank may come from different sources.
 *
 * @param claims - Evidence ({@link evidenceFor}).
 * @returns One fact per unit, and a warning where sources disagree: scores are then an interval over all of them, a
 *   disputed rank is not used.
 */
export function unitFacts(
  claims: readonly Claim[],
  options: EvidenceOptions,
): { facts: UnitFact[]; warnings: Issue[] } {
  const byUnit = new Map<string, (ScoreClaim | RankClaim)[]>();
  for (const claim of claims) {
    if (claim.kind !== "score" && claim.kind !== "rank") continue;
    byUnit.set(claim.unit, [...(byUnit.get(claim.unit) ?? []), claim]);
  }
  const warnings: Issue[] = [];
  const facts = [...byUnit].map(([unit, own]) => unitFact(unit, own, options, warnings));
  return { facts, warnings };
}

function unitFact(
  unit: string,
  own: readonly (ScoreClaim | RankClaim)[],
  options: EvidenceOptions,
  warnings: Issue[],
): UnitFact {
  const values = own.flatMap((claim) => (claim.kind === "score" ? [publishedValue(claim, options)] : []));
  const ranks = [...new Set(own.flatMap(({ rank }) => (rank === undefined ? [] : [rank])))];
  const ids = own.map(({ id }) => id).join(", ");
  if (ranks.length > 1)
    warnings.push(disagreement(unit, `ranks ${ranks.join(" and ")} (${ids})`, "The rank is not used."));
  const value = overlapOrHull(values);
  if (value?.disputed)
    warnings.push(disagreement(unit, `scores of ${ids}`, "The interval over all of them is used."));
  return {
    unit,
    ...(value === undefined ? {} : { value: value.interval }),
    ...(ranks.length === 1 ? { rank: ranks[0] as number } : {}),
    claims: own,
  };
}

/** A warning that sources print different figures of a unit, or of all (`mean`). */
export function disagreement(about: string, what: string, hint: string): Issue {
  return {
    code: "contradiction",
    severity: "warning",
    path: [about],
    message: `Sources disagree on ${what}.`,
    hint,
  };
}

/** What a printed figure says of the published one, in percent: a source may print fewer decimals, or points. */
export function publishedValue(
  { value, valueUnit, decimals: printed }: Pick<ScoreClaim, "value" | "valueUnit" | "decimals">,
  { max = 100, decimals = 2 }: EvidenceOptions,
): Interval {
  const factor = valueUnit === "points" ? 100 / max : 1;
  const scale = 10 ** decimals;
  if (10 ** -printed * factor * scale <= 1 + 1e-9) return { lower: value * factor, upper: value * factor };
  const { lower, upper } = scaleInterval(roundingInterval(value, printed), factor);
  // The upper end itself would have been rounded up: the last published figure below it.
  return { lower, upper: (Math.ceil(upper * scale - 1e-6) - 1) / scale };
}

/** What several sources say of one figure: what they share, or, where they disagree, all of it. */
export function overlapOrHull(
  values: readonly Interval[],
): { interval: Interval; disputed: boolean } | undefined {
  if (values.length === 0) return undefined;
  const lowers = values.map(({ lower }) => lower);
  const uppers = values.map(({ upper }) => upper);
  const overlap = { lower: Math.max(...lowers), upper: Math.min(...uppers) };
  if (overlap.lower <= overlap.upper + 1e-9) return { interval: overlap, disputed: false };
  return { interval: { lower: Math.min(...lowers), upper: Math.max(...uppers) }, disputed: true };
}
