import type { IndexSpec, Issue, NodeSpec } from "@chiso/model";
import type { CsvRow } from "../csv/parse-csv.js";
import type { Wording } from "../wording/wording.js";
import { fold } from "./fold.js";
import { allNodes, isLeaf } from "./leaf-nodes.js";
import { namedRole, type ColumnRole } from "./roles.js";

/** A file's header with the role of every column. */
export interface MatchedColumns {
  readonly roles: readonly ColumnRole[];
  readonly issues: readonly Issue[];
}

interface Context {
  readonly fileName: string;
  readonly wording: Wording;
  readonly ignore: ReadonlySet<string>;
  readonly nodes: readonly NodeSpec[];
  readonly header: CsvRow;
}

/**
 * Says what every column of a header is: a leaf by its code, one of the fixed columns (unit, name, group, year),
 * or a leaf by its code or label in any case and without diacritics.
 *
 * @param ignore - Headings the caller leaves out on purpose.
 * @returns A role per column (`ignored` for the wrong ones) and an issue for every column that cannot be used.
 */
export function matchColumns(
  header: CsvRow,
  spec: IndexSpec,
  options: { readonly fileName: string; readonly wording: Wording; readonly ignore?: readonly string[] },
): MatchedColumns {
  const ignore = new Set((options.ignore ?? []).map(fold));
  const context: Context = { ...options, ignore, nodes: allNodes(spec), header };
  const found = header.cells.map((heading, column) => matchOne(heading, column, context));
  const roles = found.map((match) => match.role);
  const issues = found.flatMap((match) => (match.issue ? [match.issue] : []));
  return { roles, issues: [...issues, ...duplicates(roles, context), ...noUnitColumn(roles, context)] };
}

function matchOne(heading: string, column: number, context: Context): { role: ColumnRole; issue?: Issue } {
  if (context.ignore.has(fold(heading))) return { role: { kind: "ignored" } };
  const leaves = context.nodes.filter(isLeaf);
  if (leaves.some((leaf) => leaf.code === heading)) return { role: { kind: "leaf", code: heading } };
  const named = namedRole(heading);
  if (named !== undefined) return { role: named };
  const alike = fold(heading) === "" ? [] : leaves.filter((leaf) => namesOf(leaf).includes(fold(heading)));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return { role: { kind: "leaf", code: only.code } };
  return { role: { kind: "ignored" }, issue: unusable(heading, column, alike, context) };
}

function unusable(heading: string, column: number, alike: readonly NodeSpec[], context: Context): Issue {
  const { fileName, wording, header, nodes } = context;
  const name = heading === "" ? wording.nthColumn(column + 1) : wording.column(heading);
  const path = [fileName, wording.row(header.line), name];
  const parent = nodes.find((node) => node.code === heading || namesOf(node).includes(fold(heading)));
  const leaves = nodes.filter(isLeaf).map((leaf) => leaf.code);
  const words =
    heading === ""
      ? wording.noHeading()
      : alike.length > 1
        ? wording.severalLeaves(
            heading,
            alike.map((leaf) => leaf.code),
          )
        : parent !== undefined
          ? wording.computedColumn(heading)
          : wording.unknownColumn(heading, leaves, nearest(heading, nodes));
  return { code: "unknown_code", severity: "error", path, ...words };
}

/** The one leaf whose label holds the heading, or is held by it. */
function nearest(heading: string, nodes: readonly NodeSpec[]): NodeSpec | undefined {
  const wanted = fold(heading);
  if (wanted.length < 4) return undefined;
  const near = nodes.filter(
    (node) =>
      isLeaf(node) &&
      namesOf(node).some((name) => name.includes(wanted) || (name.length > 3 && wanted.includes(name))),
  );
  return near.length === 1 ? near[0] : undefined;
}

function duplicates(roles: readonly ColumnRole[], { fileName, wording, header }: Context): Issue[] {
  const keys = roles.map(roleKey);
  return keys.flatMap((key, column) => {
    const first = keys.indexOf(key);
    if (key === "ignored" || first === column) return [];
    const headings = [header.cells[first] ?? "", header.cells[column] ?? ""] as const;
    const path = [fileName, wording.row(header.line), wording.column(headings[1])];
    const words = wording.duplicateColumn(headings, [first + 1, column + 1]);
    return [{ code: "duplicate_column" as const, severity: "error" as const, path, ...words }];
  });
}

function noUnitColumn(roles: readonly ColumnRole[], { fileName, wording, header }: Context): Issue[] {
  if (roles.some((role) => role.kind === "unit" || role.kind === "name")) return [];
  const path = [fileName, wording.row(header.line)];
  return [{ code: "missing_column", severity: "error", path, ...wording.noUnitColumn() }];
}

function namesOf(node: NodeSpec): readonly string[] {
  return [node.code, node.label.en, ...(node.label.vi === undefined ? [] : [node.label.vi])].map(fold);
}

function roleKey(role: ColumnRole): string {
  if (role.kind === "leaf") return `leaf ${role.code}`;
  return role.kind === "name" ? `name ${role.language}` : role.kind;
}
