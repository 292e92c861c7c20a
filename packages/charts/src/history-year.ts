import { bounds, type Amount } from "./amount.js";
import { amountText, missingText, numberText, type NumberTextOptions } from "./number-text.js";
import type { ChartOptions } from "./options.js";
import type { Text } from "./text.js";
import { phrase } from "./words.js";

/** A unit's year. */
export interface HistoryRow {
  readonly year: number;
  /** Left out where it is not published. */
  readonly score?: Amount;
  readonly rank?: number;
  /** Code of the structure that the score is counted by: no line joins years of different ones. */
  readonly structure?: string;
}

/** Options of {@link history}. */
export interface HistoryOptions extends ChartOptions {
  /** Scores that a rank took, year by year. */
  readonly cutoff?: {
    readonly rank: number;
    readonly years: readonly { readonly year: number; readonly score: Amount }[];
  };
  /** Years from which scores are counted by another structure: lines stop there, since they cannot be compared. */
  readonly breaks?: readonly { readonly year: number; readonly label: Text }[];
}

/** A year ready to draw: a year without a figure has NaN in its place. */
export interface HistoryYear {
  readonly year: number;
  readonly lower: number;
  readonly upper: number;
  readonly rank: number;
  readonly cutoffLower: number;
  readonly cutoffUpper: number;
  /** Differs where scores cannot be compared. */
  readonly era: string;
  readonly scoreText: string;
  readonly rankText: string;
  readonly cutoffText: string;
  readonly tip: string;
}

/** Every year from the first given to the last, those without figures too. */
export function historyYears(
  rows: readonly HistoryRow[],
  options: HistoryOptions,
  numbers: NumberTextOptions,
): HistoryYear[] {
  const given = [...rows.map((row) => row.year), ...(options.cutoff?.years ?? []).map((row) => row.year)];
  const first = Math.min(...given);
  const count = given.length === 0 ? 0 : Math.max(...given) - first + 1;
  return Array.from({ length: count }, (_, at) => historyYear(first + at, rows, options, numbers));
}

function historyYear(
  year: number,
  rows: readonly HistoryRow[],
  { cutoff, breaks = [] }: HistoryOptions,
  numbers: NumberTextOptions,
): HistoryYear {
  const row = rows.find((candidate) => candidate.year === year);
  const score = bounds(row?.score ?? NaN);
  const limit = bounds(cutoff?.years.find((candidate) => candidate.year === year)?.score ?? NaN);
  const scoreText = Number.isNaN(score.lower) ? missingText : amountText(score, numbers);
  const rankText = row?.rank === undefined ? missingText : numberText(row.rank, { ...numbers, decimals: 0 });
  const words = [phrase("score", numbers.language), phrase("rank", numbers.language)].map((word) =>
    word.toLowerCase(),
  );
  return {
    year,
    ...score,
    rank: row?.rank ?? NaN,
    cutoffLower: limit.lower,
    cutoffUpper: limit.upper,
    era: `${breaks.filter((change) => change.year <= year).length} ${row?.structure ?? ""}`,
    scoreText,
    rankText,
    cutoffText: Number.isNaN(limit.lower) ? missingText : amountText(limit, numbers),
    tip: `${year}: ${words[0]} ${scoreText}, ${words[1]} ${rankText}`,
  };
}
