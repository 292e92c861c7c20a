import { rowField, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { colours } from "./theme.js";

/** A row's unknown amount: the ends it lies between. */
export interface RangeRow {
  readonly row: number;
  readonly lower: number;
  readonly upper: number;
  readonly tip: string;
  readonly [field: string]: unknown;
}

/** The layers of unknown amounts in a row plot: a pale bar with dashed edge, closed by a tick at either end. */
export function rangeLayers(values: readonly RangeRow[]): VegaLiteSpec[] {
  if (values.length === 0) return [];
  const edge = { stroke: colours.known, strokeWidth: 1.2, strokeDash: [3, 2] };
  const ends = values.flatMap(({ row, lower, upper }) => [
    { row, end: lower },
    { row, end: upper },
  ]);
  return [
    {
      data: { values },
      mark: { type: "bar", height: 10, fill: colours.range, ...edge },
      encoding: { x: scoreField("lower"), x2: { field: "upper" }, y: rowField, ...tipChannels },
    },
    {
      data: { values: ends },
      mark: { type: "tick", aria: false, color: colours.known, thickness: 2.5, height: 16 },
      encoding: { x: scoreField("end"), y: rowField },
    },
  ];
}
