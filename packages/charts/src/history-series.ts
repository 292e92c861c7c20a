import { tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { colours, fontSizes } from "./theme.js";

/** The horizontal channel of a layer in a history. */
export const yearField: VegaLiteSpec = { field: "year", type: "ordinal" };
/** The vertical channel of a layer in a history. */
export const valueField: VegaLiteSpec = { field: "value", type: "quantitative" };

/** A line through neighbouring years of one structure, with a point and its number for each year. */
export function seriesLayers(points: readonly SeriesPoint[]): VegaLiteSpec[] {
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

/** A year's figure, ready to draw. */
export interface SeriesPoint {
  readonly year: number;
  readonly era: string;
  readonly value: number;
  readonly label: string;
  readonly tip: string;
}
