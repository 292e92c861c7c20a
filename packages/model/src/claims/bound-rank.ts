import { IndexError, type Issue } from "../errors.js";
import { showing } from "../table/showing.js";
import { boundRankTable } from "./bound-rank-table.js";
import { orderConstraints, type OrderConstraints } from "./order-constraints.js";
import { allRankBounds, type BoundEnd } from "./rank-bounds.js";
import type { Claim, Interval } from "./types.js";
import type { EvidenceOptions } from "./unit-facts.js";

/** The question: what is the score at a rank, when the full table is not published? */
export interface BoundRankOptions extends EvidenceOptions {
  readonly rank: number;
  /** Number of ranked units. Default 63. */
  readonly units?: number;
  /** Ends of the scale, percent. Default `[0, 100]`. */
  readonly scale?: readonly [number, number];
}

/** One end of the interval and what makes it. */
export interface RankBoundEvidence {
  readonly value: number;
  readonly strict: boolean;
  readonly by: BoundEnd["by"];
  readonly rank?: number;
  /** Ids of the claims. */
  readonly claims: readonly string[];
}

/** What the published score at a rank can be. */
export interface RankBound {
  readonly indicator: string;
  readonly year: number;
  readonly node: string;
  readonly rank: number;
  readonly units: number;
  /** `exact`: one value; `contradiction`: the claims used exclude each other. */
  readonly status: "exact" | "bounded" | "contradiction";
  /** Lowest published score possible. */
  readonly lower: number;
  /** Highest published score possible; not reached when `upperStrict`. */
  readonly upper: number;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  /** The same on unrounded scores: half a unit of the last published decimal wider. */
  readonly unrounded: Interval;
  /** Units known to hold the rank. */
  readonly holders: readonly string[];
  readonly evidence: { readonly lower: RankBoundEvidence; readonly upper: RankBoundEvidence };
  /** The claims that make the bounds. */
  readonly claims: readonly Claim[];
  /** Claims on the same question that were left out, because of their status. */
  readonly leftOut: readonly string[];
  readonly warnings: readonly Issue[];
}

/**
 * Bounds the published score at a rank from what is published: scores of neighbouring ranks, counts above a
 * threshold, extremes and the mean.
 *
 * Scores are ordered, so the score at rank K lies between the nearest known ones above and below; the printed mean
 * bounds the sum of all. All bounds are on published (rounded) scores, which keep the order of unrounded ones.
 *
 * @param claims - Published figures; those of another indicator, year, node or status are passed over.
 * @throws IndexError `invalid_rank`, `no_evidence`.
 * @remarks O(N²), N units.
 * @source Order and mean as a linear programme with a closed form; see docs/methods/bounds.md
 * @example
 * boundRank(claims({ indicator: "PAR", year: 2023 }), { indicator: "PAR", year: 2023, rank: 15 });
 */
export function boundRank(claims: readonly Claim[], options: BoundRankOptions): RankBound {
  const { indicator, year, node = "total", rank, units = 63, scale = [0, 100], decimals = 2 } = options;
  const constraints = orderConstraints(claims, units, options);
  throwUnlessAnswerable(options, units, constraints);
  const bounds = allRankBounds(constraints, units, scale);
  const [lower, upper] = [bounds.lower[rank - 1] as BoundEnd, bounds.upper[rank - 1] as BoundEnd];
  const half = 0.5 * 10 ** -decimals;
  const result: RankBound = {
    indicator,
    year,
    node,
    rank,
    units,
    status: statusOf(lower, upper),
    lower: clean(lower.value),
    upper: clean(upper.value),
    lowerStrict: lower.strict,
    upperStrict: upper.strict,
    unrounded: { lower: clean(lower.value - half), upper: clean(upper.value + (upper.strict ? 0 : half)) },
    holders: constraints.facts.flatMap((fact) => (fact.rank === rank ? [fact.unit] : [])),
    evidence: { lower: evidenceOf(lower), upper: evidenceOf(upper) },
    claims: unique([...lower.claims, ...upper.claims]),
    leftOut: leftOut(claims, options),
    warnings: [
      ...constraints.warnings,
      ...derivedEvidence(lower, decimals),
      ...derivedEvidence(upper, decimals),
    ],
  };
  return showing(result, boundRankTable);
}

function throwUnlessAnswerable(
  { rank, indicator, year }: BoundRankOptions,
  units: number,
  { constraints, mean }: OrderConstraints,
): void {
  const issues: Issue[] = [];
  if (!Number.isInteger(rank) || rank < 1 || rank > units) {
    const message = `Rank ${rank} is no whole number from 1 to ${units}.`;
    const vi = `Hạng ${rank} không phải số nguyên từ 1 đến ${units}.`;
    issues.push({ code: "invalid_rank", severity: "error", path: ["rank"], message, vi });
  }
  if (constraints.length === 0 && mean === undefined) {
    const message = `No claim bounds a score of ${indicator} ${year}.`;
    const hint = "Check indicator and year, or pass claims of that year.";
    const vi = `Không có số liệu nào giới hạn điểm ${indicator} ${year}. Kiểm tra lại chỉ số và năm.`;
    issues.push({ code: "no_evidence", severity: "error", path: ["claims"], message, hint, vi });
  }
  if (issues.length > 0) throw new IndexError(issues);
}

function statusOf(lower: BoundEnd, upper: BoundEnd): RankBound["status"] {
  if (upper.value - lower.value > 1e-9) return "bounded";
  const crossed = lower.value > upper.value + 1e-9 || lower.strict || upper.strict;
  return crossed ? "contradiction" : "exact";
}

function evidenceOf({ value, strict, by, rank, claims }: BoundEnd): RankBoundEvidence {
  return {
    value: clean(value),
    strict,
    by,
    ...(rank === undefined ? {} : { rank }),
    claims: claims.map(({ id }) => id),
  };
}

function leftOut(
  claims: readonly Claim[],
  { indicator, year, node = "total", use = ["printed", "derived"] }: BoundRankOptions,
): string[] {
  const asked = claims.filter((one) => one.indicator === indicator && one.year === year && one.node === node);
  return asked.filter((one) => one.kind === "score" && !use.includes(one.status)).map(({ id }) => id);
}

/** A bound of which no claim is printed: it is a difference of rounded figures. */
function derivedEvidence({ by, claims, value }: BoundEnd, decimals: number): Issue[] {
  const scores = claims.filter((claim) => claim.kind === "score");
  if (by !== "order" || scores.length === 0 || scores.some(({ status }) => status === "printed")) return [];
  const message = `${value.toFixed(decimals)} is derived from rounded figures (${scores.map(({ id }) => id).join(", ")}); its last digit can be off by one.`;
  const vi = `${value.toFixed(decimals).replace(".", ",")} suy ra từ các số đã làm tròn (${scores.map(({ id }) => id).join(", ")}); chữ số cuối có thể lệch một đơn vị.`;
  return [{ code: "no_evidence", severity: "warning", path: ["claims"], message, vi }];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Without the last bits that sums leave behind. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
