import { scoresIssues, type Issue, type IssueCode } from "@chiso/model";
import { leafMax, leafNodes } from "../columns/leaf-nodes.js";
import type { ReadContext } from "./options.js";
import { columnMajor, type Finding, type UnitRow, type UnitRows } from "./unit-rows.js";

/**
 * What is wrong with rows that could be read: units that come twice, leaves without a column, values above their
 * maximum, below 0 or off their grid.
 */
export function checkRows(read: UnitRows, context: ReadContext): Finding[] {
  return [...repeatedUnits(read, context), ...modelFindings(read, context)];
}

function repeatedUnits({ rows, where }: UnitRows, { wording }: ReadContext): Finding[] {
  const seen = new Map<string, UnitRow>();
  return rows.flatMap((row) => {
    const key = `${row.year ?? ""} ${row.unit.code}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row);
    if (earlier === undefined || row.unit.code === "") return [];
    const words = wording.duplicateUnit(row.unit.code, earlier.line, row.year);
    return [{ line: row.line, column: -1, issue: error("duplicate_unit", where(row), words) }];
  });
}

/** The model checks all rows in one go, whatever their unit and year: each stands under its position. */
function modelFindings(read: UnitRows, context: ReadContext): Finding[] {
  const units = read.rows.map(({ position }) => ({ code: String(position), label: { en: "" } }));
  const input = { units, leaves: read.leaves, values: columnMajor(read.rows, read.leaves.length) };
  return scoresIssues(context.spec, input).flatMap((issue) => toFinding(issue, read, context));
}

function toFinding(issue: Issue, read: UnitRows, context: ReadContext): Finding[] {
  const [first, leafCode] = issue.path;
  if (issue.code === "missing_column") {
    return [
      {
        line: 0,
        column: -1,
        issue: { ...issue, path: read.head, ...inOwnWords(issue, String(leafCode), NaN, context) },
      },
    ];
  }
  const row = read.rows[Number(first)];
  const leaf = read.leaves.indexOf(String(leafCode));
  // Whatever else the model may say (no units at all) has been said already, in the file's own terms.
  if (row === undefined || leaf < 0) return [];
  const words = inOwnWords(issue, String(leafCode), row.values[leaf] ?? NaN, context);
  const column = read.leafColumns[leaf] ?? leaf;
  return [{ line: row.line, column, issue: { ...issue, path: read.where(row, leaf), ...words } }];
}

function inOwnWords(
  issue: Issue,
  leaf: string,
  value: number,
  { spec, wording }: ReadContext,
): Partial<Issue> {
  const node = leafNodes(spec).find((candidate) => candidate.code === leaf);
  return (
    wording.ofModel(issue.code, {
      leaf,
      label: node?.label ?? { en: leaf },
      value,
      max: node && leafMax(node),
    }) ?? {}
  );
}

function error(code: IssueCode, path: Issue["path"], words: Pick<Issue, "message" | "hint">): Issue {
  return { code, severity: "error", path, ...words };
}
