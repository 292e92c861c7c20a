import { amountText, type NumberTextOptions } from "./number-text.js";
import { bounds, isKnown, type Amount } from "./amount.js";
import { phrase } from "./words.js";
import type { AxisDomain } from "./axis-domain.js";
import type { StripPart } from "./text-strip.js";
import type { VegaLiteSpec } from "./spec.js";
import { colours, fontSizes } from "./theme.js";

/** The score a rank starts at: a number, or an interval where the ranked unit's score is not published. */
export interface Cutoff {
  readonly rank: number;
  readonly score: Amount;
}

/**
 * A cut-off in words.
 *
 * @example
 * cutoffText({ rank: 15, score: { lower: 88.38, upper: 88.6 } }, { language: "en", decimals: 2 });
 * // "Cut-off of rank 15: 88.38–88.60"
 */
export function cutoffText(cutoff: Cutoff, numbers: NumberTextOptions): string {
  const score = amountText(cutoff.score, numbers);
  return phrase("cutoff", numbers.language, { rank: String(cutoff.rank), score });
}

/**
 * The layers of a cut-off in a row plot: a band with edges, or a line where it is known; its words above.
 *
 * @param cutoff - None gives no layers.
 */
export function cutoffLayers(
  cutoff: Cutoff | undefined,
  axis: AxisDomain,
  numbers: NumberTextOptions,
): VegaLiteSpec[] {
  if (cutoff === undefined) return [];
  const { lower, upper } = bounds(cutoff.score);
  const edges = isKnown(cutoff.score) ? [{ edge: lower }] : [{ edge: lower }, { edge: upper }];
  const band = {
    data: { values: [{ lower, upper }] },
    mark: { type: "rect", aria: false, color: colours.cutoff, opacity: 0.45 },
    encoding: { x: { field: "lower", type: "quantitative" }, x2: { field: "upper" } },
  };
  const lines = {
    data: { values: edges },
    mark: { type: "rule", aria: false, color: colours.cutoffEdge, strokeWidth: 1.5, strokeDash: [4, 3] },
    encoding: { x: { field: "edge", type: "quantitative" } },
  };
  return [...(isKnown(cutoff.score) ? [] : [band]), lines, cutoffLabel(cutoff, axis, numbers)];
}

function cutoffLabel(cutoff: Cutoff, { domain }: AxisDomain, numbers: NumberTextOptions): VegaLiteSpec {
  const { lower, upper } = bounds(cutoff.score);
  const share = ((lower + upper) / 2 - domain[0]) / (domain[1] - domain[0]);
  // The words stay over the plot: those of a band near its right edge end there, near its left edge start there.
  const align = share > 0.6 ? "right" : share < 0.3 ? "left" : "center";
  const at = align === "right" ? upper : align === "left" ? lower : (lower + upper) / 2;
  const text = {
    type: "text",
    aria: false,
    align,
    baseline: "bottom",
    color: colours.cutoffEdge,
    fontSize: fontSizes.note,
  };
  return {
    data: { values: [{ at }] },
    mark: { ...text, fontWeight: "bold" },
    encoding: {
      x: { field: "at", type: "quantitative" },
      y: { value: -6 },
      text: { value: cutoffText(cutoff, numbers) },
    },
  };
}

/** A cut-off as a part of a terminal's strip. */
export function cutoffStrip(cutoff: Cutoff | undefined): StripPart[] {
  return cutoff === undefined ? [] : [{ ...bounds(cutoff.score), character: "▒" }];
}
