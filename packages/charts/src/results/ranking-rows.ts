import type { Ranking } from "@chiso/model";
import type { RankingRow } from "../ranking-bars.js";

/** Which units of a ranking to draw. */
export interface RankingRowsOptions {
  /** Code of the unit the chart is about. */
  readonly highlight?: string;
  /** Only the first so many, and the highlighted one. Default: all. */
  readonly top?: number;
}

/**
 * A ranking as rows of {@link rankingBars}: published scores, ranks as the ranking's rule for ties gives them.
 *
 * @param ranking - From `rank`; units without a score are left out.
 * @example
 * rankingBars(rankingRows(rank(evaluation), { highlight: "79" }), { title: "PAPI 2023" });
 */
export function rankingRows(
  ranking: Ranking,
  { highlight, top = Infinity }: RankingRowsOptions = {},
): RankingRow[] {
  return ranking.rows
    .filter(({ unit, rank }) => rank <= top || unit.code === highlight)
    .filter(({ published }) => !Number.isNaN(published))
    .map(({ unit, rank, published }) => ({
      label: unit.label,
      value: published,
      rank,
      ...(unit.code === highlight ? { highlight: true } : {}),
    }));
}
