import type { OddCell } from "../cells/cell.js";
import { cellAddress, cellRange, MOST_ROWS, type CellRange } from "./cell-address.js";
import { parseXml, type XmlAttributes } from "./parse-xml.js";

/** What a sheet holds that its plain values do not tell. */
export interface SheetSurvey {
  /** Rows and columns up to the last cell with a value. */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly CellRange[];
  /** Formulas without value, errors, percentages, by {@link cellKey}. */
  readonly odd: ReadonlyMap<number, OddCell>;
}

/** A cell's position as one number. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

interface State {
  readonly percents: ReadonlySet<string>;
  rows: number;
  columns: number;
  readonly merges: CellRange[];
  readonly odd: Map<number, OddCell>;
  /** The cell that is open: its place, or −1; its type; whether it shows a percentage. */
  row: number;
  column: number;
  type: string;
  percent: boolean;
  formula: boolean;
  value: string | undefined;
  inValue: boolean;
}

/**
 * Walks through a sheet before it is read: how far it reaches, which cells are merged, which formulas have no value.
 *
 * @param percents - Styles that show percentages.
 * @throws Error when the XML is broken or a cell lies outside what a sheet can hold.
 */
export function surveySheet(sheet: Uint8Array, percents: ReadonlySet<string>): SheetSurvey {
  const state: State = {
    percents,
    rows: 0,
    columns: 0,
    merges: [],
    odd: new Map(),
    row: -1,
    column: -1,
    type: "n",
    percent: false,
    formula: false,
    value: undefined,
    inValue: false,
  };
  parseXml(sheet, {
    open: (tag, attributes) => openTag(tag, attributes, state),
    close: (tag) => closeTag(tag, state),
    text: (text) => {
      if (state.inValue) state.value = (state.value ?? "") + text;
    },
  });
  return state;
}

function openTag(tag: string, attributes: () => XmlAttributes, state: State): void {
  switch (tag) {
    case "row":
      return checkRow(attributes()["r"]);
    case "c":
      return openCell(attributes(), state);
    case "f":
      state.formula = true;
      return;
    case "v":
    case "is":
      state.inValue = true;
      state.value ??= "";
      return;
    case "mergeCell":
      return merge(attributes()["ref"] ?? "", state);
    default:
  }
}

function checkRow(row: string | undefined): void {
  if (row === undefined || (/^\d{1,7}$/.test(row) && Number(row) <= MOST_ROWS)) return;
  throw new Error(`there is a row ${row.slice(0, 20)}`);
}

function openCell({ r = "", t = "n", s = "" }: XmlAttributes, state: State): void {
  const at = cellAddress(r);
  if (at === undefined) throw new Error(`there is a cell ${r.slice(0, 20) || "without a name"}`);
  state.row = at.row;
  state.column = at.column;
  state.type = t;
  state.percent = state.percents.has(s);
  state.formula = false;
  state.value = undefined;
}

function closeTag(tag: string, state: State): void {
  if (tag === "v" || tag === "is") state.inValue = false;
  if (tag !== "c" || state.row < 0) return;
  const { row, column, type, percent, value, formula } = state;
  state.row = -1;
  const odd = oddCell(type, percent, formula, value);
  if (odd !== undefined) state.odd.set(cellKey(row, column), odd);
  if (odd === undefined && (value === undefined || value === "")) return;
  state.rows = Math.max(state.rows, row + 1);
  state.columns = Math.max(state.columns, column + 1);
}

function oddCell(
  type: string,
  percent: boolean,
  formula: boolean,
  value: string | undefined,
): OddCell | undefined {
  // A formula whose text is empty has its value: nothing.
  if (formula && (value === undefined || (value === "" && type !== "str"))) return { kind: "formula" };
  if (value === undefined || value === "") return undefined;
  if (type === "e") return { kind: "error", text: value };
  if (!percent || type !== "n") return undefined;
  return { kind: "percent", value: Number((Number(value) * 100).toPrecision(15)) };
}

function merge(ref: string, state: State): void {
  const range = cellRange(ref);
  if (range !== undefined && ref.includes(":")) state.merges.push(range);
}
