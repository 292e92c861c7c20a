import type { AscendingTies } from "../../framework/types.js";
import type { RankNormaliser, UnfittedNormaliser } from "./types.js";

/** What a rank is turned into. */
export type RankScale = "rank" | "borda" | "percentileRank";

/**
 * Fits a normaliser by ranks: it keeps the sorted sample.
 *
 * rank: 1 for the worst unit · borda: rank − 1 · percentileRank: (rank − 1) / (n − 1)
 *
 * @param raw - Values, any unit; NaN = missing, left out of the n.
 * @param direction - 1: more is better; −1: less is better.
 * @param ties - How equal values share ranks.
 * @returns The fitted ranks; an empty column has none, and one value has no percentile rank.
 * @remarks O(n log n). Throws distances away, and with them outliers.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation, ranking)
 * @example
 * applyNormaliser([30, 10, 10], fitRanks([30, 10, 10], 1, { scale: "rank", ties: "min" })); // Float64Array [3, 1, 1]
 */
export function fitRanks(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  { scale, ties }: { readonly scale: RankScale; readonly ties: AscendingTies },
): RankNormaliser | UnfittedNormaliser {
  const there = Float64Array.from(raw).filter((value) => !Number.isNaN(value));
  const sample = Array.from(
    there.map((value) => direction * value),
    Number,
  ).sort((a, b) => a - b);
  const minus = scale === "rank" ? 0 : 1;
  const divide = scale === "percentileRank" ? sample.length - 1 : 1;
  if (sample.length === 0 || divide === 0) return { kind: "unfitted", reason: "noRange", low: 1 - minus };
  return { kind: "rank", direction, sample, ties, minus, divide };
}

/**
 * The rank a value has, or would have, in a sorted sample.
 *
 * min: 1 + values below · max: values not above · average: the mean of both; never outside 1 … n
 *
 * @param value - NaN stays NaN. A value that is not in the sample gets the rank by the same counts, so that values
 *   between two neighbours in the sample share a rank.
 * @param sample - Ascending.
 * @remarks O(log n).
 * @example
 * rankInSample(8, [7, 8, 8, 9], "average"); // 2.5
 */
export function rankInSample(value: number, sample: readonly number[], ties: AscendingTies): number {
  if (Number.isNaN(value)) return NaN;
  const first = 1 + countWhile(sample, (one) => one < value);
  const last = countWhile(sample, (one) => one <= value);
  const rank = ties === "min" ? first : ties === "max" ? last : (first + last) / 2;
  return Math.min(sample.length, Math.max(1, rank));
}

/** How many leading values of a sorted list pass a test that none after the first failure passes. */
export function countWhile(sorted: readonly number[], passes: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
