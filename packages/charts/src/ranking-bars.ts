import { axisDomain, type AxisDomain } from "./axis-domain.js";
import { bounds } from "./amount.js";
import { chart, type Chart } from "./chart.js";
import { cutoffLayers, cutoffStrip, cutoffText, type Cutoff } from "./cutoff.js";
import { numberText, type NumberTextOptions } from "./number-text.js";
import { scoreNumbers, type ChartOptions } from "./options.js";
import { rowField, rowPlot, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { textStrip } from "./text-strip.js";
import { textTable } from "./text-table.js";
import { colours } from "./theme.js";
import { phrase } from "./words.js";

/** A unit with its score. */
export interface RankingRow {
  readonly label: Text;
  readonly value: number;
  /** Default: its place among the rows, equal scores sharing the better one. */
  readonly rank?: number;
  /** The unit the chart is about. */
  readonly highlight?: boolean;
}

/** Options of {@link rankingBars}. */
export interface RankingBarsOptions extends ChartOptions {
  readonly cutoff?: Cutoff;
  /**
   * `"fit"`: the axis spans the scores, which are drawn as dots, since a bar's length would not be its value;
   * `"zero"`: bars from 0. Default `"fit"`: scores of an index lie close together.
   */
  readonly baseline?: "fit" | "zero";
}

interface RankedRow {
  readonly row: number;
  readonly name: string;
  readonly value: number;
  readonly rank: number;
  readonly strong: boolean;
  /** Shown when the reader points at it. */
  readonly tip: string;
}

/**
 * Draws units by score, best first, with one highlighted and the score that a rank takes.
 *
 * @param rows - Units in any order; one without a score (NaN) is left out.
 * @returns A chart: one line per unit.
 * @example
 * const rows = [{ label: "Quảng Ninh", value: 92.18 }, { label: "TP. Hồ Chí Minh", value: 86.97, highlight: true }];
 * rankingBars(rows, { title: "PAR INDEX 2023", language: "vi" }).text;
 */
export function rankingBars(rows: readonly RankingRow[], options: RankingBarsOptions): Chart {
  const numbers = scoreNumbers(options);
  const { language } = numbers;
  const ranked = rankedRows(rows, numbers);
  const cutoff = options.cutoff === undefined ? [] : Object.values(bounds(options.cutoff.score));
  const zero = options.baseline === "zero";
  const axis = axisDomain([...ranked.map((row) => row.value), ...cutoff], { zero });
  const spec = rowPlot({
    labels: ranked.map((row) => ({ text: `${row.rank}. ${row.name}`, strong: row.strong })),
    axis,
    axisTitle: textOf(options.axisTitle ?? phrase("score", language), language),
    layers: [
      ...cutoffLayers(options.cutoff, axis, numbers),
      ...(zero ? barLayers(ranked) : dotLayers(ranked, axis)),
    ],
    columns: [valueColumn(ranked, numbers)],
    rowHeight: 22,
  });
  const text = terminalText(ranked, axis, options.cutoff, numbers);
  return chart(spec, { ...options, alt: options.alt ?? altText(ranked, options.cutoff, numbers), text });
}

function rankedRows(rows: readonly RankingRow[], numbers: NumberTextOptions): RankedRow[] {
  const sorted = rows.filter((row) => !Number.isNaN(row.value)).sort((a, b) => b.value - a.value);
  return sorted.map((row, at) => {
    const name = textOf(row.label, numbers.language);
    const rank = row.rank ?? 1 + sorted.findIndex((other) => other.value === row.value);
    const tip = `${rank}. ${name}: ${numberText(row.value, numbers)}`;
    return { row: at, name, value: row.value, rank, strong: row.highlight === true, tip };
  });
}

const rowColour = {
  condition: { test: "datum.strong", value: colours.highlight },
  value: colours.unit,
};

function barLayers(values: readonly RankedRow[]): VegaLiteSpec[] {
  return [
    {
      data: { values },
      mark: "bar",
      encoding: { x: scoreField("value"), y: rowField, color: rowColour, ...tipChannels },
    },
  ];
}

function dotLayers(ranked: readonly RankedRow[], { domain }: AxisDomain): VegaLiteSpec[] {
  const values = ranked.map((row) => ({ ...row, from: domain[0] }));
  const guide = { type: "rule", aria: false, color: colours.unit, strokeDash: [1, 3] };
  return [
    {
      data: { values },
      mark: guide,
      encoding: { x: scoreField("from"), x2: { field: "value" }, y: rowField },
    },
    {
      data: { values: ranked },
      mark: "point",
      encoding: {
        x: scoreField("value"),
        y: rowField,
        color: rowColour,
        shape: { condition: { test: "datum.strong", value: "diamond" }, value: "circle" },
        size: { condition: { test: "datum.strong", value: 170 }, value: 80 },
        ...tipChannels,
      },
    },
  ];
}

function valueColumn(ranked: readonly RankedRow[], numbers: NumberTextOptions) {
  return {
    heading: phrase("score", numbers.language),
    cells: ranked.map((row) => numberText(row.value, numbers)),
    strong: ranked.filter((row) => row.strong).map((row) => row.row),
  };
}

function terminalText(
  ranked: readonly RankedRow[],
  { domain }: AxisDomain,
  cutoff: Cutoff | undefined,
  numbers: NumberTextOptions,
): string {
  const rows = ranked.map(({ rank, name, value, strong }) => [
    strong ? "▸" : "",
    String(rank),
    name,
    numberText(value, numbers),
    textStrip(domain, [
      ...cutoffStrip(cutoff),
      { lower: value, upper: value, character: strong ? "◆" : "●" },
    ]),
  ]);
  const right = { heading: "", align: "right" } as const;
  const table = textTable([{ heading: "" }, right, { heading: "" }, right, { heading: "" }], rows);
  return cutoff === undefined ? table : `${table}\n▒ ${cutoffText(cutoff, numbers)}`;
}

function altText(
  ranked: readonly RankedRow[],
  cutoff: Cutoff | undefined,
  numbers: NumberTextOptions,
): string {
  const told = ranked.filter((row) => row.row === 0 || row.row === ranked.length - 1 || row.strong);
  return [...told.map((row) => row.tip), ...(cutoff === undefined ? [] : [cutoffText(cutoff, numbers)])].join(
    "; ",
  );
}
