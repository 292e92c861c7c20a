import type { IndexSpec, Issue, IssueCode, NodeSpec } from "@chiso/model";
import type { HeaderRow } from "../cells/cell.js";
import type { Places } from "../cells/places.js";
import type { Wording, Words } from "../wording/wording.js";
import { columnNames, namesOf, type ColumnNames } from "./column-names.js";
import { fold } from "./fold.js";
import { leafNodes } from "./leaf-nodes.js";
import { namedRole, roleKey, type ColumnRole } from "./roles.js";

/** A file's header with the role of every column. */
export interface MatchedColumns {
  readonly roles: readonly ColumnRole[];
  /** By column, −1 for the header as a whole. */
  readonly issues: readonly { readonly column: number; readonly issue: Issue }[];
}

/** What the caller says about columns. */
export interface ColumnOptions {
  readonly wording: Wording;
  readonly places: Places;
  /** Headings left out on purpose. */
  readonly ignore: readonly string[];
  /** Heading → leaf code, or one of `unit`, `name`, `name_vi`, `group`, `group:NAME`, `year`, `denominator:CODE`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that are groupings of the units. */
  readonly groups: readonly string[];
}

interface Context extends ColumnOptions {
  readonly header: HeaderRow;
  readonly names: ColumnNames;
  readonly leaves: readonly NodeSpec[];
  readonly ignored: ReadonlySet<string>;
  readonly grouping: ReadonlyMap<string, string>;
  readonly mapping: ReadonlyMap<string, string>;
}

type Match = { readonly role: ColumnRole; readonly issue?: Issue };

/**
 * Says what every column of a header is: what the caller says it is; else a leaf by its code, one of the fixed
 * columns (unit, name, group, year), or a leaf by its code or label in any case and without diacritics, alone or
 * after a parent's label.
 *
 * @returns A role per column (`ignored` for the wrong ones) and an issue for every column that cannot be used.
 */
export function matchColumns(header: HeaderRow, spec: IndexSpec, options: ColumnOptions): MatchedColumns {
  const context: Context = {
    ...options,
    header,
    names: columnNames(spec),
    leaves: leafNodes(spec),
    ignored: new Set(options.ignore.map(fold)),
    grouping: new Map(options.groups.map((name) => [fold(name), name])),
    mapping: new Map(Object.entries(options.columns).map(([heading, target]) => [fold(heading), target])),
  };
  const found = header.cells.map((heading, column) => matchOne(heading, column, context));
  const roles = found.map((match) => match.role);
  const issues = found.flatMap(({ issue }, column) => (issue ? [{ column, issue }] : []));
  return {
    roles,
    issues: [
      ...issues,
      ...unusedMappings(context),
      ...duplicates(roles, context),
      ...noUnitColumn(roles, context),
    ],
  };
}

function matchOne(heading: string, column: number, context: Context): Match {
  if (context.header.blank?.has(column)) return { role: { kind: "ignored" } };
  // The lowest of several heading rows says most.
  const parts = context.header.parts?.[column] ?? [];
  const texts = [...new Set([heading, ...parts.toReversed()])];
  const folded = texts.map(fold);
  if (folded.some((name) => context.ignored.has(name))) return { role: { kind: "ignored" } };
  const target = folded.map((name) => context.mapping.get(name)).find((found) => found !== undefined);
  if (target !== undefined) return mapped(target, heading, column, context);
  return (
    plainMatch(texts, folded, context) ?? {
      role: { kind: "ignored" },
      issue: problem(column, "unknown_code", unusable(heading, folded, context), context),
    }
  );
}

