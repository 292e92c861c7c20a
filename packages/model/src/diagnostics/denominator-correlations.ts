import { throwOnErrors, type Issue } from "../errors.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { associate, type Association, type CorrelationMethod } from "./associate.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { dataColumns, type DataSource } from "./data-columns.js";

/** Options of {@link denominatorCorrelations}. */
export interface DenominatorOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Pairs with |correlation| above it are given. Default 0.6. */
  readonly threshold?: number;
  /** Default `pearson`. */
  readonly method?: CorrelationMethod;
}

/** A node that goes with a denominator. */
export interface DenominatorPair extends Association {
  readonly node: string;
  readonly denominator: string;
}

/** Nodes that go with denominators. */
export interface DenominatorCorrelations {
  readonly method: CorrelationMethod;
  readonly threshold: number;
  readonly pairs: readonly DenominatorPair[];
}

/**
 * Leaves that go with the size of units (population, area, output): candidates to be divided by it.
 *
 * @param source - Raw values: plain scores or a compiled index.
 * @param denominators - One column of n values per denominator, in the units' order; NaN = missing.
 * @returns Pairs above the threshold, by node; shows itself as a table.
 * @throws IndexError `unknown_node`, `missing_value`, `length_mismatch`.
 * @remarks A correlation alone does not say that dividing makes sense. O(nodes · denominators · units).
 * @source agrees with COINr 1.1.14 `get_denom_corr`
 * @example
 * denominatorCorrelations(scores, { population: [1, 2, 3] }).pairs;
 */
export function denominatorCorrelations(
  source: DataSource,
  denominators: Readonly<Record<string, ArrayLike<number>>>,
  options: DenominatorOptions = {},
): DenominatorCorrelations {
  const { threshold = 0.6, method = "pearson" } = options;
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors([...issues, ...lengthIssues(denominators, data.units.length)]);
  const pairs = nodes.flatMap((node) =>
    Object.entries(denominators).map(([denominator, column]) => ({
      node: node.code,
      denominator,
      ...associate(node.values, column, method),
    })),
  );
  const found = pairs.filter(({ correlation }) => Math.abs(correlation) > threshold);
  return showing({ method, threshold, pairs: found }, denominatorTable);
}

function lengthIssues(denominators: Readonly<Record<string, ArrayLike<number>>>, count: number): Issue[] {
  return Object.entries(denominators).flatMap(([code, column]): Issue[] => {
    if (column.length === count) return [];
    const message = `Denominator "${code}" has ${column.length} values for ${count} units.`;
    return [{ code: "length_mismatch", severity: "error", path: ["denominators", code], message }];
  });
}

function denominatorTable({ pairs }: DenominatorCorrelations): Table {
  return {
    caption: { en: "Nodes that go with denominators", vi: "Thành phần tương quan với mẫu số" },
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "denominator", label: { en: "Denominator", vi: "Mẫu số" } },
      { key: "correlation", label: { en: "Correlation", vi: "Tương quan" }, decimals: 3 },
    ],
    rows: pairs.map(({ node, denominator, correlation }) => ({ node, denominator, correlation })),
  };
}
