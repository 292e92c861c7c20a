import type { HistoryOptions, HistoryRow } from "../history-year.js";
import type { Text } from "../text.js";

/** What is published of a unit for one year, as `provinceHistory` of @chiso/par-index gives it. */
export interface PublishedYear {
  readonly year: number;
  /** Code of the structure the score is counted by. */
  readonly structure?: string;
  readonly total: {
    readonly points?: { readonly value: number };
    readonly rank?: { readonly rank: number };
  };
}

/**
 * Published years as rows of {@link history}; years without score and rank are left out.
 *
 * @example
 * history(historyRows(hcmcHistory()), { title: "Ho Chi Minh City" });
 */
export function historyRows(years: readonly PublishedYear[]): HistoryRow[] {
  return years
    .filter(({ total }) => total.points !== undefined || total.rank !== undefined)
    .map(({ year, structure, total }) => ({
      year,
      ...(structure === undefined ? {} : { structure }),
      ...(total.points === undefined ? {} : { score: total.points.value }),
      ...(total.rank === undefined ? {} : { rank: total.rank.rank }),
    }));
}

/**
 * The years from which scores are counted by another structure, as `breaks` of {@link history}.
 *
 * @param years - Ascending.
 * @param label - What to call a break.
 * @returns One for each year whose structure differs from the last known before it; of a year whose structure is not
 *   known nothing is said.
 * @example
 * structureBreaks(hcmcHistory(), { en: "new structure", vi: "cấu trúc mới" });
 */
export function structureBreaks(
  years: readonly PublishedYear[],
  label: Text,
): NonNullable<HistoryOptions["breaks"]> {
  const known = years.filter(({ structure }) => structure !== undefined);
  return known
    .filter(({ structure }, at) => at > 0 && structure !== known[at - 1]?.structure)
    .map(({ year }) => ({ year, label }));
}
