import { throwOnErrors } from "../errors.js";
import type { Label } from "../label.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type ChosenNode } from "./choose-nodes.js";
import { ancestorsOf, dataColumns, type DataColumns, type DataSource } from "./data-columns.js";

/** How much of a unit's data is there. */
export interface UnitAvailability {
  readonly unit: Unit;
  readonly missing: number;
  readonly zero: number;
  /** Share of leaves with a value. */
  readonly share: number;
  /** Share of values that are not zero; NaN without a value. */
  readonly nonZeroShare: number;
  /** Share of leaves with a value below each parent, in the order of `groups`. */
  readonly shares: readonly number[];
}

/** Data availability of units, and by parent. */
export interface Availability {
  readonly leaves: number;
  /** Parents, in the tree's order; none for plain scores. */
  readonly groups: readonly { readonly code: string; readonly label: Label; readonly leaves: number }[];
  readonly rows: readonly UnitAvailability[];
}

/**
 * How much data each unit has: over all leaves and below each parent.
 *
 * share = leaves with a value / leaves
 *
 * @param source - Plain scores, a compiled index or an evaluation; the leaves' values count.
 * @returns One row per unit; shows itself as a table.
 * @throws IndexError `unknown_node` when there is no leaf.
 * @remarks O(units · nodes).
 * @example
 * availabilityOf(compile(spec, scores)).rows[0]?.share;
 */
export function availabilityOf(source: DataSource): Availability {
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, "leaves", "source");
  throwOnErrors(issues);
  const groups = leavesByParent(data, nodes);
  const rows = data.units.map((unit, row): UnitAvailability => {
    const values = nodes.map((node) => node.values[row] as number);
    const there = values.filter((value) => !Number.isNaN(value));
    const zero = there.filter((value) => value === 0).length;
    return {
      unit,
      missing: values.length - there.length,
      zero,
      share: there.length / values.length,
      nonZeroShare: (there.length - zero) / there.length,
      shares: groups.map(({ members }) => shareThere(members, row)),
    };
  });
  const named = groups.map(({ code, label, members }) => ({ code, label, leaves: members.length }));
  return showing({ leaves: nodes.length, groups: named, rows }, availabilityTable);
}

interface Parent {
  readonly code: string;
  readonly label: Label;
  readonly members: readonly ChosenNode[];
}

function leavesByParent(data: DataColumns, leaves: readonly ChosenNode[]): Parent[] {
  const above = leaves.map((leaf) => ancestorsOf(data.nodes, leaf.code));
  const parents = data.nodes.filter(({ leaf }) => !leaf);
  return parents.map(({ code, label }) => ({
    code,
    label,
    members: leaves.filter((_, at) => above[at]?.includes(code)),
  }));
}

function shareThere(nodes: readonly ChosenNode[], row: number): number {
  return nodes.filter(({ values }) => !Number.isNaN(values[row])).length / nodes.length;
}

function availabilityTable({ groups, rows }: Availability): Table {
  const shown = groups.slice(0, 12);
  return {
    caption: { en: "Data availability", vi: "Mức đầy đủ của dữ liệu" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "missing", label: { en: "Missing", vi: "Thiếu" } },
      { key: "share", label: { en: "Share there", vi: "Tỷ lệ có" }, decimals: 3 },
      ...shown.map(({ code, label }) => ({ key: `group:${code}`, label, decimals: 3 })),
    ],
    rows: rows.map(({ unit, missing, share, shares }) => ({
      unit: unit.label,
      missing,
      share,
      ...Object.fromEntries(shown.map(({ code }, at) => [`group:${code}`, shares[at]])),
    })),
  };
}
