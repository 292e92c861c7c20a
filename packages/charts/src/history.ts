import { chart, type Chart } from "./chart.js";
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
  const breaks = (options.breaks ?? []).map(({ year, label }) => ({ year, label: textOf(label, language) }));
  const spec = historyPanels(years, {
    breaks,
    scoreTitle: textOf(options.axisTitle ?? phrase("score", language), language),
    rankTitle: phrase("rank", language),
    cutoffTitle: cutoffTitle(options, numbers),
    ...(options.cutoff === undefined ? {} : { cutoffRank: options.cutoff.rank }),
  });
  const alt = options.alt ?? years.map((year) => year.tip).join("; ");
  return chart(spec, { ...options, alt, text: terminalText(years, options, numbers) });
}

function cutoffTitle({ cutoff }: HistoryOptions, { language }: NumberTextOptions): string {
  return cutoff === undefined ? "" : phrase("cutoffShort", language, { rank: String(cutoff.rank) });
}

function terminalText(
  years: readonly HistoryYear[],
  options: HistoryOptions,
  numbers: NumberTextOptions,
): string {
  const { language } = numbers;
  const right = (heading: string) => ({ heading, align: "right" }) as const;
  const columns = [phrase("year", language), phrase("score", language), phrase("rank", language)].map(right);
  const limit = options.cutoff === undefined ? [] : [right(cutoffTitle(options, numbers))];
  const rows = years.map((year) => [String(year.year), year.scoreText, year.rankText, year.cutoffText]);
  const breaks = (options.breaks ?? []).map(({ year, label }) => `${year}: ${textOf(label, language)}`);
  return [textTable([...columns, ...limit], rows), ...breaks].join("\n");
}
