import { throwOnErrors } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { Label } from "../label.js";
import { completePairs } from "../numeric/complete-pairs.js";
import { mean } from "../numeric/mean.js";
import { pearson } from "../numeric/pearson.js";
import { spearman } from "../numeric/spearman.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type NodeChoice } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";

/** A node's scores in two evaluations. */
export interface ComparedNode {
  readonly node: string;
  readonly label: Label;
  /** Units with a score in both. */
  readonly common: number;
  /** Pearson. */
  readonly correlation: number;
  /** Rank correlation, equal scores sharing the average of their ranks. */
  readonly spearman: number;
  /** Mean of score after − score before. */
  readonly meanDifference: number;
  readonly meanAbsoluteDifference: number;
}

/** Scores of two evaluations compared, node by node. */
export interface ScoreComparison {
  readonly rows: readonly ComparedNode[];
}

/**
 * Compares the scores of two evaluations on the nodes that both have.
 *
 * @param from - Evaluation before.
 * @param to - Evaluation after; units and nodes are matched by code.
 * @param nodes - Of `from`. Default: all.
 * @returns One row per node; shows itself as a table.
 * @throws IndexError `unknown_node`.
 * @remarks Differences mean something only where both are on the same scale; correlations always. O(nodes · units).
 *   COINr 1.1.14 correlates ranks in which equal scores share the best one, which is Spearman's only without ties.
 * @example
 * compareScores(evaluate(index), evaluate(other), ["total"]).rows[0]?.correlation;
 */
export function compareScores(from: Evaluation, to: Evaluation, nodes: NodeChoice = "all"): ScoreComparison {
  const chosen = chooseNodes(dataColumns(from), nodes, "nodes");
  throwOnErrors(chosen.issues);
  const place = new Map(to.units.map(({ code }, row) => [code, row]));
  const rows = chosen.nodes.flatMap(({ code, label, values }): ComparedNode[] => {
    const column = to.scores[to.nodes.findIndex((node) => node.code === code)];
    if (column === undefined) return [];
    const after = from.units.map((unit) => column[place.get(unit.code) ?? -1] ?? NaN);
    const [a, b] = completePairs(values, after);
    const differences = b.map((score, row) => score - (a[row] as number));
    return [
      {
        node: code,
        label,
        common: a.length,
        correlation: pearson(a, b),
        spearman: spearman(a, b),
        meanDifference: mean(differences),
        meanAbsoluteDifference: mean(differences.map(Math.abs)),
      },
    ];
  });
  return showing({ rows }, scoresTable);
}

function scoresTable({ rows }: ScoreComparison): Table {
  return {
    caption: { en: "Scores compared", vi: "So sánh điểm" },
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "label", label: { en: "Label", vi: "Tên" } },
      { key: "correlation", label: { en: "Correlation", vi: "Tương quan" }, decimals: 3 },
      { key: "spearman", label: { en: "Spearman", vi: "Spearman" }, decimals: 3 },
      { key: "mean", label: { en: "Mean difference", vi: "Chênh lệch TB" }, decimals: 3, signed: true },
      { key: "absolute", label: { en: "Mean |difference|", vi: "Chênh lệch tuyệt đối TB" }, decimals: 3 },
    ],
    rows: rows.map((row) => ({
      node: row.node,
      label: row.label,
      correlation: row.correlation,
      spearman: row.spearman,
      mean: row.meanDifference,
      absolute: row.meanAbsoluteDifference,
    })),
  };
}
