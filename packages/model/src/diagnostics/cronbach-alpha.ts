import { throwOnErrors } from "../errors.js";
import type { Label } from "../label.js";
import { pearson } from "../numeric/pearson.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { cronbach, pairwiseCovariances } from "./cronbach.js";
import { dataColumns, type DataSource } from "./data-columns.js";
import { groupNodes, type Grouping, type NodeGroup } from "./group-nodes.js";

/** Options of {@link cronbachAlpha}. */
export interface AlphaOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Default `parent`: one alpha per parent. */
  readonly by?: Grouping;
}

/** One item of a group. */
export interface AlphaItem {
  readonly code: string;
  /** Alpha of the group without it; NaN when fewer than 2 items are left. */
  readonly alphaWithout: number;
  /** Pearson correlation with the sum of the other items, over units that have all. */
  readonly restCorrelation: number;
}

/** Alpha of one group. */
export interface GroupAlpha {
  /** Code of the node the items are under; absent for grouping `none`. */
  readonly code?: string;
  readonly label: Label;
  readonly alpha: number;
  readonly items: readonly AlphaItem[];
}

/** Cronbach's alpha by group. */
export interface CronbachAlpha {
  readonly groups: readonly GroupAlpha[];
}

/**
 * Cronbach's alpha of groups of nodes: how far the items of a group measure one thing.
 *
 * α = k² · mean covariance of two different items / sum of all covariances
 *
 * @param source - A compiled index or an evaluation; plain scores with `by: "none"`. Use normalised scores: raw values
 *   in different units weigh by their spread, and directions are not turned.
 * @returns One entry per group, with alpha without each item; shows itself as a table.
 * @throws IndexError `unknown_node`, `missing_value`.
 * @remarks 0.7 is a common limit, a convention. A formative index need not have a high alpha. O(k² · units) per group.
 * @source Cronbach 1951, Coefficient alpha and the internal structure of tests, 10.1007/BF02310555; agrees with COINr 1.1.14 `get_cronbach`
 * @example
 * cronbachAlpha(evaluate(index)).groups[0]?.alpha;
 */
export function cronbachAlpha(source: DataSource, options: AlphaOptions = {}): CronbachAlpha {
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors(issues);
  const groups = groupNodes(data, nodes, options.by ?? "parent").map(groupAlpha);
  return showing({ groups }, alphaTable);
}

function groupAlpha({ code, label, nodes }: NodeGroup): GroupAlpha {
  const columns = nodes.map(({ values }) => values);
  const covariances = pairwiseCovariances(columns);
  const items = nodes.map((node, at): AlphaItem => ({
    code: node.code,
    alphaWithout: cronbach(covariances, at),
    restCorrelation: pearson(node.values, sumOf(columns.filter((_, i) => i !== at))),
  }));
  return { ...(code === undefined ? {} : { code }), label, alpha: cronbach(covariances), items };
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const rows = columns[0]?.length ?? 0;
  return Float64Array.from({ length: rows }, (_, row) =>
    columns.reduce((sum, column) => sum + (column[row] as number), 0),
  );
}

function alphaTable({ groups }: CronbachAlpha): Table {
  return {
    caption: { en: "Cronbach's alpha", vi: "Hệ số Cronbach alpha" },
    columns: [
      { key: "group", label: { en: "Group", vi: "Nhóm" } },
      { key: "items", label: { en: "Items", vi: "Số mục" } },
      { key: "alpha", label: { en: "Alpha", vi: "Alpha" }, decimals: 3 },
      { key: "best", label: { en: "Highest without", vi: "Cao nhất khi bỏ" } },
      { key: "without", label: { en: "Alpha without it", vi: "Alpha khi bỏ" }, decimals: 3 },
    ],
    rows: groups.map(({ label, alpha, items }) => {
      const best = items.reduce<AlphaItem | undefined>(
        (found, item) => (item.alphaWithout > (found?.alphaWithout ?? -Infinity) ? item : found),
        undefined,
      );
      return { group: label, items: items.length, alpha, best: best?.code, without: best?.alphaWithout };
    }),
  };
}
