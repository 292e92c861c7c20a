import { throwOnErrors, type Issue } from "../errors.js";
import { showing } from "../table/showing.js";
import { associate, type Association, type CorrelationMethod } from "./associate.js";
import { chooseNodes, type ChosenNode, type NodeChoice } from "./choose-nodes.js";
import { correlationsTable } from "./correlations-table.js";
import { ancestorsOf, dataColumns, type DataColumns, type DataSource } from "./data-columns.js";
import { groupOf } from "./group-nodes.js";

/**
 * Which pairs: any, those under the same parent, those under the same node at a depth, or a node with its ancestors
 * ("family").
 */
export type PairRelation = "any" | "siblings" | { readonly sameAncestorAt: number } | "ancestors";

/** Options of {@link correlations}. */
export interface CorrelationOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Correlated against these. Default: the same nodes; for relation `ancestors` all parents. */
  readonly against?: NodeChoice;
  /** Default `pearson`. */
  readonly method?: CorrelationMethod;
  /** Default `any`. */
  readonly relation?: PairRelation;
  /** Pairs with a larger p-value get correlation NaN. Default: none. */
  readonly maximumP?: number;
}

/** A pair of nodes and how they go together. */
export interface CorrelationPair extends Association {
  readonly node: string;
  readonly against: string;
}

/** Correlations between nodes. */
export interface Correlations {
  readonly method: CorrelationMethod;
  readonly relation: PairRelation;
  /** Codes of the nodes on either side. */
  readonly nodes: readonly string[];
  readonly against: readonly string[];
  readonly maximumP?: number;
  /** Node by node, in the order of `nodes` and `against`; a node with itself too when it is on both sides. */
  readonly pairs: readonly CorrelationPair[];
}

/**
 * Correlations within a level, across levels, within groups or with ancestors, each over the units that have both values.
 *
 * @param source - Plain scores, a compiled index (raw values, not turned by direction) or an evaluation.
 * @returns Shows itself as a matrix, or as a list of pairs when a relation leaves some out.
 * @throws IndexError `unknown_node`, `missing_value` (a parent of a compiled index), `out_of_range` (maximumP).
 * @remarks O(pairs · units), Kendall O(pairs · units²). A p-value is of one pair: of 100 unrelated pairs about 5 have
 *   p < 0.05.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en; agrees with COINr 1.1.14 `get_corr`
 * @example
 * correlations(evaluate(index), { nodes: { depth: 1 }, method: "spearman" });
 */
export function correlations(source: DataSource, options: CorrelationOptions = {}): Correlations {
  const { method = "pearson", relation = "any", maximumP } = options;
  const data = dataColumns(source);
  const left = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  const other = options.against ?? (relation === "ancestors" ? "parents" : (options.nodes ?? "leaves"));
  const right = chooseNodes(data, other, "against");
  throwOnErrors([...left.issues, ...(other === options.nodes ? [] : right.issues), ...levelIssues(maximumP)]);
  const related = relationOf(data, relation);
  const pairs = left.nodes.flatMap((node) =>
    right.nodes.filter((one) => related(node, one)).map((one) => pairOf(node, one, method, maximumP)),
  );
  const result: Correlations = {
    method,
    relation,
    nodes: left.nodes.map(({ code }) => code),
    against: right.nodes.map(({ code }) => code),
    ...(maximumP === undefined ? {} : { maximumP }),
    pairs,
  };
  return showing(result, correlationsTable);
}

function pairOf(
  node: ChosenNode,
  against: ChosenNode,
  method: CorrelationMethod,
  maximumP = Infinity,
): CorrelationPair {
  const found = associate(node.values, against.values, method);
  const correlation = found.pValue > maximumP ? NaN : found.correlation;
  return { node: node.code, against: against.code, ...found, correlation };
}

function relationOf(data: DataColumns, relation: PairRelation): (a: ChosenNode, b: ChosenNode) => boolean {
  if (relation === "any") return () => true;
  if (relation === "siblings") return (a, b) => a.parent !== undefined && a.parent === b.parent;
  if (relation === "ancestors") return (a, b) => ancestorsOf(data.nodes, a.code).includes(b.code);
  const by = { depth: relation.sameAncestorAt };
  return (a, b) => {
    const group = groupOf(data, a, by);
    return group !== undefined && group === groupOf(data, b, by);
  };
}

function levelIssues(maximumP: number | undefined): Issue[] {
  if (maximumP === undefined || (maximumP >= 0 && maximumP <= 1)) return [];
  const message = `A p-value lies between 0 and 1, not ${maximumP}.`;
  return [{ code: "out_of_range", severity: "error", path: ["maximumP"], message }];
}
