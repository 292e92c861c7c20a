import { isKnown } from "./amount.js";
import { axisDomain, type AxisDomain } from "./axis-domain.js";
import type { HistoryYear } from "./history-year.js";
import { tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { colours, fontSizes } from "./theme.js";

/** Words of the two panels, and what is marked in them. */
export interface HistoryMarks {
  readonly scoreTitle: string;
  readonly rankTitle: string;
  /** Empty without cut-off. */
  readonly cutoffTitle: string;
  readonly cutoffRank?: number;
  readonly breaks: readonly { readonly year: number; readonly label: string }[];
}

const panelWidth = 520;

/**
 * The spec of a history: scores above, ranks below, over the same years.
 *
 * @returns A vertically concatenated Vega-Lite spec, without title and theme.
 */
export function historyPanels(years: readonly HistoryYear[], marks: HistoryMarks): VegaLiteSpec {
  return {
    vconcat: [scorePanel(years, marks), rankPanel(years, marks)],
    spacing: 22,
  };
}

function scorePanel(years: readonly HistoryYear[], marks: HistoryMarks): VegaLiteSpec {
  const values = years.flatMap((year) => [year.lower, year.upper, year.cutoffLower, year.cutoffUpper]);
  const axis = axisDomain(withRoom(values, "below"));
  const known = years.filter(isKnown);
  return {
    width: panelWidth,
    height: 190,
    layer: [
      panelAxes(years, axis, { title: marks.scoreTitle, reverse: false, xLabels: false }),
      ...breakLayers(marks, true),
      ...cutoffYears(years, marks),
      ...unknownScores(years),
      ...seriesLayers(known.map((year) => ({ ...point(year), value: year.lower, label: year.scoreText }))),
    ],
  };
}

function rankPanel(years: readonly HistoryYear[], marks: HistoryMarks): VegaLiteSpec {
  const ranked = years.filter((year) => Number.isFinite(year.rank));
  const target = marks.cutoffRank === undefined ? [] : [marks.cutoffRank];
  const axis = rankAxis(withRoom([...ranked.map((year) => year.rank), ...target], "above"));
  return {
    width: panelWidth,
    height: 150,
    layer: [
      panelAxes(years, axis, { title: marks.rankTitle, reverse: true, xLabels: true }),
      ...breakLayers(marks, false),
      ...target.flatMap((rank) => targetLayers(rank, marks)),
      ...seriesLayers(ranked.map((year) => ({ ...point(year), value: year.rank, label: year.rankText }))),
    ],
  };
}

/** Adds a value beyond the others, so that the number under the lowest point stays above the axis. */
function withRoom(values: readonly number[], side: "below" | "above"): number[] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low) * 0.2;
  return [...known, side === "below" ? low - room : high + room].filter(Number.isFinite);
}

/** Ranks start at 1; an axis that would start above it keeps its round ticks. */
function rankAxis(ranks: readonly number[]): AxisDomain {
  const axis = axisDomain(ranks);
  const first = Math.max(1, axis.domain[0]);
  const ticks = axis.ticks.filter((tick) => tick > first && Number.isInteger(tick));
  return { domain: [first, axis.domain[1]], ticks: [first, ...ticks], decimals: 0 };
}

function point({ year, era, tip }: HistoryYear) {
  return { year, era, tip };
}

const yearField: VegaLiteSpec = { field: "year", type: "ordinal" };
const valueField: VegaLiteSpec = { field: "value", type: "quantitative" };

/** One invisible mark declares both axes, so that the layers need not repeat them. */
function panelAxes(
  years: readonly HistoryYear[],
  { domain, ticks, decimals }: AxisDomain,
  {
    title,
    reverse,
    xLabels,
  }: { readonly title: string; readonly reverse: boolean; readonly xLabels: boolean },
): VegaLiteSpec {
  const x = {
    datum: years[0]?.year ?? 0,
    type: "ordinal",
    scale: { type: "band", domain: years.map((year) => year.year) },
    axis: { title: null, labelAngle: 0, labels: xLabels, ticks: false },
  };
  const y = {
    datum: domain[0],
    type: "quantitative",
    scale: { domain, reverse, zero: false, nice: false },
    axis: { title, values: ticks, format: `.${decimals}f`, minExtent: 40 },
  };
  return { data: { values: [{}] }, mark: { type: "point", opacity: 0, aria: false }, encoding: { x, y } };
}

