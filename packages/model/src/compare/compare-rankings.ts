import { throwOnErrors, type Issue } from "../errors.js";
import type { Ranking } from "../evaluate/rank.js";
import { completePairs } from "../numeric/complete-pairs.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { sideBySide, type TwoPlaces } from "./common-units.js";
import { comparisonTable } from "./compare-rankings-table.js";
import { rankDistance, rankShifts, type RankDistance } from "./rank-shifts.js";

/** Options of {@link compareRankings}. */
export interface CompareOptions {
  /** Sizes of the top to compare. Default `[10]`. */
  readonly top?: readonly number[];
}

/** One unit in two rankings. */
export interface ComparedUnit extends TwoPlaces {
  /** fromRank − toRank: positive when it climbs. */
  readonly shift: number;
}

/** How many units two rankings share at the top. */
export interface TopOverlap {
  readonly size: number;
  /** Units with a rank of at most `size` in both. */
  readonly shared: number;
  /** shared / the smaller of both tops (ties can make a top larger than `size`). */
  readonly share: number;
}

/** Two rankings compared. */
export interface RankComparison extends RankDistance {
  /** Nodes ranked on. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ComparedUnit[];
  readonly top: readonly TopOverlap[];
  /** Units in one ranking only. */
  readonly onlyFrom: readonly Unit[];
  readonly onlyTo: readonly Unit[];
}

/**
 * Compares two rankings, unit by unit.
 *
 * shift = rank before − rank after; ranks are each ranking's own, also where one has further units.
 *
 * @param from - Ranking before.
 * @param to - Ranking after: another year, another version of the index, another node.
 * @returns Rows in the order of `from`; shows itself as a table.
 * @throws IndexError `invalid_rank` for a top that is no positive whole number.
 * @remarks Units are matched by code. O(units²), for Kendall's τ_b.
 * @source agrees with COINr 1.1.14 `compare_coins`
 * @example
 * compareRankings(rank(evaluation2022), rank(evaluation2023)).meanAbsoluteShift;
 */
export function compareRankings(
  from: Ranking,
  to: Ranking,
  { top = [10] }: CompareOptions = {},
): RankComparison {
  throwOnErrors(topIssues(top));
  const places = sideBySide(from, to);
  const fromRanks = places.map(({ fromRank }) => fromRank);
  const toRanks = places.map(({ toRank }) => toRank);
  const shifts = rankShifts(fromRanks, toRanks);
  const [inFrom, inTo] = [codesOf(from), codesOf(to)];
  const comparison: RankComparison = {
    from: from.node,
    to: to.node,
    ...rankDistance(fromRanks, toRanks),
    rows: places.map((place, row) => ({ ...place, shift: shifts[row] as number })),
    top: top.map((size) => topOverlap(fromRanks, toRanks, size)),
    onlyFrom: places.filter(({ unit }) => !inTo.has(unit.code)).map(({ unit }) => unit),
    onlyTo: places.filter(({ unit }) => !inFrom.has(unit.code)).map(({ unit }) => unit),
  };
  return showing(comparison, comparisonTable);
}

function topOverlap(from: readonly number[], to: readonly number[], size: number): TopOverlap {
  const [before, after] = completePairs(from, to);
  const inBefore = before.filter((rank) => rank <= size).length;
  const inAfter = after.filter((rank) => rank <= size).length;
  const shared = before.filter((rank, unit) => rank <= size && (after[unit] as number) <= size).length;
  return { size, shared, share: shared / Math.min(inBefore, inAfter) };
}

function codesOf({ rows }: Ranking): ReadonlySet<string> {
  return new Set(rows.map(({ unit }) => unit.code));
}

function topIssues(top: readonly number[]): Issue[] {
  return top.flatMap((size, at): Issue[] => {
    if (Number.isInteger(size) && size > 0) return [];
    const message = `The size of a top is a positive whole number, not ${size}.`;
    return [{ code: "invalid_rank", severity: "error", path: ["top", at], message }];
  });
}
