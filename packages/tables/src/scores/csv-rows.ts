import { IndexError, type Issue, type Label, type NodeSpec, type Unit } from "@chiso/model";
import { leafMax, leafNodes } from "../columns/leaf-nodes.js";
import { matchColumns } from "../columns/match-columns.js";
import type { ColumnRole } from "../columns/roles.js";
import { parseCsv, type CsvRow, type CsvSheet } from "../csv/parse-csv.js";
import { numberStyle, parseNumber, type NumberStyle } from "../csv/parse-number.js";
import { unescapeFormula } from "../write/formula.js";
import type { Words } from "../wording/wording.js";
import { readContext, type ReadContext, type ReadCsvOptions } from "./options.js";
import type { Finding, UnitRow, UnitRows } from "./unit-rows.js";

interface Columns {
  readonly sheet: CsvSheet;
  readonly roles: readonly ColumnRole[];
  /** Positions in the file of the leaves, in file order. */
  readonly leafColumns: readonly number[];
  readonly leafNodes: readonly NodeSpec[];
  readonly style: NumberStyle;
}

/**
 * Reads the rows of a CSV scores file, collecting what is wrong with headings, row lengths and cells.
 *
 * @throws IndexError when the text cannot be cut into cells at all.
 */
export function csvRows(text: string, options: ReadCsvOptions): UnitRows {
  const context = readContext(options);
  const { fileName, wording } = context;
  const sheet = parseCsv(text, {
    fileName,
    wording,
    ...(options.delimiter && { delimiter: options.delimiter }),
  });
  if ("code" in sheet) throw new IndexError([sheet]);
  const matched = matchColumns(sheet.header, context.spec, context);
  const columns = layOut(sheet, matched.roles, options);
  const headed = matched.issues.map((issue, at): Finding => ({ line: sheet.header.line, column: at, issue }));
  const read = sheet.rows.map((row, position) => readRow(row, position, columns, context));
  return {
    leaves: columns.leafNodes.map((node) => node.code),
    rows: read.map((one) => one.row),
    dated: matched.roles.some((role) => role.kind === "year"),
    findings: [...headed, ...read.flatMap((one) => one.findings)],
    leafColumns: columns.leafColumns,
    head: pathOf(sheet.header.line, undefined, columns, context),
    where: ({ line }, leaf) =>
      pathOf(line, leaf === undefined ? undefined : columns.leafColumns[leaf], columns, context),
  };
}

function layOut(sheet: CsvSheet, roles: readonly ColumnRole[], options: ReadCsvOptions): Columns {
  const byCode = new Map(leafNodes(options.spec).map((node) => [node.code, node]));
  const leafColumns = roles.flatMap((role, at) => (role.kind === "leaf" && isFirst(roles, at) ? [at] : []));
  const nodes = leafColumns.flatMap((at) => {
    const role = roles[at];
    const node = role?.kind === "leaf" ? byCode.get(role.code) : undefined;
    return node ? [node] : [];
  });
  const cells = numberCells(sheet, leafColumns);
  return {
    sheet,
    roles,
    leafColumns,
    leafNodes: nodes,
    style: numberStyle(cells, sheet.delimiter, options.decimal),
  };
}

function* numberCells(sheet: CsvSheet, columns: readonly number[]): Generator<string> {
  for (const { cells } of sheet.rows) for (const at of columns) yield cells[at] ?? "";
}

/** A leaf's second column is already an issue; its cells are not read. */
function isFirst(roles: readonly ColumnRole[], at: number): boolean {
  const role = roles[at];
  return (
    roles.findIndex((one) => one.kind === "leaf" && role?.kind === "leaf" && one.code === role.code) === at
  );
}