/** A line through neighbouring years of one structure, with a point and its number for each year. */
function seriesLayers(points: readonly SeriesPoint[]): VegaLiteSpec[] {
  let segment = 0;
  const values = points.map((value, at) => {
    const before = points[at - 1];
    if (before !== undefined && (before.era !== value.era || before.year !== value.year - 1)) segment += 1;
    return { ...value, segment };
  });
  const position = { x: yearField, y: valueField };
  const label = { ...position, text: { field: "label" } };
  const number = {
    type: "text",
    aria: false,
    dy: 17,
    fontSize: fontSizes.note,
    color: colours.known,
    fontWeight: "bold",
  };
  return [
    {
      data: { values },
      mark: { type: "line", aria: false, color: colours.known },
      encoding: { ...position, detail: { field: "segment", type: "nominal" } },
    },
    {
      data: { values },
      mark: { type: "point", color: colours.known },
      encoding: { ...position, ...tipChannels },
    },
    // A white edge around the numbers keeps them readable where they cross a line.
    {
      data: { values },
      mark: { ...number, stroke: colours.paper, strokeWidth: 4 },
      encoding: label,
    },
    { data: { values }, mark: number, encoding: label },
  ];
}

interface SeriesPoint {
  readonly year: number;
  readonly era: number;
  readonly value: number;
  readonly label: string;
  readonly tip: string;
}

function unknownScores(years: readonly HistoryYear[]): VegaLiteSpec[] {
  const values = years
    .filter((year) => Number.isFinite(year.lower) && !isKnown(year))
    .map(({ year, lower, upper, tip }) => ({ year, value: lower, upper, tip }));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: "bar", width: 10, fill: colours.range, stroke: colours.known, strokeDash: [3, 2] },
      encoding: {
        x: yearField,
        y: valueField,
        y2: { field: "upper" },
        ...tipChannels,
      },
    },
  ];
}

/** What the rank took each year: a line where known, a band where bounded; named at the last. */
function cutoffYears(years: readonly HistoryYear[], { cutoffTitle }: HistoryMarks): VegaLiteSpec[] {
  const values = years
    .filter((year) => Number.isFinite(year.cutoffLower))
    .map(({ year, cutoffLower, cutoffUpper, cutoffText }) => {
      return { year, value: cutoffLower, upper: cutoffUpper, tip: `${year}: ${cutoffTitle} ${cutoffText}` };
    });
  const last = values.at(-1);
  if (last === undefined) return [];
  const ends = values.flatMap(({ year, value, upper }) => [
    { year, value },
    { year, value: upper },
  ]);
  const band = { type: "bar", width: 34, color: colours.cutoff, opacity: 0.55 };
  const text = {
    type: "text",
    aria: false,
    dy: -8,
    baseline: "bottom",
    fontSize: fontSizes.note,
    color: colours.cutoffEdge,
  };
  return [
    {
      data: { values },
      mark: band,
      encoding: { x: yearField, y: valueField, y2: { field: "upper" }, ...tipChannels },
    },
    {
      data: { values: ends },
      mark: { type: "tick", aria: false, color: colours.cutoffEdge, width: 34, thickness: 2 },
      encoding: { x: yearField, y: valueField },
    },
    {
      data: { values: [{ year: last.year, value: last.upper }] },
      mark: text,
      encoding: { x: yearField, y: valueField, text: { value: cutoffTitle } },
    },
  ];
}

/** A line at the rank that the cut-offs are of, named at its right end. */
function targetLayers(rank: number, { rankTitle }: HistoryMarks): VegaLiteSpec[] {
  const data = { values: [{ value: rank, label: `${rankTitle} ${rank}` }] };
  const rule = { type: "rule", aria: false, color: colours.cutoffEdge, strokeDash: [4, 3], strokeWidth: 1.5 };
  const text = {
    type: "text",
    aria: false,
    align: "left",
    dx: 6,
    color: colours.cutoffEdge,
    fontSize: fontSizes.note,
  };
  return [
    { data, mark: rule, encoding: { y: valueField } },
    { data, mark: text, encoding: { x: { value: panelWidth }, y: valueField, text: { field: "label" } } },
  ];
}

function breakLayers({ breaks }: HistoryMarks, withLabels: boolean): VegaLiteSpec[] {
  if (breaks.length === 0) return [];
  const x = { ...yearField, bandPosition: 0 };
  const rule = { type: "rule", aria: false, color: colours.softInk, strokeDash: [2, 3] };
  const text = {
    type: "text",
    aria: false,
    align: "left",
    baseline: "bottom",
    dx: 4,
    color: colours.softInk,
  };
  const label = {
    data: { values: breaks },
    mark: { ...text, fontSize: fontSizes.note },
    encoding: { x, y: { value: -4 }, text: { field: "label" } },
  };
  return [{ data: { values: breaks }, mark: rule, encoding: { x } }, ...(withLabels ? [label] : [])];
}
