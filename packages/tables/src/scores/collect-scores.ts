import type { Issue, Label, NodeSpec, Unit } from "@chiso/model";
import { cellText, ownText, type HeaderRow, type SheetRow } from "../cells/cell.js";
import { GrowingColumn } from "../cells/growing-column.js";
import type { Places } from "../cells/places.js";
import { leafNodes } from "../columns/leaf-nodes.js";
import { matchColumns } from "../columns/match-columns.js";
import type { ColumnRole } from "../columns/roles.js";
import type { Delimiter } from "../csv/detect-delimiter.js";
import { IssueList } from "../issues/issue-list.js";
import { unescapeFormula } from "../write/formula.js";
import type { Words } from "../wording/wording.js";
import type { Collected } from "./collected.js";
import {
  numberReader,
  percentOf,
  type CellPlace,
  type NumberReader,
  type PercentOf,
} from "./number-reader.js";
import type { ReadContext, ReadTableOptions } from "./options.js";

/** Takes the rows of a scores table one after the other. */
export interface ScoresCollector {
  add(row: SheetRow): void;
  /** Everything that was read, and everything found wrong so far. */
  end(): Collected;
}

/** What a source of rows says about itself. */
export interface Source {
  readonly places: Places;
  readonly context: ReadContext;
  readonly options: ReadTableOptions;
  readonly delimiter: Delimiter;
  /** Text files: rows of other lengths than the header's are wrong, and what looks like a formula is escaped. */
  readonly text: boolean;
}

/** A column of numbers and where it stands. */
interface NumberColumn {
  readonly at: number;
  readonly code: string;
  readonly values: GrowingColumn;
  readonly percent: PercentOf;
}

interface State extends Source {
  readonly header: HeaderRow;
  readonly unitColumns: UnitColumns;
  readonly leaves: readonly NumberColumn[];
  readonly divisors: readonly NumberColumn[];
  readonly numbers: NumberReader;
  readonly units: Unit[];
  readonly lines: number[];
  readonly years: number[] | undefined;
  readonly issues: IssueList;
}

/** Columns about the unit; −1 where there is none. */
interface UnitColumns {
  readonly code: number;
  readonly name: number;
  readonly nameVi: number;
  readonly group: number;
  readonly year: number;
  readonly groupings: readonly { readonly at: number; readonly name: string }[];
}

/** Matches the header of a scores table and takes its rows, collecting what is wrong with headings and cells. */
export function collectScores(header: HeaderRow, source: Source): ScoresCollector {
  const { context, options, places } = source;
  const { roles, issues: headed } = matchColumns(header, context.spec, {
    wording: context.wording,
    places,
    ignore: context.ignore,
    columns: options.columns ?? {},
    groups: options.groups ?? [],
  });
  const issues = new IssueList(context.maxIssues);
  for (const { column, issue } of headed) issues.add(header.line, column, () => issue);
  const unitColumns = unitColumnsOf(roles);
  const state: State = {
    ...source,
    header,
    unitColumns,
    ...numberColumns(roles, context),
    numbers: numberReader({
      delimiter: source.delimiter,
      given: options.decimal,
      wording: context.wording,
      report: reporter(header, places, issues),
      countMore: (count) => issues.countMore(count),
      most: context.maxIssues,
    }),
    units: [],
    lines: [],
    years: unitColumns.year < 0 ? undefined : [],
    issues,
  };
  return { add: (row) => addRow(row, state), end: () => collected(state) };
}

function reporter(header: HeaderRow, places: Places, issues: IssueList) {
  return ({ line, column }: CellPlace, code: Issue["code"], words: () => Words): void =>
    issues.add(line, column, () => {
      const path = column < 0 ? places.row(line) : places.cell(line, column, header.cells[column] ?? "");
      return { code, severity: "error", path, ...words() };
    });
}

function unitColumnsOf(roles: readonly ColumnRole[]): UnitColumns {
  const at = (kind: ColumnRole["kind"]): number => roles.findIndex((role) => role.kind === kind);
  const name = (language: "en" | "vi"): number =>
    roles.findIndex((role) => role.kind === "name" && role.language === language);
  return {
    code: at("unit"),
    name: name("en"),
    nameVi: name("vi"),
    group: at("group"),
    year: at("year"),
    groupings: roles.flatMap((role, column) =>
      role.kind === "grouping" ? [{ at: column, name: role.name }] : [],
    ),
  };
}

