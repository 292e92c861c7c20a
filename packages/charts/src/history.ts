import { chart, type Chart } from "./chart.js";
import type { HistoryMarks } from "./history-marks.js";
import { historyPanels } from "./history-panels.js";
import { historyYears, type HistoryOptions, type HistoryRow, type HistoryYear } from "./history-year.js";
import type { NumberTextOptions } from "./number-text.js";
import { scoreNumbers } from "./options.js";
import { textOf } from "./text.js";
import { textTable } from "./text-table.js";
import { phrase } from "./words.js";

/**
 * Draws score and rank over the years, one above the other; the rank axis points down, so that up is better in both.
 *
 * A line joins neighbouring years only: a year without figure interrupts it.
 *
 * @param rows - Years in any order.
 * @example
 * const rows = [{ year: 2021, score: 86.05, rank: 43 }, { year: 2022, score: 84.7, rank: 36 }];
 * history(rows, { title: "TP. Hồ Chí Minh", language: "vi" }).text;
 */
export function history(rows: readonly HistoryRow[], options: HistoryOptions): Chart {
  const numbers = scoreNumbers(options);
  const { language } = numbers;
  const years = historyYears(rows, options, numbers);
  // A break at the first year or before has nothing to its left to part from.
  const breaks = (options.breaks ?? [])
    .filter(({ year }) => years.some((shown, at) => at > 0 && shown.year === year))
    .map(({ year, label }) => ({ year, label: textOf(label, language) }));
  const marks = {
    breaks,
    scoreTitle: textOf(options.axisTitle ?? phrase("score", language), language),
    rankTitle: phrase("rank", language),
    cutoffTitle: cutoffTitle(options, numbers),
    ...(options.cutoff === undefined ? {} : { cutoffRank: options.cutoff.rank }),
  };
  const alt = options.alt ?? years.map((year) => year.tip).join("; ");
  return chart(historyPanels(years, marks), { ...options, alt, text: terminalText(years, marks, numbers) });
}

function cutoffTitle({ cutoff }: HistoryOptions, { language }: NumberTextOptions): string {
  return cutoff === undefined ? "" : phrase("cutoffShort", language, { rank: String(cutoff.rank) });
}

function terminalText(
  years: readonly HistoryYear[],
  { breaks, cutoffTitle: limit }: Pick<HistoryMarks, "breaks" | "cutoffTitle">,
  { language }: NumberTextOptions,
): string {
  const right = (heading: string) => ({ heading, align: "right" }) as const;
  const columns = [phrase("year", language), phrase("score", language), phrase("rank", language)].map(right);
  const rows = years.map((year) => [String(year.year), year.scoreText, year.rankText, year.cutoffText]);
  const table = textTable([...columns, ...(limit === "" ? [] : [right(limit)])], rows);
  return [table, ...breaks.map(({ year, label }) => `${year}: ${label}`)].join("\n");
}
