import { axisDomain, type AxisDomain } from "./axis-domain.js";
import { chart, type Chart } from "./chart.js";
import { numberText, type NumberTextOptions } from "./number-text.js";
import { scoreNumbers, type ChartOptions } from "./options.js";
import { rowField, rowPlot, scoreField, tipChannels } from "./row-plot.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { textStrip } from "./text-strip.js";
import { textTable } from "./text-table.js";
import { colours } from "./theme.js";
import { phrase } from "./words.js";

/** What one part of an index adds to or takes from a score. */
export interface ContributionRow {
  readonly label: Text;
  readonly change: number;
}

/** A score before or after the changes. */
export interface ContributionEnd {
  readonly label: Text;
  readonly value: number;
}

/** Options of {@link contributionBars}. */
export interface ContributionBarsOptions extends ChartOptions {
  readonly from: ContributionEnd;
  /** Where it differs from `from` plus the changes, the difference gets a row of its own. Default: their sum. */
  readonly to?: ContributionEnd;
}

type ContributionKind = "end" | "gain" | "loss" | "rest";

interface StepRow {
  readonly row: number;
  readonly name: string;
  readonly kind: ContributionKind;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly tip: string;
}

/**
 * Draws how a score came from another: one bar per part, each starting where the one above ends.
 *
 * Gains are solid, losses pale with an edge, and what the given parts leave unexplained is dashed.
 *
 * @param rows - Changes, in the order to show.
 * @example
 * const rows = [{ label: "Survey", change: 1.15 }, { label: "SIPAS", change: 0.32 }];
 * const ends = { from: { label: "2022", value: 84.7 }, to: { label: "2023", value: 86.97 } };
 * contributionBars(rows, { title: "2022 to 2023", ...ends }).text; // with a row "Rest, not published", +0.80
 */
export function contributionBars(rows: readonly ContributionRow[], options: ContributionBarsOptions): Chart {
  const numbers = scoreNumbers(options);
  const { language } = numbers;
  const steps = stepRows(rows, options, numbers);
  const axis = axisDomain(steps.flatMap((step) => [step.start, step.end]));
  const spec = rowPlot({
    labels: steps.map((step) => ({ text: step.name, strong: step.kind === "end" })),
    axis,
    axisTitle: textOf(options.axisTitle ?? phrase("score", language), language),
    layers: [connectorLayer(steps), barLayer(steps.filter((step) => step.kind !== "end")), endLayer(steps)],
    columns: [printedColumn(steps, numbers)],
    rowHeight: 30,
  });
  const alt = options.alt ?? steps.map((step) => step.tip).join("; ");
  return chart(spec, { ...options, alt, text: terminalText(steps, axis) });
}

function stepRows(
  rows: readonly ContributionRow[],
  { from, to }: ContributionBarsOptions,
  numbers: NumberTextOptions,
): StepRow[] {
  const changes = rows.map((row) => ({ ...row, isRest: false }));
  const sum = rows.reduce((total, row) => total + row.change, from.value);
  const rest = (to?.value ?? sum) - sum;
  // Less than the last printed digit is rounding, not a part.
  if (Math.abs(rest) >= 10 ** -numbers.decimals) {
    changes.push({ label: phrase("unexplained", numbers.language), change: rest, isRest: true });
  }
  const steps = [endRow(from, numbers)];
  let reached = from.value;
  for (const change of changes) {
    steps.push(changeRow(change, reached, numbers));
    reached += change.change;
  }
  if (to !== undefined) steps.push(endRow(to, numbers));
  return steps.map((step, row) => ({ ...step, row }));
}

function endRow({ label, value }: ContributionEnd, numbers: NumberTextOptions): StepRow {
  const name = textOf(label, numbers.language);
  const printed = numberText(value, numbers);
  return { row: 0, name, kind: "end", start: value, end: value, printed, tip: `${name}: ${printed}` };
}

function changeRow(
  { label, change, isRest }: ContributionRow & { readonly isRest: boolean },
  start: number,
  numbers: NumberTextOptions,
): StepRow {
  const name = textOf(label, numbers.language);
  const printed = numberText(change, { ...numbers, signed: true });
  const kind = isRest ? "rest" : change < 0 ? "loss" : "gain";
  return { row: 0, name, kind, start, end: start + change, printed, tip: `${name}: ${printed}` };
}

function barLayer(values: readonly StepRow[]): VegaLiteSpec {
  const byKind = (gain: unknown, loss: unknown, rest: unknown) => ({
    condition: [
      { test: "datum.kind === 'gain'", value: gain },
      { test: "datum.kind === 'loss'", value: loss },
    ],
    value: rest,
  });
  return {
    data: { values },
    mark: { type: "bar", strokeWidth: 1.5, strokeDash: { expr: "datum.kind === 'rest' ? [4, 3] : []" } },
    encoding: {
      x: scoreField("start"),
      x2: { field: "end" },
      y: rowField,
      fill: byKind(colours.gain, colours.loss, colours.paper),
      stroke: byKind(colours.gain, colours.lossEdge, colours.softInk),
      ...tipChannels,
    },
  };
}

/** Thin lines from the end of each row to the start of the next. */
function connectorLayer(steps: readonly StepRow[]): VegaLiteSpec {
  const values = steps.slice(0, -1).map(({ row, end }) => ({ row, next: row + 1, end }));
  return {
    data: { values },
    mark: { type: "rule", aria: false, color: colours.unit, strokeWidth: 1 },
    encoding: { x: scoreField("end"), y: rowField, y2: { field: "next" } },
  };
}

function endLayer(steps: readonly StepRow[]): VegaLiteSpec {
  return {
    data: { values: steps.filter((step) => step.kind === "end") },
    mark: { type: "point", shape: "diamond", size: 150, color: colours.ink },
    encoding: { x: scoreField("end"), y: rowField, ...tipChannels },
  };
}

function printedColumn(steps: readonly StepRow[], { language }: NumberTextOptions) {
  return {
    heading: phrase("change", language),
    cells: steps.map((step) => step.printed),
    strong: steps.filter((step) => step.kind === "end").map((step) => step.row),
  };
}

const stripCharacters = { end: "◆", gain: "█", loss: "▓", rest: "▒" } as const;

function terminalText(steps: readonly StepRow[], { domain }: AxisDomain): string {
  const rows = steps.map(({ name, printed, kind, start, end }) => {
    const part = {
      lower: Math.min(start, end),
      upper: Math.max(start, end),
      character: stripCharacters[kind],
    };
    return [name, printed, textStrip(domain, [part])];
  });
  return textTable([{ heading: "" }, { heading: "", align: "right" }, { heading: "" }], rows);
}
