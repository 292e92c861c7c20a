import { isKnown } from "./amount.js";
import { axisDomain, type AxisDomain } from "./axis-domain.js";
import {
  breakLayers,
  cutoffYears,
  panelWidth,
  targetLayers,
  unknownScores,
  type HistoryMarks,
} from "./history-marks.js";
import { seriesLayers } from "./history-series.js";
import type { HistoryYear } from "./history-year.js";
import type { VegaLiteSpec } from "./spec.js";

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
      ...breakLayers(marks, years, true),
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
      ...breakLayers(marks, years, false),
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