function plainMatch(
  texts: readonly string[],
  folded: readonly string[],
  { names, grouping }: Context,
): Match | undefined {
  const code = texts.find((text) => names.codes.has(text));
  if (code !== undefined) return { role: { kind: "leaf", code } };
  const group = folded.map((name) => grouping.get(name)).find((found) => found !== undefined);
  if (group !== undefined) return { role: { kind: "grouping", name: group } };
  const named = texts.map(namedRole).find((role) => role !== undefined);
  if (named !== undefined) return { role: named };
  for (const name of folded) {
    const [only, ...others] = name === "" ? [] : (names.leaves.get(name) ?? []);
    if (only !== undefined && others.length === 0) return { role: { kind: "leaf", code: only.code } };
  }
  const divisor = folded.map((name) => names.denominators.get(name)).find((found) => found !== undefined);
  return divisor === undefined ? undefined : { role: { kind: "denominator", code: divisor } };
}

function mapped(target: string, heading: string, column: number, context: Context): Match {
  if (context.names.codes.has(target)) return { role: { kind: "leaf", code: target } };
  const role = namedRole(target);
  if (role !== undefined) return { role };
  const words = context.wording.unknownTarget(
    heading,
    target,
    context.leaves.map((leaf) => leaf.code),
  );
  return { role: { kind: "ignored" }, issue: problem(column, "unknown_code", words, context) };
}

function unusable(heading: string, folded: readonly string[], { wording, names, leaves }: Context): Words {
  if (heading === "") return wording.noHeading();
  const alike = folded.map((name) => names.leaves.get(name) ?? []).find((found) => found.length > 1);
  if (alike !== undefined)
    return wording.severalLeaves(
      heading,
      alike.map((leaf) => leaf.code),
    );
  if (folded.some((name) => names.parents.has(name))) return wording.computedColumn(heading);
  const codes = leaves.map((leaf) => leaf.code);
  return wording.unknownColumn(heading, codes, nearest(fold(heading), leaves));
}

/** The one leaf whose label holds the heading, or is held by it. */
function nearest(wanted: string, leaves: readonly NodeSpec[]): NodeSpec | undefined {
  if (wanted.length < 4) return undefined;
  const near = leaves.filter((node) =>
    namesOf(node).some((name) => name.includes(wanted) || (name.length > 3 && wanted.includes(name))),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** A heading the caller speaks of that the file does not have. */
function unusedMappings(context: Context): MatchedColumns["issues"] {
  const { header, columns, wording, places } = context;
  const there = new Set([...header.cells, ...(header.parts ?? []).flat()].map(fold));
  return Object.keys(columns)
    .filter((heading) => !there.has(fold(heading)))
    .map((heading) => {
      const words = wording.mappedColumnNotThere(heading, header.cells);
      const path = places.row(header.line);
      return { column: -1, issue: { code: "missing_column", severity: "error", path, ...words } };
    });
}

function duplicates(roles: readonly ColumnRole[], context: Context): MatchedColumns["issues"] {
  const { header, wording } = context;
  const first = new Map<string, number>();
  return roles.flatMap((role, column) => {
    const key = roleKey(role);
    const earlier = first.get(key);
    if (key === "ignored" || earlier === undefined) {
      first.set(key, column);
      return [];
    }
    const headings = [header.cells[earlier] ?? "", header.cells[column] ?? ""] as const;
    const words = wording.duplicateColumn(headings, [earlier + 1, column + 1]);
    return [{ column, issue: problem(column, "duplicate_column", words, context) }];
  });
}

function noUnitColumn(roles: readonly ColumnRole[], context: Context): MatchedColumns["issues"] {
  if (roles.some((role) => role.kind === "unit" || role.kind === "name")) return [];
  const path = context.places.row(context.header.line);
  const words = context.wording.noUnitColumn();
  return [{ column: -1, issue: { code: "missing_column", severity: "error", path, ...words } }];
}

function problem(
  column: number,
  code: IssueCode,
  words: Words,
  { places, header }: Pick<Context, "places" | "header">,
): Issue {
  const path = places.cell(header.line, column, header.cells[column] ?? "");
  return { code, severity: "error", path, ...words };
}
