import { isKnown } from "./amount.js";
import { valueField, yearField } from "./history-series.js";
import type { HistoryYear } from "./history-year.js";
import { tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { estimateTextWidth } from "./text-width.js";
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

/** Width of both panels, in pixels. */
export const panelWidth = 520;

/** Scores that are only bounded: a pale bar with dashed edge. */
export function unknownScores(years: readonly HistoryYear[]): VegaLiteSpec[] {
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
export function cutoffYears(years: readonly HistoryYear[], { cutoffTitle }: HistoryMarks): VegaLiteSpec[] {
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
export function targetLayers(rank: number, { rankTitle }: HistoryMarks): VegaLiteSpec[] {
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

/** Lines where another structure begins, with their words where there is room. */
export function breakLayers(
  { breaks }: HistoryMarks,
  years: readonly HistoryYear[],
  withLabels: boolean,
): VegaLiteSpec[] {
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
    data: { values: labelledBreaks(breaks, panelWidth / years.length) },
    mark: { ...text, fontSize: fontSizes.note },
    encoding: { x, y: { value: -4 }, text: { field: "label" } },
  };
  return [{ data: { values: breaks }, mark: rule, encoding: { x } }, ...(withLabels ? [label] : [])];
}

/** The breaks whose words end before the next break. */
function labelledBreaks(breaks: HistoryMarks["breaks"], yearWidth: number): HistoryMarks["breaks"] {
  const sorted = [...breaks].sort((a, b) => a.year - b.year);
  return sorted.filter(({ year, label }, at) => {
    const room = ((sorted[at + 1]?.year ?? Infinity) - year) * yearWidth;
    return estimateTextWidth(label, fontSizes.note) + 8 < room;
  });
}
