import type { VegaLiteSpec } from "./spec.js";
import { estimateTextWidth } from "./text-width.js";
import { colours, fontSizes } from "./theme.js";

/** A column of text right of a plot, one cell per row. */
export interface PlotColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly align?: "left" | "right";
  /** Rows printed bold. */
  readonly strong?: readonly number[];
}

const gap = 22;

/**
 * The layers that print columns of text right of a plot.
 *
 * @param left - Where the plot ends, in pixels.
 */
export function columnLayers(columns: readonly PlotColumn[], left: number): VegaLiteSpec[] {
  let edge = left + 12;
  return columns.flatMap((column) => {
    const texts = [column.heading, ...column.cells];
    const width = Math.max(...texts.map((text) => estimateTextWidth(text, fontSizes.label, true)));
    const x = column.align === "left" ? edge : edge + width;
    edge += width + gap;
    return [headingLayer(column, x), cellLayer(column, x)];
  });
}

function headingLayer(column: PlotColumn, x: number): VegaLiteSpec {
  const text = {
    type: "text",
    aria: false,
    align: column.align ?? "right",
    baseline: "bottom",
    color: colours.softInk,
  };
  return {
    data: { values: [{}] },
    mark: { ...text, fontSize: fontSizes.note },
    encoding: { x: { value: x }, y: { value: -6 }, text: { value: column.heading } },
  };
}

function cellLayer(column: PlotColumn, x: number): VegaLiteSpec {
  const strong = column.strong ?? [];
  return {
    data: {
      values: column.cells.map((cell, row) => ({
        row,
        cell,
        weight: strong.includes(row) ? "bold" : "normal",
      })),
    },
    mark: { type: "text", aria: false, align: column.align ?? "right", fontWeight: { expr: "datum.weight" } },
    encoding: { x: { value: x }, y: { field: "row", type: "ordinal" }, text: { field: "cell" } },
  };
}
