import { bounds, isKnown, subtractAmounts, type Amount } from "./amount.js";
import { axisDomain } from "./axis-domain.js";
import { chart, type Chart } from "./chart.js";
import { amountText, numberText, type NumberTextOptions } from "./number-text.js";
import { scoreNumbers, type ChartOptions } from "./options.js";
import { rowField, rowPlot, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { textStrip } from "./text-strip.js";
import { textTable } from "./text-table.js";
import { colours } from "./theme.js";
import { phrase } from "./words.js";

/** A part of an index with the points a unit has in it. */
export interface IntervalBarsRow {
  readonly label: Text;
  /** Points; an interval where they are not published. */
  readonly points: Amount;
  readonly max: number;
  /** `false`: the maximum itself was not seen in a source. Default `true`. */
  readonly maxVerified?: boolean;
}

interface PartRow {
  readonly row: number;
  readonly name: string;
  readonly zero: number;
  readonly lower: number;
  readonly upper: number;
  readonly max: number;
  readonly verified: boolean;
  readonly points: string;
  readonly lost: string;
  readonly tip: string;
}

/**
 * Draws where points are lost: for each part of an index the points it has (solid), the range they can lie in where
 * they are not published (pale, dashed), and the maximum (outline; dashed where unverified). The white rest is lost.
 *
 * @param rows - Parts, in the order to show.
 * @example
 * const rows = [
 *   { label: { en: "Survey", vi: "Khảo sát" }, points: 16.89, max: 22 },
 *   { label: { en: "Institutions", vi: "Thể chế" }, points: { lower: 6, upper: 9.5 }, max: 10 },
 * ];
 * intervalBars(rows, { title: "Points lost", language: "vi" }).text;
 */
export function intervalBars(rows: readonly IntervalBarsRow[], options: ChartOptions): Chart {
  const numbers = scoreNumbers(options);
  const { language } = numbers;
  const parts = rows.map((row, at) => partRow(row, at, numbers));
  const axis = axisDomain(
    parts.flatMap((part) => [part.max, part.upper]),
    { zero: true },
  );
  const spec = rowPlot({
    labels: parts.map((part) => ({ text: part.name })),
    axis,
    axisTitle: textOf(options.axisTitle ?? phrase("points", language), language),
    layers: [maximumLayer(parts, numbers), knownLayer(parts, numbers), rangeLayer(parts, numbers)],
    columns: [
      { heading: phrase("points", language), cells: parts.map((part) => part.points) },
      { heading: phrase("lost", language), cells: parts.map((part) => part.lost) },
    ],
    rowHeight: 32,
  });
  const subtitle = subtitleText(parts, options, numbers);
  const alt = options.alt ?? parts.map((part) => part.tip).join("; ");
  return chart(spec, { ...options, ...subtitle, alt, text: terminalText(parts, axis.domain, numbers) });
}

function partRow(row: IntervalBarsRow, at: number, numbers: NumberTextOptions): PartRow {
  const verified = row.maxVerified !== false;
  const name = textOf(row.label, numbers.language);
  const max = numberText(row.max, { ...numbers, decimals: fewestDecimals(row.max) });
  const points = `${amountText(row.points, numbers)} / ${max}${verified ? "" : "?"}`;
  const lost = amountText(subtractAmounts(row.max, row.points), numbers);
  const tip = `${name}: ${points} (${phrase("lost", numbers.language).toLowerCase()} ${lost})`;
  return { row: at, name, zero: 0, ...bounds(row.points), max: row.max, verified, points, lost, tip };
}

function fewestDecimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** The fill channel of one kind of bar; all share one scale, hence one legend. */
function kindFill(kind: "known" | "interval" | "maximum", { language }: NumberTextOptions): VegaLiteSpec {
  const domain = (["known", "interval", "maximum"] as const).map((word) => phrase(word, language));
  return {
    datum: phrase(kind, language),
    type: "nominal",
    scale: { domain, range: [colours.known, colours.range, colours.paper] },
    legend: { symbolType: "square", title: null },
  };
}

function maximumLayer(values: readonly PartRow[], numbers: NumberTextOptions): VegaLiteSpec {
  return {
    data: { values },
    mark: {
      type: "bar",
      stroke: colours.softInk,
      strokeWidth: 1,
      strokeDash: { expr: "datum.verified ? [] : [4, 3]" },
    },
    encoding: {
      x: scoreField("zero"),
      x2: { field: "max" },
      y: rowField,
      fill: kindFill("maximum", numbers),
      ...tipChannels,
    },
  };
}

function knownLayer(values: readonly PartRow[], numbers: NumberTextOptions): VegaLiteSpec {
  return {
    data: { values },
    mark: "bar",
    encoding: {
      x: scoreField("zero"),
      x2: { field: "lower" },
      y: rowField,
      fill: kindFill("known", numbers),
      ...tipChannels,
    },
  };
}

function rangeLayer(parts: readonly PartRow[], numbers: NumberTextOptions): VegaLiteSpec {
  return {
    data: { values: parts.filter((part) => !isKnown(part)) },
    mark: { type: "bar", stroke: colours.known, strokeWidth: 1.5, strokeDash: [3, 2] },
    encoding: {
      x: scoreField("lower"),
      x2: { field: "upper" },
      y: rowField,
      fill: kindFill("interval", numbers),
      ...tipChannels,
    },
  };
}

/** Explains the question mark where one is shown. */
function subtitleText(parts: readonly PartRow[], options: ChartOptions, { language }: NumberTextOptions) {
  const given = options.subtitle === undefined ? [] : [textOf(options.subtitle, language)];
  const note = parts.every((part) => part.verified) ? [] : [`?: ${phrase("unverified", language)}`];
  const lines = [...given, ...note];
  return lines.length === 0 ? {} : { subtitle: lines.join("\n") };
}

function terminalText(
  parts: readonly PartRow[],
  domain: readonly [number, number],
  { language }: NumberTextOptions,
): string {
  const rows = parts.map(({ name, points, lost, lower, upper, max }) => [
    name,
    points,
    lost,
    textStrip(domain, [
      { lower: 0, upper: max, character: "□" },
      { lower, upper, character: "▒" },
      ...(lower > 0 ? [{ lower: 0, upper: lower, character: "█" }] : []),
    ]),
  ]);
  const numeric = (heading: string) => ({ heading, align: "right" }) as const;
  const columns = [
    { heading: phrase("name", language) },
    numeric(phrase("points", language)),
    numeric(phrase("lost", language)),
    { heading: "" },
  ];
  const key = (["known", "interval", "maximum"] as const).map(
    (word, at) => `${"█▒□"[at]} ${phrase(word, language)}`,
  );
  return `${textTable(columns, rows)}\n${key.join("  ")}`;
}
