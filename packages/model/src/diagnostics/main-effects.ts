import { throwOnErrors } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { associate } from "./associate.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { dataColumns } from "./data-columns.js";

/** Options of {@link mainEffects}. */
export interface MainEffectOptions {
  /** Whose variance is looked at. Default: the root. */
  readonly of?: string;
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
}

/** How much of the variance of a score goes with one node. */
export interface MainEffect {
  readonly node: string;
  readonly label: Label;
  readonly correlation: number;
  /** correlation² */
  readonly effect: number;
  /** effect / Σ effects of the nodes chosen. */
  readonly share: number;
}

/** Main effects of nodes on a score. */
export interface MainEffects {
  readonly of: string;
  readonly rows: readonly MainEffect[];
}

/**
 * How much of the variance of a score goes with each node alone, by straight lines.
 *
 * S_j = corr(x_j, y)², the linear case of S_j = var(E[y given x_j]) / var(y)
 *
 * @param evaluation - From {@link evaluate}.
 * @returns Largest effect first; shows itself as a table.
 * @throws IndexError `unknown_node`.
 * @remarks Effects of correlated nodes overlap: they need not sum to 1. A weight is not an importance; this is closer
 *   to one. O(nodes · units).
 * @source Paruolo, Saisana and Saltelli 2013, Ratings and rankings: voodoo or science?, 10.1111/j.1467-985X.2012.01059.x
 * @example
 * mainEffects(evaluate(index)).rows[0]?.node;
 */
export function mainEffects(evaluation: Evaluation, options: MainEffectOptions = {}): MainEffects {
  const of = options.of ?? evaluation.nodes[0]?.code ?? "";
  const data = dataColumns(evaluation);
  const target = chooseNodes(data, [of], "of");
  const chosen = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors([...target.issues, ...chosen.issues]);
  const score = target.nodes[0]?.values ?? [];
  const found = chosen.nodes.map(({ code, label, values }) => {
    const { correlation } = associate(values, score, "pearson");
    return { node: code, label, correlation, effect: correlation ** 2 };
  });
  const sum = found.reduce((total, { effect }) => total + (Number.isNaN(effect) ? 0 : effect), 0);
  const rows = found.map((row): MainEffect => ({ ...row, share: row.effect / sum }));
  rows.sort((a, b) => sortable(b.effect) - sortable(a.effect));
  return showing({ of, rows }, effectsTable);
}

/** Undefined effects come last. */
function sortable(effect: number): number {
  return Number.isNaN(effect) ? -1 : effect;
}

function effectsTable({ of, rows }: MainEffects): Table {
  return {
    caption: { en: `Main effects on ${of}`, vi: `Ảnh hưởng chính lên ${of}` },
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "label", label: { en: "Label", vi: "Tên" } },
      { key: "correlation", label: { en: "Correlation", vi: "Tương quan" }, decimals: 3 },
      { key: "effect", label: { en: "Effect", vi: "Ảnh hưởng" }, decimals: 3 },
      { key: "share", label: { en: "Share", vi: "Tỷ lệ" }, decimals: 3 },
    ],
    rows: rows.map(({ node, label, correlation, effect, share }) => ({
      node,
      label,
      correlation,
      effect,
      share,
    })),
  };
}
