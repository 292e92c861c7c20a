import type { Language } from "@chiso/model";
import type { VegaLiteSpec } from "./spec.js";

/**
 * Colours of every chart: of the Okabe–Ito set, told apart by colour-blind readers; their lightness differs too, so
 * that they stay apart in black-and-white print.
 */
export const colours = {
  ink: "#1f2933",
  softInk: "#52606d",
  grid: "#e4e7eb",
  paper: "#ffffff",
  unit: "#7b8794",
  highlight: "#b94700",
  known: "#0072b2",
  range: "#9fd0ee",
  cutoff: "#f0c35a",
  cutoffEdge: "#8a6100",
  gain: "#00795a",
  loss: "#f4b58d",
  lossEdge: "#b94700",
} as const;

/** The Okabe–Ito colours for series of any chart, the yellow left out: it does not show on white. */
const categoryColours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#1f2933"];

/** Sizes of text, in pixels. */
export const fontSizes = { title: 15, subtitle: 12, label: 12, note: 11 } as const;

/** Fonts that carry Vietnamese marks, the reader's own first. */
export const fontFamily =
  "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

/** How numbers are written on axes; `currency` is required by the format and unused. */
const numberLocales = {
  en: { decimal: ".", thousands: ",", grouping: [3], currency: ["", ""] },
  vi: { decimal: ",", thousands: ".", grouping: [3], currency: ["", ""] },
} as const;

/**
 * The look of every chart, as Vega-Lite's `config`.
 *
 * The background is white, not transparent: charts are pasted into reports and shown by hosts with dark themes, and
 * one set of colours with enough contrast on both grounds would be dull on each. Every colour is stated, since hosts
 * lay the chart's config over a dark one of their own, and what is not stated would come out white on white.
 *
 * @example
 * themeConfig("vi")["background"]; // "#ffffff"
 */
export function themeConfig(language: Language): VegaLiteSpec {
  return {
    background: colours.paper,
    padding: 12,
    font: fontFamily,
    locale: { number: numberLocales[language] },
    view: { stroke: null, fill: null },
    title: titleConfig(),
    axis: axisConfig(),
    legend: legendConfig(),
    style: {
      "guide-label": { fill: colours.ink },
      "guide-title": { fill: colours.softInk },
      "group-title": { fill: colours.ink },
      "group-subtitle": { fill: colours.softInk },
    },
    mark: { color: colours.known },
    range: { category: categoryColours },
    text: { color: colours.ink, fontSize: fontSizes.label },
    rule: { color: colours.softInk },
    line: { strokeWidth: 2 },
    point: { filled: true, size: 90, opacity: 1 },
  };
}

function titleConfig(): VegaLiteSpec {
  return {
    anchor: "start",
    frame: "bounds",
    offset: 14,
    color: colours.ink,
    fontSize: fontSizes.title,
    fontWeight: "bold",
    subtitleColor: colours.softInk,
    subtitleFontSize: fontSizes.subtitle,
    subtitlePadding: 5,
  };
}

function axisConfig(): VegaLiteSpec {
  return {
    labelColor: colours.ink,
    labelFontSize: fontSizes.label,
    // 0 means no limit: a label is wrapped before it gets here, never cut off.
    labelLimit: 0,
    labelPadding: 6,
    titleColor: colours.softInk,
    titleFontSize: fontSizes.note,
    titleFontWeight: "normal",
    titleLimit: 0,
    titlePadding: 8,
    domainColor: colours.unit,
    tickColor: colours.unit,
    gridColor: colours.grid,
  };
}

function legendConfig(): VegaLiteSpec {
  return {
    orient: "bottom",
    direction: "horizontal",
    title: null,
    labelColor: colours.ink,
    labelFontSize: fontSizes.note,
    labelLimit: 0,
    titleColor: colours.softInk,
    symbolStrokeColor: colours.softInk,
    symbolStrokeWidth: 1,
    offset: 14,
    columnPadding: 18,
  };
}
