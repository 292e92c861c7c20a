import type { AxisDomain } from "./axis-domain.js";
import type { VegaLiteSpec } from "./spec.js";
import { columnLayers, type PlotColumn } from "./plot-columns.js";
import { wrapText } from "./text-width.js";
import { fontSizes } from "./theme.js";

/** Label of a row, left of the plot. */
export interface RowLabel {
  readonly text: string;
  /** The row the reader looks for: bold. */
  readonly strong?: boolean;
}

/** A plot whose rows are named things and whose horizontal axis is a number. */
export interface RowPlot {
  readonly labels: readonly RowLabel[];
  readonly axis: AxisDomain;
  readonly axisTitle: string;
  /** Drawn in order. Their data have a field `row`, 0 for the first. */
  readonly layers: readonly VegaLiteSpec[];
  /** Texts right of the plot. */
  readonly columns?: readonly PlotColumn[];
  /** Pixels; rows get higher where wrapped labels need it. */
  readonly rowHeight: number;
}

/** The vertical channel of a layer in a row plot. */
export const rowField: VegaLiteSpec = { field: "row", type: "ordinal" };

/** What a mark says to the pointer and to a screen reader: the words in its field `tip`. */
export const tipChannels: VegaLiteSpec = {
  tooltip: { field: "tip", type: "nominal" },
  description: { field: "tip", type: "nominal" },
};

/** A horizontal channel of a layer in a row plot. */
export function scoreField(field: string): VegaLiteSpec {
  return { field, type: "quantitative" };
}

/** Width of the plot itself, without labels and columns, in pixels. */
const plotWidth = 380;

const labelWidth = 210;

const lineHeight = fontSizes.label + 3;

/**
 * The spec of a plot by rows: labels wrapped, never cut off; axis; layers; columns of text at the right.
 *
 * @returns A layered Vega-Lite spec, without title and theme.
 */
export function rowPlot(plot: RowPlot): VegaLiteSpec {
  const lines = plot.labels.map((label) => wrapText(label.text, labelWidth, fontSizes.label, label.strong));
  const most = Math.max(1, ...lines.map((label) => label.length));
  const step = Math.max(plot.rowHeight, most * lineHeight + 6);
  return {
    width: plotWidth,
    height: step * Math.max(1, plot.labels.length),
    layer: [
      axesLayer(plot),
      ...plot.layers,
      labelLayer(plot.labels, lines),
      ...columnLayers(plot.columns ?? [], plotWidth),
    ],
  };
}

/** One invisible mark declares both axes, so that the layers need not repeat them. */
function axesLayer({ axis, axisTitle, labels }: RowPlot): VegaLiteSpec {
  const x = {
    datum: axis.domain[0],
    type: "quantitative",
    scale: { domain: axis.domain, zero: false, nice: false },
    axis: {
      title: axisTitle,
      values: axis.ticks,
      format: `.${axis.decimals}f`,
      grid: true,
      labelFlush: false,
    },
  };
  // Rows are numbered, so that two rows may bear one name; labelLayer names them.
  const scale = { domain: labels.map((_, row) => row), paddingInner: 0.3, paddingOuter: 0.15 };
  const y = { datum: 0, type: "ordinal", scale: { type: "band", ...scale }, axis: null };
  return { data: { values: [{}] }, mark: { type: "point", opacity: 0, aria: false }, encoding: { x, y } };
}

/** The rows' names as marks, since an axis hangs the second line of a label below its row instead of centring both. */
function labelLayer(labels: readonly RowLabel[], lines: readonly (readonly string[])[]): VegaLiteSpec {
  const values = lines.map((label, row) => ({
    row,
    label,
    lift: ((1 - label.length) * lineHeight) / 2,
    weight: labels[row]?.strong === true ? "bold" : "normal",
  }));
  const weight = { expr: "datum.weight" };
  return {
    data: { values },
    mark: {
      type: "text",
      aria: false,
      align: "right",
      baseline: "middle",
      lineHeight,
      dy: { expr: "datum.lift" },
      fontWeight: weight,
    },
    encoding: { x: { value: -8 }, y: rowField, text: { field: "label" } },
  };
}
