import { IndexError, type Issue, type IssueCode, type Language } from "@chiso/model";
import { cellText, type HeaderRow, type SheetRow } from "../cells/cell.js";
import type { Places } from "../cells/places.js";
import { fold } from "../columns/fold.js";
import { IssueList } from "../issues/issue-list.js";
import { parseNumber, type NumberStyle } from "../csv/parse-number.js";
import { wordingOf, type Wording, type Words } from "../wording/wording.js";
import { nodeColumnNames, nodeField, type NodeField } from "./node-columns.js";
import { nodeTypes, type NodeRow, type NodeType } from "./node-row.js";

/** How a table of nodes is read. */
export interface ReadSpecTableOptions {
  /** What issues call the file. Default `spec`. */
  readonly fileName?: string;
  /** Language of the issues. Default `en`. */
  readonly language?: Language;
  /** Headings left out on purpose. */
  readonly ignore?: readonly string[];
  /** Decimal mark of text; the other sign then groups thousands. Default: found from each cell. */
  readonly decimal?: "." | ",";
  /** Code of the index. Default: the root's. */
  readonly code?: string;
}

/** A table of nodes as a file gives it. */
export interface NodeSheet {
  readonly header: HeaderRow;
  readonly rows: readonly SheetRow[];
  readonly places: Places;
}

/** Rows that were read, with where their cells stand and what is wrong with them. */
export interface NodeTable {
  readonly rows: readonly NodeRow[];
  readonly wording: Wording;
  readonly places: Places;
  /** Everything wrong with the table. */
  readonly issues: IssueList;
  has(field: NodeField): boolean;
  /** Path of an issue about a row's cell; of the row, where the table has no such column. */
  at(line: number, field?: NodeField): Issue["path"];
  /** Adds an error about a row, or about one cell in it. */
  report(line: number, field: NodeField | undefined, code: IssueCode, words: Words): void;
}

/**
 * Throws what is wrong with a table, in its order.
 *
 * @throws IndexError when there is anything.
 */
export function throwTableIssues({
  issues,
  places,
  wording,
}: Pick<NodeTable, "issues" | "places" | "wording">): void {
  if (issues.count === 0) return;
  const more = (count: number): Issue => ({
    code: "more_issues",
    severity: "error",
    path: places.file,
    ...wording.moreIssues(count),
  });
  throw new IndexError(issues.inOrder(more));
}

/**
 * Reads the rows of a table of nodes, cell by cell; the tree is not looked at.
 *
 * @throws IndexError when there is no row, or no column of codes or parents.
 */
export function nodeTable(
  sheet: NodeSheet,
  options: ReadSpecTableOptions,
  { extra }: { readonly extra: "wrong" | "passed over" },
): NodeTable {
  const { header, places } = sheet;
  const wording = wordingOf(options.language);
  const issues = new IssueList(500);
  const columns = fieldColumns(sheet, { wording, issues, extra, ignore: options.ignore ?? [] });
  const at = (line: number, field?: NodeField): Issue["path"] => {
    const column = field === undefined ? undefined : columns.get(field);
    return column === undefined ? places.row(line) : places.cell(line, column, header.cells[column] ?? "");
  };
  const report: NodeTable["report"] = (line, field, code, words) =>
    issues.add(line, field === undefined ? -1 : (columns.get(field) ?? -1), () => ({
      code,
      severity: "error",
      path: at(line, field),
      ...words,
    }));
  for (const field of ["code", "parent"] as const) {
    const [name = "", ...also] = nodeColumnNames[field];
    if (!columns.has(field))
      report(header.line, undefined, "missing_column", wording.specTable.missingColumn(name, also));
  }
  const table = { wording, places, issues, at, report, has: (field: NodeField) => columns.has(field) };
  if (sheet.rows.length === 0)
    issues.add(0, -1, () => ({
      code: "no_root",
      severity: "error",
      path: places.file,
      ...wording.specTable.noRows(),
    }));
  if (!columns.has("code") || !columns.has("parent") || sheet.rows.length === 0) throwTableIssues(table);
  const style: NumberStyle = {
    marks: new Set(options.decimal === undefined ? [] : [options.decimal]),
    given: options.decimal !== undefined,
    delimiter: ";",
  };
  return { ...table, rows: sheet.rows.map((row) => readRow(row, columns, style, table)) };
}

