import type { Issue, NodeSpec } from "@chiso/model";
import type { Cell } from "../cells/cell.js";
import { cellText } from "../cells/cell.js";
import { leafMax } from "../columns/leaf-nodes.js";
import type { Delimiter } from "../csv/detect-delimiter.js";
import { isPlainComma, isPlainNumber, markOf, parseNumber, type NumberStyle } from "../csv/parse-number.js";
import type { Wording, Words } from "../wording/wording.js";

/** Reads the number cells of one file. */
export interface NumberReader {
  /**
   * The number of a cell; NaN when it is missing or wrong.
   *
   * @param max - What a percentage is a share of; `undefined` where it is a plain number.
   * @param place - Where the cell stands.
   */
  read(cell: Cell, max: PercentOf, place: CellPlace): number;
  /** Reports the cells that stay ambiguous now that the whole file is known. */
  end(): void;
}

/** What a percentage in a cell means. */
export type PercentOf = { readonly share: number | undefined } | "number";

/** A cell of the file. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** Takes what is wrong with a cell. */
export type ReportCell = (place: CellPlace, code: Issue["code"], words: () => Words) => void;

/** What a reader of numbers needs. */
export interface NumberReaderOptions {
  readonly delimiter: Delimiter;
  /** The decimal mark, when the caller knows it. */
  readonly given: "." | "," | undefined;
  readonly wording: Wording;
  readonly report: ReportCell;
  /** Counts wrong cells that are not told. */
  readonly countMore: (count: number) => void;
  /** How many doubtful cells are told. */
  readonly most: number;
}

interface Doubt {
  readonly place: CellPlace;
  readonly text: string;
  readonly readings: readonly [number, number];
}

interface State extends Omit<NumberReaderOptions, "given"> {
  readonly given: NumberStyle | undefined;
  readonly marks: Set<"." | ",">;
  /** Cells like 1,234 by their sign: the first ones, and how many. */
  readonly doubts: Record<"." | ",", { count: number; readonly first: Doubt[] }>;
}

/**
 * A reader of the number cells of a file, in one pass: `1,234` is taken as a decimal at first; what the other cells
 * say decides at the end whether that was right.
 */
export function numberReader(options: NumberReaderOptions): NumberReader {
  const { given, delimiter } = options;
  const state: State = {
    ...options,
    given: given === undefined ? undefined : { marks: new Set([given]), given: true, delimiter },
    marks: new Set(),
    doubts: { ".": { count: 0, first: [] }, ",": { count: 0, first: [] } },
  };
  return { read: (cell, max, place) => readCell(cell, max, place, state), end: () => settle(state) };
}

function readCell(cell: Cell, max: PercentOf, place: CellPlace, state: State): number {
  if (typeof cell === "string") return readText(cell, max, place, state);
  if (typeof cell === "number") return cell;
  if (cell.kind === "percent") return ofPercent(cell.value, max, cell, place, state);
  const { wording } = state;
  if (cell.kind === "error" && cell.text === "#N/A") return Number.NaN;
  if (cell.kind === "formula")
    state.report(place, "formula_without_value", () => wording.formulaWithoutValue());
  else if (cell.kind === "merged") state.report(place, "merged_cells", () => wording.mergedCell(cell.range));
  else if (cell.kind === "date") state.report(place, "not_a_number", () => wording.dateCell(cell.text));
  else if (cell.kind === "error") state.report(place, "not_a_number", () => wording.errorCell(cell.text));
  else state.report(place, "not_a_number", () => wording.notANumber(cell.text));
  return Number.NaN;
}

function readText(text: string, max: PercentOf, place: CellPlace, state: State): number {
  if (text === "") return Number.NaN;
  if (state.given === undefined && isPlainNumber(text)) {
    if (!state.marks.has(".") && text.includes(".")) state.marks.add(".");
    return Number(text);
  }
  if (state.given === undefined && isPlainComma(text)) {
    if (!state.marks.has(",")) state.marks.add(",");
    return Number(text.replace(",", "."));
  }
  const found = parseNumber(text, state.given ?? bothMarks);
  if (found.kind === "ambiguous") return readDoubtful(text, found.readings, max, place, state);
  if (found.kind === "text") state.report(place, "not_a_number", () => state.wording.notANumber(text));
  if (found.kind !== "number") return Number.NaN;
  const mark = state.given === undefined && state.marks.size < 2 ? markOf(text) : undefined;
  if (mark !== undefined) state.marks.add(mark);
  return found.percent ? ofPercent(found.value, max, text, place, state) : found.value;
}

const bothMarks: NumberStyle = { marks: new Set([".", ","]), given: false, delimiter: "," };
const oneMark: Record<"." | ",", NumberStyle> = {
  ".": { marks: new Set(["."]), given: false, delimiter: ";" },
  ",": { marks: new Set([","]), given: false, delimiter: ";" },
};

function readDoubtful(
  text: string,
  readings: readonly [number, number],
  max: PercentOf,
  place: CellPlace,
  state: State,
): number {
  const sign = text.includes(",") ? "," : ".";
  const doubt = state.doubts[sign];
  doubt.count++;
  if (doubt.first.length < state.most) doubt.first.push({ place: { ...place }, text, readings });
  const found = parseNumber(text, oneMark[sign]);
  if (found.kind !== "number") return Number.NaN;
  return found.percent ? ofPercent(found.value, max, text, place, state) : found.value;
}

/** A percentage in a points index is a share of the leaf's maximum, as PAR INDEX publishes its areas. */
function ofPercent(value: number, max: PercentOf, cell: Cell, place: CellPlace, state: State): number {
  if (max === "number") return value;
  if (max.share !== undefined) return Number(((value * max.share) / 100).toPrecision(12));
  state.report(place, "not_a_number", () => state.wording.percentWithoutMaximum(cellText(cell)));
  return Number.NaN;
}

function settle({ marks, doubts, delimiter, report, countMore, wording }: State): void {
  for (const sign of [".", ","] as const) {
    const decimal =
      marks.size === 0 ? sign === "." || delimiter !== "," : marks.has(sign) && marks.size === 1;
    if (decimal) continue;
    const { first, count } = doubts[sign];
    for (const { place, text, readings } of first)
      report(place, "not_a_number", () => wording.ambiguousNumber(text, readings));
    // The rest stand after those that are told.
    countMore(count - first.length);
  }
}

/** What a percentage on a leaf is a share of. */
export function percentOf(leaf: NodeSpec, kind: "points" | "weights"): PercentOf {
  return kind === "weights" ? "number" : { share: leafMax(leaf) };
}
