import { throwOnErrors, type Issue } from "../errors.js";
import type { Label } from "../label.js";
import { rankDescending, type TiesRule } from "../numeric/rank-descending.js";
import { roundHalfUp } from "../numeric/round-half-up.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import type { Evaluation } from "./evaluate.js";
import { rankingTable } from "./ranking-table.js";

/** Options of {@link rank}. */
export interface RankOptions {
  /** Node to rank on. Default: the root. */
  readonly node?: string;
  /** Default `min`: equal scores share the best rank, as in "1 2 2 4". */
  readonly ties?: TiesRule;
  /** Decimals of the published score. Default: the spec's. */
  readonly decimals?: number;
  /** Rank the unrounded scores (default) or the published ones, in which case more units tie. */
  readonly on?: "unrounded" | "published";
}

/** One unit of a ranking. */
export interface RankedUnit {
  readonly unit: Unit;
  /** NaN when the score is missing. */
  readonly rank: number;
  /** Unrounded. */
  readonly score: number;
  /** Rounded half up to `decimals`. */
  readonly published: number;
}

/** Units from best to worst, those without a score last. */
export interface Ranking {
  readonly node: string;
  readonly label: Label;
  readonly year?: number;
  readonly ties: TiesRule;
  readonly on: "unrounded" | "published";
  readonly decimals: number;
  readonly rows: readonly RankedUnit[];
}

/**
 * Ranks units on a node.
 *
 * @param evaluation - From {@link evaluate}.
 * @returns Units from best to worst; shows itself as a table.
 * @throws IndexError `unknown_node`, naming the nodes there are.
 * @example
 * rank(evaluation).rows[0]?.unit.code;
 */
export function rank(evaluation: Evaluation, options: RankOptions = {}): Ranking {
  const { node = evaluation.nodes[0]?.code ?? "", ties = "min", on = "unrounded" } = options;
  const decimals = options.decimals ?? evaluation.decimals;
  const at = evaluation.nodes.findIndex(({ code }) => code === node);
  throwOnErrors(at < 0 ? [unknownNode(evaluation, node)] : []);
  const scores = evaluation.scores[at] as Float64Array;
  const published = scores.map((score) => roundHalfUp(score, decimals));
  const ranks = rankDescending(on === "published" ? published : scores, ties);
  const rows = evaluation.units.map((unit, row) => ({
    unit,
    rank: ranks[row] as number,
    score: scores[row] as number,
    published: published[row] as number,
  }));
  const { label } = evaluation.nodes[at] as { label: Label };
  const sorted = rows.sort((a, b) => place(a.rank) - place(b.rank));
  const { year } = evaluation;
  const ranking: Ranking = {
    node,
    label,
    ...(year === undefined ? {} : { year }),
    ties,
    on,
    decimals,
    rows: sorted,
  };
  return showing(ranking, rankingTable);
}

/** A rank for sorting: those without one come last. */
function place(given: number): number {
  return Number.isNaN(given) ? Infinity : given;
}

function unknownNode(evaluation: Evaluation, node: string): Issue {
  const message = `No node "${node}" in index "${evaluation.index.code}".`;
  const hint = `Nodes: ${evaluation.nodes.map(({ code }) => code).join(", ")}.`;
  const codes = evaluation.nodes.map(({ code }) => code).join(", ");
  const vi = `Chỉ số "${evaluation.index.code}" không có thành phần "${node}". Các thành phần: ${codes}.`;
  return { code: "unknown_node", severity: "error", path: ["node"], message, hint, vi };
}
