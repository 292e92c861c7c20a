import { bounds, isKnown, type Amount } from "./amount.js";
import { axisDomain, type AxisDomain } from "./axis-domain.js";
import { chart, type Chart } from "./chart.js";
import { cutoffLayers, cutoffStrip, cutoffText, type Cutoff } from "./cutoff.js";
import { amountText, numberText, type NumberTextOptions } from "./number-text.js";
import { scoreNumbers, type ChartOptions } from "./options.js";
import type { PlotColumn } from "./plot-columns.js";
import { rangeLayers } from "./range-layers.js";
import { rowField, rowPlot, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { textStrip } from "./text-strip.js";
import { textTable } from "./text-table.js";
import { colours } from "./theme.js";
import { phrase } from "./words.js";

/** What a change would do to a unit's score and rank. */
export interface WhatIfRow {
  readonly label: Text;
  readonly before: number;
  /** An interval where it depends on something unknown. */
  readonly after: Amount;
  readonly rankBefore?: number;
  readonly rankAfter?: Amount;
}

/** Options of {@link whatIfSteps}. */
export interface WhatIfStepsOptions extends ChartOptions {
  readonly cutoff?: Cutoff;
}

interface StepRow {
  readonly row: number;
  readonly name: string;
  readonly before: number;
  readonly lower: number;
  readonly upper: number;
  readonly scores: string;
  readonly ranks: string;
  readonly tip: string;
}

/**
 * Draws what each scenario does: from the score before (ring) to the score after (triangle, or a range), against the
 * cut-off of a rank, with the ranks as text.
 *
 * @param rows - Scenarios, in the order to show.
 * @example
 * const rows = [{ label: "Procedures as in 2022", before: 86.97, after: 88.89, rankBefore: 33, rankAfter: 11 }];
 * whatIfSteps(rows, { title: "What if" }).text;
 */
export function whatIfSteps(rows: readonly WhatIfRow[], options: WhatIfStepsOptions): Chart {
  const numbers = scoreNumbers(options);
  const steps = rows.map((row, at) => stepRow(row, at, numbers));
  const cutoff = options.cutoff === undefined ? [] : Object.values(bounds(options.cutoff.score));
  const axis = axisDomain([...steps.flatMap((step) => [step.before, step.lower, step.upper]), ...cutoff]);
  const spec = rowPlot({
    labels: steps.map((step) => ({ text: step.name })),
    axis,
    axisTitle: textOf(options.axisTitle ?? phrase("score", numbers.language), numbers.language),
    layers: [
      ...cutoffLayers(options.cutoff, axis, numbers),
      pathLayer(steps),
      ...rangeLayers(steps.filter((step) => !isKnown(step)).map((step) => ({ ...step }))),
      pointLayer(steps, "before"),
      pointLayer(steps.filter(isKnown), "lower"),
    ],
    columns: columns(steps, numbers),
    rowHeight: 30,
  });
  const alt = options.alt ?? steps.map((step) => step.tip).join("; ");
  return chart(spec, { ...options, alt, text: terminalText(steps, axis, options.cutoff, numbers) });
}

function stepRow(row: WhatIfRow, at: number, numbers: NumberTextOptions): StepRow {
  const whole = { ...numbers, decimals: 0 };
  const name = textOf(row.label, numbers.language);
  const scores = `${numberText(row.before, numbers)} → ${amountText(row.after, numbers)}`;
  const before = row.rankBefore === undefined ? "" : numberText(row.rankBefore, whole);
  const after = row.rankAfter === undefined ? "" : amountText(row.rankAfter, whole);
  const ranks = before === "" || after === "" ? before + after : `${before} → ${after}`;
  const rankTip = ranks === "" ? "" : `, ${phrase("rank", numbers.language).toLowerCase()} ${ranks}`;
  return {
    row: at,
    name,
    before: row.before,
    ...bounds(row.after),
    scores,
    ranks,
    tip: `${name}: ${scores}${rankTip}`,
  };
}

function pathLayer(steps: readonly StepRow[]): VegaLiteSpec {
  // The line stops at the near end of a range: what lies within is not known.
  const values = steps.map(({ row, before, lower, upper }) => ({
    row,
    before,
    end: before > upper ? upper : lower,
  }));
  return {
    data: { values },
    mark: { type: "rule", aria: false, color: colours.highlight, strokeWidth: 2 },
    encoding: { x: scoreField("before"), x2: { field: "end" }, y: rowField },
  };
}

function pointLayer(values: readonly StepRow[], field: "before" | "lower"): VegaLiteSpec {
  const before = {
    type: "point",
    shape: "circle",
    size: 80,
    filled: true,
    fill: colours.paper,
    strokeWidth: 2,
  };
  const after = { type: "point", size: 110, filled: true, color: colours.highlight };
  const shape = {
    condition: { test: "datum.lower < datum.before", value: "triangle-left" },
    value: "triangle-right",
  };
  return {
    data: { values },
    mark: field === "before" ? { ...before, stroke: colours.highlight } : after,
    encoding: {
      x: scoreField(field),
      y: rowField,
      ...tipChannels,
      ...(field === "before" ? {} : { shape }),
    },
  };
}

function columns(steps: readonly StepRow[], { language }: NumberTextOptions): PlotColumn[] {
  const scores = {
    heading: phrase("score", language),
    cells: steps.map((step) => step.scores),
    align: "left",
  } as const;
  const ranks = {
    heading: phrase("rank", language),
    cells: steps.map((step) => step.ranks),
    align: "left",
  } as const;
  return steps.some((step) => step.ranks !== "") ? [scores, ranks] : [scores];
}

function terminalText(
  steps: readonly StepRow[],
  { domain }: AxisDomain,
  cutoff: Cutoff | undefined,
  numbers: NumberTextOptions,
): string {
  const { language } = numbers;
  const rows = steps.map(({ name, scores, ranks, before, lower, upper }) => {
    const path = { lower: Math.min(before, lower), upper: Math.max(before, lower), character: "─" };
    const after = { lower, upper, character: lower === upper ? (lower < before ? "◀" : "▶") : "├─┤" };
    const strip = [...cutoffStrip(cutoff), path, { lower: before, upper: before, character: "○" }, after];
    return [name, scores, ranks, textStrip(domain, strip)];
  });
  const headings = [phrase("scenario", language), phrase("score", language), phrase("rank", language), ""];
  const table = textTable(
    headings.map((heading) => ({ heading })),
    rows,
  );
  return cutoff === undefined ? table : `${table}\n▒ ${cutoffText(cutoff, numbers)}`;
}
