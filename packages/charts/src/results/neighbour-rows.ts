import type { RankBound, UnitFact } from "@chiso/model";
import type { CutoffBandRow } from "../cutoff-band.js";
import type { Text } from "../text.js";

/** Which units to draw around a rank. */
export interface NeighbourRowsOptions {
  /** Code of the unit the chart is about; shown however far away it is. */
  readonly highlight?: string;
  /** Ranks shown on either side of the bounded one. Default 5. */
  readonly around?: number;
  /** What to call a unit. Default: its code. */
  readonly name?: (unit: string) => Text;
}

/**
 * The units published around a rank as rows of {@link cutoffBand}.
 *
 * @param bound - From `boundRank`: units that hold its rank without a published score get its interval.
 * @param facts - From `unitFacts`, of the same question; units without rank, or without score elsewhere, are left out.
 * @example
 * cutoffBand(neighbourRows(bound, facts, { highlight: "79" }), { title: "Rank 15", cutoff: cutoffOf(bound) });
 */
export function neighbourRows(
  bound: RankBound,
  facts: readonly UnitFact[],
  { highlight, around = 5, name = (unit) => unit }: NeighbourRowsOptions = {},
): CutoffBandRow[] {
  return facts.flatMap(({ unit, rank, value }) => {
    if (rank === undefined) return [];
    if (unit !== highlight && Math.abs(rank - bound.rank) > around) return [];
    const score = value ?? (rank === bound.rank ? { lower: bound.lower, upper: bound.upper } : undefined);
    const strong = unit === highlight ? { highlight: true } : {};
    return score === undefined ? [] : [{ label: name(unit), rank, score, ...strong }];
  });
}
