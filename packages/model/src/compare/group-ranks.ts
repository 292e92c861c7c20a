import { throwOnErrors } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import { rankDescending, type TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type NodeChoice } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";
import { groupingIssues, groupOfUnit, ranksWithin } from "./group-of-unit.js";

/** Options of {@link groupRanks}. */
export interface GroupRankOptions {
  /** Name of one of the units' `groups`. Default: their `group`. */
  readonly group?: string;
  /** Default: the root. */
  readonly nodes?: NodeChoice;
  /** Default `min`. */
  readonly ties?: TiesRule;
}

/** One unit's ranks within its group. */
export interface GroupRankedUnit {
  readonly unit: Unit;
  /** Absent when it is in none; its ranks are NaN then. */
  readonly group?: string;
  /** Units of the group. */
  readonly size: number;
  /** In the order of `nodes`. */
  readonly ranks: readonly number[];
  readonly scores: readonly number[];
}

/** Ranks within groups. */
export interface GroupRanks {
  readonly nodes: readonly string[];
  readonly ties: TiesRule;
  /** By group, then by rank on the first node; units without a group last. */
  readonly rows: readonly GroupRankedUnit[];
}

/**
 * Ranks each unit among the units of its group.
 *
 * @param evaluation - From {@link evaluate}.
 * @returns Units by group and rank; shows itself as a table.
 * @throws IndexError `unknown_code` (no unit has such a group), `unknown_node`.
 * @remarks O(nodes · units · log units).
 * @source agrees with COINr 1.1.14 `get_results(use = "groupranks")`
 * @example
 * groupRanks(evaluation, { nodes: ["total"] }).rows[0]?.ranks[0]; // 1
 */
export function groupRanks(evaluation: Evaluation, options: GroupRankOptions = {}): GroupRanks {
  const { ties = "min", group: grouping } = options;
  const { units } = evaluation;
  const root = evaluation.nodes[0]?.code ?? "";
  const chosen = chooseNodes(dataColumns(evaluation), options.nodes ?? [root], "nodes");
  throwOnErrors([...chosen.issues, ...groupingIssues(units, grouping)]);
  const groups = units.map((unit) => groupOfUnit(unit, grouping));
  const columns = chosen.nodes.map(({ values }) =>
    ranksWithin(values, groups, (own) => rankDescending(own, ties)),
  );
  const rows = units.map((unit, row): GroupRankedUnit => {
    const group = groups[row];
    return {
      unit,
      ...(group === undefined ? {} : { group }),
      size: groups.filter((one) => one === group).length,
      ranks: columns.map((column) => column[row] as number),
      scores: chosen.nodes.map(({ values }) => values[row] as number),
    };
  });
  rows.sort(byGroupAndRank);
  return showing({ nodes: chosen.nodes.map(({ code }) => code), ties, rows }, groupRanksTable);
}

function byGroupAndRank(a: GroupRankedUnit, b: GroupRankedUnit): number {
  if (a.group !== b.group) {
    if (a.group === undefined || b.group === undefined) return a.group === undefined ? 1 : -1;
    return a.group < b.group ? -1 : 1;
  }
  return place(a) - place(b);
}

function place({ ranks: [first = NaN] }: GroupRankedUnit): number {
  return Number.isNaN(first) ? Number.MAX_VALUE : first;
}

function groupRanksTable({ nodes, rows }: GroupRanks): Table {
  return {
    caption: { en: "Ranks within groups", vi: "Thứ hạng trong nhóm" },
    columns: [
      { key: "group", label: { en: "Group", vi: "Nhóm" } },
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "size", label: { en: "Of", vi: "Trên" } },
      ...nodes.map((code) => ({ key: `rank:${code}`, label: { en: code } })),
    ],
    rows: rows.map(({ group, unit, size, ranks }) => ({
      group,
      unit: unit.label,
      size,
      ...Object.fromEntries(nodes.map((code, at) => [`rank:${code}`, ranks[at]])),
    })),
  };
}