function readRow(
  row: CsvRow,
  position: number,
  columns: Columns,
  context: ReadContext,
): { row: UnitRow; findings: Finding[] } {
  const findings: Finding[] = [...wrongLength(row, columns, context)];
  const report = (column: number, code: Issue["code"], words: Words): void => {
    const path = pathOf(row.line, column < 0 ? undefined : column, columns, context);
    findings.push({ line: row.line, column, issue: { code, severity: "error", path, ...words } });
  };
  const values = columns.leafNodes.map((leaf, at) => {
    const column = columns.leafColumns[at] ?? -1;
    return readCell(row.cells[column] ?? "", leaf, columns.style, context, (words) =>
      report(column, "not_a_number", words),
    );
  });
  const unit = readUnit(row, columns.roles);
  if (unit.code === "") report(-1, "missing_value", context.wording.noUnitCode());
  const year = readYear(row, columns.roles, context, report);
  const dated = year === undefined ? {} : { year };
  return { row: { position, line: row.line, unit, values, ...dated }, findings };
}

function wrongLength(row: CsvRow, { sheet, ...columns }: Columns, context: ReadContext): Finding[] {
  const expected = sheet.header.cells.length;
  const extra = row.cells.slice(expected).some((cell) => cell !== "");
  if (row.cells.length >= expected && !extra) return [];
  const path = pathOf(row.line, undefined, { sheet, ...columns }, context);
  const words = context.wording.rowLength(row.cells.length, expected);
  return [
    { line: row.line, column: -1, issue: { code: "length_mismatch", severity: "error", path, ...words } },
  ];
}

/** A percentage in a points index is a share of the leaf's maximum, as PAR INDEX publishes its areas. */
function readCell(
  text: string,
  leaf: NodeSpec,
  style: NumberStyle,
  { spec, wording }: ReadContext,
  report: (words: Words) => void,
): number {
  const cell = parseNumber(text, style);
  if (cell.kind === "text") report(wording.notANumber(text));
  if (cell.kind === "ambiguous") report(wording.ambiguousNumber(text, cell.readings));
  if (cell.kind !== "number") return Number.NaN;
  if (!cell.percent || spec.kind === "weights") return cell.value;
  const max = leafMax(leaf);
  if (max !== undefined) return Number(((cell.value * max) / 100).toPrecision(12));
  report(wording.percentWithoutMaximum(text));
  return Number.NaN;
}

function readUnit(row: CsvRow, roles: readonly ColumnRole[]): Unit {
  const cell = (wanted: (role: ColumnRole) => boolean): string =>
    unescapeFormula(row.cells[roles.findIndex(wanted)] ?? "");
  const en = cell((role) => role.kind === "name" && role.language === "en");
  const vi = cell((role) => role.kind === "name" && role.language === "vi");
  const hasCode = roles.some((role) => role.kind === "unit");
  const code = hasCode ? cell((role) => role.kind === "unit") : en || vi;
  const group = cell((role) => role.kind === "group");
  return { code, label: unitLabel(en, vi, code), ...(group === "" ? {} : { group }) };
}

function unitLabel(en: string, vi: string, code: string): Label {
  if (en === "") return { en: vi || code };
  return vi === "" ? { en } : { en, vi };
}

function readYear(
  row: CsvRow,
  roles: readonly ColumnRole[],
  { wording }: ReadContext,
  report: (column: number, code: Issue["code"], words: Words) => void,
): number | undefined {
  const column = roles.findIndex((role) => role.kind === "year");
  if (column < 0) return undefined;
  const text = row.cells[column] ?? "";
  if (/^\d{4}$/.test(text)) return Number(text);
  report(column, "not_a_number", wording.notAYear(text));
  return undefined;
}

function pathOf(
  line: number,
  column: number | undefined,
  { sheet }: Pick<Columns, "sheet">,
  { fileName, wording }: ReadContext,
): (string | number)[] {
  const place = [fileName, wording.row(line)];
  if (column === undefined) return place;
  const heading = sheet.header.cells[column] ?? "";
  return [...place, heading === "" ? wording.nthColumn(column + 1) : wording.column(heading)];
}
