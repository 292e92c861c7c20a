import { bounds, isKnown, subtractAmounts, type Amount } from "./amount.js";
import { axisDomain, type AxisDomain } from "./axis-domain.js";
import { chart, type Chart } from "./chart.js";
import { cutoffLayers, cutoffStrip, cutoffText, type Cutoff } from "./cutoff.js";
import { amountText, type NumberTextOptions } from "./number-text.js";
import { scoreNumbers, type ChartOptions } from "./options.js";
import { rangeLayers } from "./range-layers.js";
import { rowField, rowPlot, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { textStrip } from "./text-strip.js";
import { textTable } from "./text-table.js";
import { colours, fontSizes } from "./theme.js";
import { phrase } from "./words.js";

/** A unit at its rank; an interval where its score is not published. */
export interface CutoffBandRow {
  readonly label: Text;
  readonly rank: number;
  readonly score: Amount;
  /** The unit whose distance to the cut-off is drawn. */
  readonly highlight?: boolean;
}

/** Options of {@link cutoffBand}. */
export interface CutoffBandOptions extends ChartOptions {
  readonly cutoff: Cutoff;
}

interface PlacedRow {
  readonly row: number;
  readonly label: string;
  readonly lower: number;
  readonly upper: number;
  readonly strong: boolean;
  readonly score: string;
  readonly tip: string;
}

/**
 * Draws how the published neighbours of a rank bound its score: known scores as points, unknown ones as ranges, the
 * cut-off as a band, and how far the highlighted unit is from it.
 *
 * @param rows - Units in any order; ranks between them that are not given show as a row of dots.
 * @example
 * const rows = [
 *   { label: "Khánh Hòa", rank: 14, score: 88.6 },
 *   { label: "Nghệ An", rank: 15, score: { lower: 88.38, upper: 88.6 } },
 *   { label: "TP. Hồ Chí Minh", rank: 33, score: 86.97, highlight: true },
 * ];
 * cutoffBand(rows, { title: "Rank 15", cutoff: { rank: 15, score: { lower: 88.38, upper: 88.6 } } }).text;
 */
export function cutoffBand(rows: readonly CutoffBandRow[], options: CutoffBandOptions): Chart {
  const numbers = scoreNumbers(options);
  const { cutoff } = options;
  const placed = placedRows(rows, numbers);
  const units = placed.filter((row) => Number.isFinite(row.lower));
  const axis = axisDomain([...units, bounds(cutoff.score)].flatMap(({ lower, upper }) => [lower, upper]));
  const spec = rowPlot({
    labels: placed.map((row) => ({ text: row.label, strong: row.strong })),
    axis,
    axisTitle: textOf(options.axisTitle ?? phrase("score", numbers.language), numbers.language),
    layers: [
      ...cutoffLayers(cutoff, axis, numbers),
      ...rangeLayers(units.filter((row) => !isKnown(row)).map((row) => ({ ...row }))),
      ...units.filter((row) => row.strong).flatMap((row) => distanceLayers(row, cutoff, numbers)),
      pointLayer(units.filter(isKnown)),
    ],
    columns: [scoreColumn(placed, numbers)],
    rowHeight: 24,
  });
  const alt = options.alt ?? altText(units, cutoff, numbers);
  return chart(spec, { ...options, alt, text: terminalText(placed, axis, cutoff, numbers) });
}

function placedRows(rows: readonly CutoffBandRow[], numbers: NumberTextOptions): PlacedRow[] {
  const sorted = [...rows].sort((a, b) => a.rank - b.rank);
  const blank = { label: "⋮", lower: NaN, upper: NaN, strong: false, score: "", tip: "" };
  const lines = sorted.flatMap((row, at) => {
    const label = `${row.rank}. ${textOf(row.label, numbers.language)}`;
    const score = amountText(row.score, numbers);
    const strong = row.highlight === true;
    const line = { label, ...bounds(row.score), strong, score, tip: `${label}: ${score}` };
    const before = sorted[at - 1];
    return before !== undefined && row.rank > before.rank + 1 ? [blank, line] : [line];
  });
  return lines.map((line, row) => ({ row, ...line }));
}

function pointLayer(values: readonly PlacedRow[]): VegaLiteSpec {
  return {
    data: { values },
    mark: "point",
    encoding: {
      x: scoreField("lower"),
      y: rowField,
      color: { condition: { test: "datum.strong", value: colours.highlight }, value: colours.ink },
      shape: { condition: { test: "datum.strong", value: "diamond" }, value: "circle" },
      size: { condition: { test: "datum.strong", value: 170 }, value: 70 },
      ...tipChannels,
    },
  };
}

/** A line from the unit's score to the cut-off's nearer edge, with the distance in points to both edges. */
function distanceLayers(row: PlacedRow, cutoff: Cutoff, numbers: NumberTextOptions): VegaLiteSpec[] {
  const { lower, upper } = bounds(cutoff.score);
  const near = row.lower < lower ? lower : upper;
  const values = [{ row: row.row, from: row.lower, to: near, middle: (row.lower + near) / 2 }];
  const text = {
    type: "text",
    aria: false,
    dy: -9,
    color: colours.highlight,
    fontSize: fontSizes.note,
    fontWeight: "bold",
  };
  const line = { type: "rule", aria: false, color: colours.highlight, strokeWidth: 1.5 };
  return [
    { data: { values }, mark: line, encoding: { x: scoreField("from"), x2: { field: "to" }, y: rowField } },
    {
      data: { values },
      mark: text,
      encoding: { x: scoreField("middle"), y: rowField, text: { value: distanceText(row, cutoff, numbers) } },
    },
  ];
}

function distanceText(row: PlacedRow, cutoff: Cutoff, numbers: NumberTextOptions): string {
  const gap = subtractAmounts(cutoff.score, row);
  const isShort = gap.upper > 0;
  const points = amountText(isShort ? gap : subtractAmounts(row, cutoff.score), numbers);
  return phrase(isShort ? "short" : "ahead", numbers.language, { points });
}

function scoreColumn(placed: readonly PlacedRow[], numbers: NumberTextOptions) {
  return {
    heading: phrase("score", numbers.language),
    cells: placed.map((row) => row.score),
    strong: placed.filter((row) => row.strong).map((row) => row.row),
  };
}

function terminalText(
  placed: readonly PlacedRow[],
  { domain }: AxisDomain,
  cutoff: Cutoff,
  numbers: NumberTextOptions,
): string {
  const rows = placed.map(({ label, score, strong, lower, upper }) => {
    const character = lower === upper ? (strong ? "◆" : "●") : "├─┤";
    const strip =
      score === "" ? "" : textStrip(domain, [...cutoffStrip(cutoff), { lower, upper, character }]);
    return [strong ? "▸" : "", label, score, strip];
  });
  const table = textTable(
    [{ heading: "" }, { heading: "" }, { heading: "", align: "right" }, { heading: "" }],
    rows,
  );
  const notes = placed.filter((row) => row.strong).map((row) => distanceText(row, cutoff, numbers));
  return [table, [`▒ ${cutoffText(cutoff, numbers)}`, ...notes].join("; ")].join("\n");
}

function altText(units: readonly PlacedRow[], cutoff: Cutoff, numbers: NumberTextOptions): string {
  const told = units
    .filter((row) => row.strong)
    .map((row) => `${row.tip} (${distanceText(row, cutoff, numbers)})`);
  return [
    cutoffText(cutoff, numbers),
    ...told,
    ...units.filter((row) => !row.strong).map((row) => row.tip),
  ].join("; ");
}
