import { throwOnErrors } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { Label } from "../label.js";
import { rankDescending, type TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type ChosenNode, type NodeChoice } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";
import { groupingIssues, groupOfUnit, ranksWithin } from "./group-of-unit.js";

/** Options of {@link resultsTable}. */
export interface ResultsOptions {
  /** Columns, from the root down level by level. Default: the root and all other parents. */
  readonly nodes?: NodeChoice;
  /** What cells hold. Default `scores`. */
  readonly show?: "scores" | "ranks" | "groupRanks";
  /** Node that rows are sorted and ranked by. Default: the root. */
  readonly orderBy?: string;
  /** For `groupRanks`: name of one of the units' `groups`. Default: their `group`. Rows are then sorted by group first. */
  readonly group?: string;
  /** Default `min`. */
  readonly ties?: TiesRule;
}

/** One unit's results. */
export interface ResultRow {
  readonly unit: Unit;
  readonly group?: string;
  /** On `orderBy`, among all units. */
  readonly rank: number;
  /** Unrounded scores, or ranks, in the order of `nodes`. */
  readonly values: readonly number[];
}

/** Results of all units, sorted. */
export interface Results {
  readonly nodes: readonly { readonly code: string; readonly label: Label; readonly depth: number }[];
  readonly show: "scores" | "ranks" | "groupRanks";
  readonly orderBy: string;
  readonly decimals: number;
  readonly rows: readonly ResultRow[];
}

/**
 * Results of all units: scores or ranks on the root and the nodes below it, best first.
 *
 * @param evaluation - From {@link evaluate}.
 * @returns Sorted rows; shows itself as a table with published decimals.
 * @throws IndexError `unknown_node`, `unknown_code` (no unit has such a group).
 * @remarks Ranks are of unrounded scores. COINr ranks what it has rounded. O(nodes · units · log units).
 * @source agrees with COINr 1.1.14 `get_results`
 * @example
 * resultsTable(evaluation, { show: "ranks" }).rows[0]?.values;
 */
export function resultsTable(evaluation: Evaluation, options: ResultsOptions = {}): Results {
  const { show = "scores", ties = "min", orderBy = evaluation.nodes[0]?.code ?? "" } = options;
  const { units, decimals } = evaluation;
  const data = dataColumns(evaluation);
  const chosen = chooseNodes(data, options.nodes ?? "parents", "nodes");
  const order = chooseNodes(data, [orderBy], "orderBy");
  const grouped = show === "groupRanks";
  const wrongGroup = grouped ? groupingIssues(units, options.group) : [];
  throwOnErrors([...chosen.issues, ...order.issues, ...wrongGroup]);
  const nodes = [...chosen.nodes].sort((a, b) => a.depth - b.depth);
  const groups = units.map((unit) => (grouped ? groupOfUnit(unit, options.group) : undefined));
  const columns = nodes.map((node) => cellsOf(node, show, groups, ties));
  const ranks = rankDescending(order.nodes[0]?.values ?? [], ties);
  const rows = units.map((unit, row): ResultRow => {
    const group = groups[row];
    return {
      unit,
      ...(group === undefined ? {} : { group }),
      rank: ranks[row] as number,
      values: columns.map((column) => column[row] as number),
    };
  });
  rows.sort((a, b) => byGroup(a, b) || place(a.rank) - place(b.rank));
  const described = nodes.map(({ code, label, depth }) => ({ code, label, depth }));
  return showing({ nodes: described, show, orderBy, decimals, rows }, layOut);
}

function cellsOf(
  { values }: ChosenNode,
  show: Results["show"],
  groups: readonly (string | undefined)[],
  ties: TiesRule,
): Float64Array {
  if (show === "scores") return values;
  if (show === "ranks") return rankDescending(values, ties);
  return ranksWithin(values, groups, (own) => rankDescending(own, ties));
}

function byGroup(a: ResultRow, b: ResultRow): number {
  if (a.group === b.group) return 0;
  if (a.group === undefined || b.group === undefined) return a.group === undefined ? 1 : -1;
  return a.group < b.group ? -1 : 1;
}

/** A rank for sorting: those without one come last. */
function place(rank: number): number {
  return Number.isNaN(rank) ? Number.MAX_VALUE : rank;
}

function layOut({ nodes, show, decimals, rows }: Results): Table {
  const isGrouped = show === "groupRanks";
  return {
    caption: { en: "Results", vi: "Kết quả" },
    columns: [
      ...(isGrouped ? [{ key: "group", label: { en: "Group", vi: "Nhóm" } }] : []),
      { key: "rank", label: { en: "Rank", vi: "Hạng" } },
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      ...nodes.map(({ code, label }) => ({
        key: `node:${code}`,
        label,
        ...(show === "scores" ? { decimals } : {}),
      })),
    ],
    rows: rows.map(({ unit, rank, group, values }) => ({
      group,
      rank,
      unit: unit.label,
      ...Object.fromEntries(nodes.map(({ code }, at) => [`node:${code}`, values[at]])),
    })),
  };
}
