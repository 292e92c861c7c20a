import {
  indexSpecIssues,
  parseIndexSpec,
  type IndexSpec,
  type Issue,
  type PointsNode,
  type WeightsNode,
} from "@chiso/model";
import type { NodeField } from "./node-columns.js";
import type { NodeRow } from "./node-row.js";
import type { Words } from "../wording/wording.js";
import { throwTableIssues, type NodeTable } from "./node-table.js";
import { nodeTree, type NodeTree } from "./node-tree.js";

/** A spec out of a table, with what is worth knowing about it. */
export interface SpecTable {
  readonly spec: IndexSpec;
  readonly warnings: readonly Issue[];
}

/** How rows become a spec. */
export interface BuildOptions {
  readonly kind: "points" | "weights";
  /** Code of the index. Default: the root's. */
  readonly code?: string | undefined;
  /** What is known of a weighted index besides its nodes. */
  readonly more?: object;
  /** Looks at the rows: reports what is wrong, gives what is worth knowing. */
  readonly check?: (rows: readonly NodeRow[]) => readonly Issue[];
}

/**
 * Makes a spec of the rows that are nodes.
 *
 * @throws IndexError with everything wrong in the table, in its order: cells, tree, and what the model finds.
 */
export function buildSpec(rows: readonly NodeRow[], table: NodeTable, options: BuildOptions): SpecTable {
  const tree = nodeTree(rows, table);
  const warnings = options.check?.(rows) ?? [];
  const spec = tree === undefined ? undefined : specOf(tree, options);
  if (tree !== undefined && spec !== undefined) reportModelIssues(spec, tree, table, options);
  throwTableIssues(table);
  return { spec: parseIndexSpec(spec), warnings };
}

function specOf(tree: NodeTree, { kind, code, more }: BuildOptions): object {
  const { row } = tree;
  const root = kind === "points" ? pointsNode(tree) : weightsNode(tree, true);
  return { kind, code: code ?? row.code, label: row.label, ...more, root };
}

function pointsNode({ row, children }: NodeTree): PointsNode {
  const { code, label, max } = row;
  const own = { code, label, ...(max === undefined ? {} : { max }) };
  return children.length === 0 ? own : { ...own, children: children.map(pointsNode) };
}

function weightsNode({ row, children }: NodeTree, isRoot = false): WeightsNode {
  const { code, label, weight, direction, denominator } = row;
  const own = { code, label, ...(weight === undefined || isRoot ? {} : { weight }), ...noteOf(row) };
  if (children.length > 0) return { ...own, children: children.map((child) => weightsNode(child)) };
  return {
    ...own,
    ...(direction === undefined ? {} : { direction }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

/** What it is measured in and its target have no place of their own in a spec. */
function noteOf({ measuredIn, target }: NodeRow): { note?: { en: string; vi: string } } {
  const en = [
    ...(measuredIn === undefined ? [] : [`Unit: ${measuredIn}.`]),
    ...(target === undefined ? [] : [`Target: ${target}.`]),
  ];
  if (en.length === 0) return {};
  const vi = [
    ...(measuredIn === undefined ? [] : [`Đơn vị tính: ${measuredIn}.`]),
    ...(target === undefined ? [] : [`Mục tiêu: ${String(target).replace(".", ",")}.`]),
  ];
  return { note: { en: en.join(" "), vi: vi.join(" ") } };
}

/** What the model says of the spec, told with the row and the column it comes from. */
function reportModelIssues(
  spec: object,
  tree: NodeTree,
  table: NodeTable,
  { kind, code }: BuildOptions,
): void {
  const { specTable } = table.wording;
  for (const issue of indexSpecIssues(spec)) {
    // The index has its root's code, which is looked at there.
    if (issue.path.length === 1 && issue.path[0] === "code" && code === undefined) continue;
    const { row, field } = placeOf(issue.path, tree);
    if (row === undefined) {
      table.issues.add(0, -1, () => ({ ...issue, path: [...table.places.file, ...issue.path] }));
      continue;
    }
    if (field !== undefined && row.wrong.has(field)) continue;
    const lacks = field !== undefined && row[field] === undefined;
    const own = { code: issue.code, words: issue as Words };
    if (lacks && field === "weight" && kind === "weights") own.words = specTable.missingWeight(row.code);
    if (lacks && field === "max") own.words = specTable.missingMax(row.code);
    if (field === "code")
      Object.assign(own, { code: "invalid_code", words: specTable.invalidCode(row.code) });
    const { message, hint } = own.words;
    table.report(row.line, field, own.code, hint === undefined ? { message } : { message, hint });
  }
}

const fields = ["code", "max", "weight", "direction", "denominator"] as const satisfies readonly NodeField[];

interface Place {
  readonly row?: NodeRow;
  readonly field?: (typeof fields)[number] | undefined;
}

function placeOf(path: Issue["path"], tree: NodeTree): Place {
  if (path[0] !== "root") return {};
  let node = tree;
  let at = 1;
  for (; path[at] === "children" && typeof path[at + 1] === "number"; at += 2) {
    const child = node.children[Number(path[at + 1])];
    if (child === undefined) break;
    node = child;
  }
  return { row: node.row, field: fields.find((field) => field === path[at]) };
}
