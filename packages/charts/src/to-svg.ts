import type { Chart } from "./chart.js";
import { renderSvg } from "./svg.js";

/**
 * Draws a chart as SVG, without a browser.
 *
 * @returns One `<svg>` element; its texts are texts, in the reader's fonts.
 * @example
 * (await toSvg(rankingBars(rows, { title: "PAR INDEX 2023" }))).startsWith("<svg"); // true
 */
export function toSvg(chart: Chart): Promise<string> {
  return renderSvg(chart.spec);
}
