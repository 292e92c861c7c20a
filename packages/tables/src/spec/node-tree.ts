import { fold } from "../columns/fold.js";
import type { NodeRow } from "./node-row.js";
import type { NodeTable } from "./node-table.js";

/** Rows as a tree. */
export interface NodeTree {
  readonly row: NodeRow;
  readonly children: readonly NodeTree[];
}

/**
 * Puts rows together as a tree by their parents, siblings in the table's order.
 *
 * @returns The tree, or `undefined` when there is none; every reason is reported to the table: a code twice, an unknown
 * parent, a circle, no root or several.
 */
export function nodeTree(rows: readonly NodeRow[], table: NodeTable): NodeTree | undefined {
  const { specTable } = table.wording;
  const before = table.issues.count;
  const byCode = new Map<string, NodeRow>();
  const known = rows.filter(({ code }) => code !== "");
  for (const row of known) {
    const first = byCode.get(row.code);
    if (first === undefined) byCode.set(row.code, row);
    else table.report(row.line, "code", "duplicate_code", specTable.duplicateCode(row.code, first.line));
  }
  for (const row of known) {
    if (row.parent === undefined || byCode.has(row.parent)) continue;
    const nearest = known.find(({ code }) => fold(code) === fold(row.parent ?? ""))?.code;
    table.report(
      row.line,
      "parent",
      "unknown_parent",
      specTable.unknownParent(row.code, row.parent, nearest),
    );
  }
  for (const circle of circles(known, byCode)) {
    const [first] = circle;
    const codes = [...circle, ...circle.slice(0, 1)].map(({ code }) => code);
    if (first) table.report(first.line, "parent", "cycle", specTable.cycle(codes));
  }
  const roots = known.filter(({ parent }) => parent === undefined);
  const [root, second] = roots;
  const all = roots.map(({ code }) => code);
  if (second !== undefined) table.report(second.line, "parent", "several_roots", specTable.severalRoots(all));
  const [first] = rows;
  if (root === undefined && first !== undefined && table.issues.count === before)
    table.report(first.line, "parent", "no_root", specTable.noRoot());
  return root === undefined || table.issues.count > before ? undefined : grow(root, childrenOf(known));
}

function childrenOf(rows: readonly NodeRow[]): ReadonlyMap<string, readonly NodeRow[]> {
  const children = new Map<string, NodeRow[]>();
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const siblings = children.get(row.parent);
    if (siblings === undefined) children.set(row.parent, [row]);
    else siblings.push(row);
  }
  return children;
}

function grow(row: NodeRow, children: ReadonlyMap<string, readonly NodeRow[]>): NodeTree {
  return { row, children: (children.get(row.code) ?? []).map((child) => grow(child, children)) };
}

/** Every circle once, from its first row on. */
function circles(rows: readonly NodeRow[], byCode: ReadonlyMap<string, NodeRow>): NodeRow[][] {
  const done = new Set<NodeRow>();
  const found: NodeRow[][] = [];
  for (const start of rows) {
    const way: NodeRow[] = [];
    let row: NodeRow | undefined = start;
    while (row !== undefined && !done.has(row) && !way.includes(row)) {
      way.push(row);
      row = row.parent === undefined ? undefined : byCode.get(row.parent);
    }
    if (row !== undefined && way.includes(row)) found.push(way.slice(way.indexOf(row)));
    for (const one of way) done.add(one);
  }
  return found;
}