interface HeaderOptions {
  readonly wording: Wording;
  readonly issues: IssueList;
  readonly extra: "wrong" | "passed over";
  readonly ignore: readonly string[];
}

function fieldColumns(
  { header, places }: NodeSheet,
  { wording, issues, extra, ignore }: HeaderOptions,
): ReadonlyMap<NodeField, number> {
  const ignored = new Set(ignore.map(fold));
  const columns = new Map<NodeField, number>();
  header.cells.forEach((heading, column) => {
    if (ignored.has(fold(heading)) || header.blank?.has(column)) return;
    const field = nodeField(heading);
    const first = field === undefined ? undefined : columns.get(field);
    if (field !== undefined && first === undefined) {
      columns.set(field, column);
      return;
    }
    if (first === undefined && extra === "passed over") return;
    const known = Object.values(nodeColumnNames).map(([name = ""]) => name);
    const both = [header.cells[first ?? 0] ?? "", heading] as const;
    const words =
      first === undefined
        ? wording.specTable.unknownColumn(heading, known)
        : wording.duplicateColumn(both, [first + 1, column + 1]);
    const code = first === undefined ? "unknown_code" : "duplicate_column";
    const path = places.cell(header.line, column, heading);
    issues.add(header.line, column, () => ({ code, severity: "error", path, ...words }));
  });
  return columns;
}

function readRow(
  { line, cells }: SheetRow,
  columns: ReadonlyMap<NodeField, number>,
  style: NumberStyle,
  { wording, report: tell }: Omit<NodeTable, "rows">,
): NodeRow {
  const wrong = new Set<NodeField>();
  const report = (field: NodeField, code: IssueCode, words: Words): undefined => {
    wrong.add(field);
    tell(line, field, code, words);
  };
  const text = (field: NodeField): string | undefined => {
    const found = cellText(cells[columns.get(field) ?? -1])
      .normalize("NFC")
      .trim();
    return found === "" || found === "NA" ? undefined : found;
  };
  const number = (field: NodeField): number | undefined => {
    const cell = cells[columns.get(field) ?? -1];
    if (typeof cell === "number") return cell;
    const found = parseNumber(text(field) ?? "", style);
    if (found.kind === "number") return found.value;
    return found.kind === "missing"
      ? undefined
      : report(field, "not_a_number", wording.notANumber(cellText(cell)));
  };
  const code = text("code") ?? "";
  if (code === "" && columns.has("code")) report("code", "missing_code", wording.specTable.noCode());
  return {
    line,
    code,
    parent: text("parent"),
    label: labelOf(text("name"), text("nameVi"), code),
    max: number("max"),
    weight: number("weight"),
    direction: directionOf(text("direction"), (words) => report("direction", "invalid_spec", words), wording),
    level: number("level"),
    type: typeOf(text("type"), (words) => report("type", "invalid_spec", words), wording),
    denominator: text("denominator"),
    target: number("target"),
    measuredIn: text("measuredIn"),
    wrong,
  };
}

function labelOf(en: string | undefined, vi: string | undefined, code: string): NodeRow["label"] {
  if (en === undefined) return { en: vi ?? code };
  return vi === undefined ? { en } : { en, vi };
}

type Report = (words: Words) => undefined;

function directionOf(text: string | undefined, report: Report, wording: Wording): 1 | -1 | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/^[−–]/, "-");
  if (/^\+?(1([.,]0+)?)?$/.test(plain)) return 1;
  return /^-(1([.,]0+)?)?$/.test(plain) ? -1 : report(wording.specTable.notAChoice(text, ["1", "-1"]));
}

function typeOf(text: string | undefined, report: Report, wording: Wording): NodeType | undefined {
  if (text === undefined) return undefined;
  const found = nodeTypes.find((type) => type === text.toLowerCase());
  return (
    found ??
    report(wording.specTable.notAChoice(text, ["Indicator", "Aggregate", "Group", "Denominator", "Other"]))
  );
}
