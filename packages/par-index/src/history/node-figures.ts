import type { Claim, RankClaim, ScoreClaim, ValueUnit } from "@chiso/model";
import type { NodeFigures, PublishedRank, PublishedScore } from "./types.js";

type Figure = ScoreClaim | RankClaim;

/** Surest first; contradicted figures are no candidates. */
const order = ["printed", "derived", "order_assumed"] as const;

/** Gathers what claims on one node of one unit and year say, taking the surest figure and all claims that agree with it. */
export function nodeFigures(claims: readonly Claim[]): NodeFigures {
  const figures = claims
    .filter((claim): claim is Figure => claim.kind === "score" || claim.kind === "rank")
    .filter((claim) => claim.status !== "contradicted");
  const points = publishedScore(figures, "points");
  const percent = publishedScore(figures, "percent");
  const rank = publishedRank(figures);
  return { ...(points && { points }), ...(percent && { percent }), ...(rank && { rank }) };
}

/** The same for the total of an index of 100 points, where percent and points are one number. */
export function totalFigures(claims: readonly Claim[]): NodeFigures {
  return nodeFigures(
    claims.map((claim) => (claim.kind === "score" ? { ...claim, valueUnit: "points" } : claim)),
  );
}

function publishedScore(figures: readonly Figure[], valueUnit: ValueUnit): PublishedScore | undefined {
  const scores = figures
    .filter((claim) => claim.kind === "score")
    .filter((claim) => claim.valueUnit === valueUnit);
  const best = surest(scores);
  if (!best) return undefined;
  const { value, decimals, status } = best;
  return {
    value,
    valueUnit,
    decimals,
    status,
    claims: idsOf(scores.filter((claim) => claim.value === value)),
  };
}

function publishedRank(figures: readonly Figure[]): PublishedRank | undefined {
  const best = surest(figures.filter((claim) => claim.rank !== undefined));
  if (best?.rank === undefined) return undefined;
  const { rank, status } = best;
  return { rank, status, claims: idsOf(figures.filter((claim) => claim.rank === rank)) };
}

function surest<One extends Claim>(claims: readonly One[]): One | undefined {
  return order
    .map((status) => claims.find((claim) => claim.status === status))
    .find((claim) => claim !== undefined);
}

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map((claim) => claim.id);
