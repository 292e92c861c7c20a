import { scoresIssues, type Issue, type IssueCode, type NodeSpec, type Unit } from "@chiso/model";
import { leafMax, leafNodes } from "../columns/leaf-nodes.js";
import type { Collected } from "./collected.js";
import type { ReadContext } from "./options.js";

/** Cells the model looks at in one go: what it makes of them is small, whatever the file. */
const CELLS_AT_ONCE = 1 << 18;

/**
 * Adds to the issues what is wrong with rows that could be read: units that come twice, leaves without a column,
 * values above their maximum, below 0 or off their grid.
 */
export function checkCollected(read: Collected, context: ReadContext): void {
  repeatedUnits(read, context);
  const leaves = new Map(leafNodes(context.spec).map((node) => [node.code, node]));
  const size = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, read.leaves.length)));
  const least = Math.min(size, read.units.length);
  // One buffer for all blocks: what would be thrown away would add up to the file.
  const buffer = new Float64Array(least * read.leaves.length);
  const names = Array.from({ length: least }, (_, row) => ({ code: String(row), label: { en: "" } }));
  for (let from = 0; from === 0 || from < read.units.length; from += size) {
    const units = names.slice(0, read.units.length - from);
    for (const issue of blockIssues(read, context, from, units, buffer))
      addIssue(issue, read, context, leaves);
  }
}

function repeatedUnits({ units, years, lines, issues, where }: Collected, { wording }: ReadContext): void {
  const seen = new Map<string, number>();
  units.forEach(({ code }, row) => {
    const year = years?.[row];
    const key = year === undefined ? code : `${year} ${code}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row);
    if (earlier === undefined || code === "") return;
    issues.add(lines[row] ?? 0, -1, () =>
      error("duplicate_unit", where(row), wording.duplicateUnit(code, lines[earlier] ?? 0, known(year))),
    );
  });
}

function known(year: number | undefined): number | undefined {
  return Number.isNaN(year) ? undefined : year;
}

/** The model checks rows whatever their unit and year: each stands under its position. */
function blockIssues(
  { leaves, columns }: Collected,
  { spec }: ReadContext,
  from: number,
  units: readonly Unit[],
  buffer: Float64Array,
): Issue[] {
  const count = units.length;
  columns.forEach((column, leaf) => {
    for (let row = 0; row < count; row++) buffer[leaf * count + row] = column.get(from + row);
  });
  const values = buffer.subarray(0, count * leaves.length);
  const locate = (row: number, leaf: number): readonly number[] => [from + row, leaf];
  const issues = scoresIssues(spec, { units, leaves, values, locate });
  return from === 0 ? issues : issues.filter((issue) => issue.code !== "missing_column");
}

function addIssue(
  issue: Issue,
  read: Collected,
  context: ReadContext,
  nodes: ReadonlyMap<string, NodeSpec>,
): void {
  if (issue.code === "missing_column") {
    const leaf = String(issue.path[1]);
    read.issues.add(0, -1, () => ({
      ...issue,
      path: read.head,
      ...ownWords(issue, nodes.get(leaf), NaN, context),
    }));
    return;
  }
  const [row, leaf] = issue.path;
  // Whatever else the model may say (no units at all) has been said already, in the file's own terms.
  if (typeof row !== "number" || typeof leaf !== "number") return;
  read.issues.add(read.lines[row] ?? 0, read.leafColumns[leaf] ?? leaf, () => {
    const value = read.columns[leaf]?.get(row) ?? NaN;
    const words = ownWords(issue, nodes.get(read.leaves[leaf] ?? ""), value, context);
    return { ...issue, path: read.where(row, leaf), ...words };
  });
}

function ownWords(
  issue: Issue,
  node: NodeSpec | undefined,
  value: number,
  { wording }: ReadContext,
): Partial<Issue> {
  if (node === undefined) return {};
  return wording.ofModel(issue.code, { leaf: node.code, label: node.label, value, max: leafMax(node) }) ?? {};
}

function error(code: IssueCode, path: Issue["path"], words: Pick<Issue, "message" | "hint">): Issue {
  return { code, severity: "error", path, ...words };
}