/** The first column of every leaf and denominator: a second one is an issue already, its cells are not read. */
function numberColumns(
  roles: readonly ColumnRole[],
  { spec }: ReadContext,
): Pick<State, "leaves" | "divisors"> {
  const nodes = new Map<string, NodeSpec>(leafNodes(spec).map((node) => [node.code, node]));
  const [leaves, divisors] = [new Map<string, NumberColumn>(), new Map<string, NumberColumn>()];
  roles.forEach((role, at) => {
    if (role.kind !== "leaf" && role.kind !== "denominator") return;
    const { code } = role;
    const into = role.kind === "leaf" ? leaves : divisors;
    const node = role.kind === "leaf" ? nodes.get(code) : undefined;
    const percent = node === undefined ? "number" : percentOf(node, spec.kind);
    if (!into.has(code)) into.set(code, { at, code, values: new GrowingColumn(), percent });
  });
  return { leaves: [...leaves.values()], divisors: [...divisors.values()] };
}

function addRow(row: SheetRow, state: State): void {
  if (state.text) checkLength(row, state);
  const { line, cells } = row;
  const place = { line, column: 0 };
  for (const columns of [state.leaves, state.divisors]) {
    for (const { at, values, percent } of columns) {
      place.column = at;
      values.push(state.numbers.read(cells[at] ?? "", percent, place));
    }
  }
  state.lines.push(line);
  state.units.push(readUnit(row, state));
  state.years?.push(readYear(row, state));
}

function checkLength({ line, cells }: SheetRow, { header, places, context, issues }: State): void {
  const expected = header.cells.length;
  if (cells.length === expected) return;
  if (cells.length > expected && cells.slice(expected).every((cell) => cell === "")) return;
  const words = (): Words => context.wording.rowLength(cells.length, expected);
  issues.add(line, -1, () => ({
    code: "length_mismatch",
    severity: "error",
    path: places.row(line),
    ...words(),
  }));
}

function readUnit(row: SheetRow, state: State): Unit {
  const { code: codeAt, name, nameVi, group, groupings } = state.unitColumns;
  const text = (at: number): string => {
    if (at < 0) return "";
    const plain = ownText(cellText(row.cells[at]).normalize("NFC"));
    return state.text ? unescapeFormula(plain) : plain;
  };
  const [given, en, vi, region] = [text(codeAt), text(name), text(nameVi), text(group)];
  const named = groupings.flatMap(({ at, name: grouping }) => {
    const value = text(at);
    return value === "" ? [] : [[grouping, value] as const];
  });
  const code = unitCode(row.line, given, [en, vi], state);
  return {
    code,
    label: unitLabel(en, vi, given === "" ? code : given),
    ...(region === "" ? {} : { group: region }),
    ...(named.length === 0 ? {} : { groups: Object.fromEntries(named) }),
  };
}

function unitCode(line: number, given: string, names: readonly string[], state: State): string {
  const { unitColumns, options, context, places, issues } = state;
  const plain = unitColumns.code < 0 ? (names.find((name) => name !== "") ?? "") : given;
  const report = (code: Issue["code"], words: () => Words): void =>
    issues.add(line, -1, () => ({ code, severity: "error", path: places.row(line), ...words() }));
  const texts = [given, ...names].filter((text) => text !== "");
  if (options.unitOf === undefined || texts.length === 0) {
    if (plain === "") report("missing_value", () => context.wording.noUnitCode());
    return plain;
  }
  for (const text of texts) {
    const found = options.unitOf(text);
    if (found !== undefined) return found;
  }
  report("unknown_unit", () => context.wording.unknownUnit(texts[0] ?? ""));
  return plain;
}

function unitLabel(en: string, vi: string, code: string): Label {
  if (en === "") return { en: vi || code };
  return vi === "" ? { en } : { en, vi };
}

function readYear(row: SheetRow, { unitColumns, header, places, context, issues }: State): number {
  const column = unitColumns.year;
  const text = cellText(row.cells[column]);
  if (/^\d{4}$/.test(text)) return Number(text);
  issues.add(row.line, column, () => ({
    code: "not_a_number",
    severity: "error",
    path: places.cell(row.line, column, header.cells[column] ?? ""),
    ...context.wording.notAYear(text),
  }));
  return Number.NaN;
}

function collected(state: State): Collected {
  const { leaves, divisors, header, places, lines } = state;
  state.numbers.end();
  const leafColumns = leaves.map(({ at }) => at);
  return {
    leaves: leaves.map(({ code }) => code),
    leafColumns,
    units: state.units,
    lines,
    ...(state.years === undefined ? {} : { years: state.years }),
    columns: leaves.map(({ values }) => values),
    denominators: new Map(divisors.map(({ code, values }) => [code, values])),
    issues: state.issues,
    where: (row, leaf) => {
      const line = lines[row] ?? 0;
      const column = leaf === undefined ? undefined : leafColumns[leaf];
      return column === undefined ? places.row(line) : places.cell(line, column, header.cells[column] ?? "");
    },
    head: places.row(header.line),
  };
}
