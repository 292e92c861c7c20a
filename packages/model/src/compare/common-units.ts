import type { Ranking } from "../evaluate/rank.js";
import type { Unit } from "../scores/types.js";

/** A unit's place in two rankings; NaN where it has none. */
export interface TwoPlaces {
  readonly unit: Unit;
  readonly fromRank: number;
  readonly toRank: number;
  readonly fromScore: number;
  readonly toScore: number;
}

/** Units of two rankings side by side: the first's in its order, then those only in the second. */
export function sideBySide(from: Ranking, to: Ranking): TwoPlaces[] {
  const inTo = new Map(to.rows.map((row) => [row.unit.code, row]));
  const inFrom = new Set(from.rows.map(({ unit }) => unit.code));
  const both = from.rows.map(({ unit, rank, score }) => {
    const other = inTo.get(unit.code);
    return {
      unit,
      fromRank: rank,
      toRank: other?.rank ?? NaN,
      fromScore: score,
      toScore: other?.score ?? NaN,
    };
  });
  const added = to.rows
    .filter(({ unit }) => !inFrom.has(unit.code))
    .map(({ unit, rank, score }) => ({
      unit,
      fromRank: NaN,
      toRank: rank,
      fromScore: NaN,
      toScore: score,
    }));
  return [...both, ...added];
}
