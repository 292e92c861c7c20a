import type { GapToRank, RankBound } from "@chiso/model";
import type { Cutoff } from "../cutoff.js";

/**
 * The cut-off that a result speaks of: exact from `gapToRank`, an interval from `boundRank`.
 *
 * @example
 * cutoffOf(boundRank(claims({ indicator: "PAR", year: 2023 }), { indicator: "PAR", year: 2023, rank: 15 }));
 * // { rank: 15, score: { lower: 88.38, upper: 88.6 } }
 */
export function cutoffOf(result: RankBound | GapToRank): Cutoff {
  if ("cutOff" in result) return { rank: result.rank, score: result.cutOff };
  return { rank: result.rank, score: { lower: result.lower, upper: result.upper } };
}
