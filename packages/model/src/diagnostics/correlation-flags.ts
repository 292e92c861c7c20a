import { throwOnErrors } from "../errors.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { associate, type Association, type CorrelationMethod } from "./associate.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { dataColumns, type DataSource } from "./data-columns.js";
import { groupNodes, type Grouping, type NodeGroup } from "./group-nodes.js";

/** Options of {@link correlationFlags}. */
export interface CorrelationFlagOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Pairs are looked for within these. Default `parent`. */
  readonly by?: Grouping;
  /** Above it a pair counts nearly the same thing twice. Default 0.9. */
  readonly high?: number;
  /** Below it a pair cancels out in its parent. Default −0.4. */
  readonly low?: number;
  /** Default `pearson`. */
  readonly method?: CorrelationMethod;
}

/** A pair whose correlation is outside the limits. */
export interface FlaggedPair extends Association {
  /** Code of the node both are under; absent for grouping `none`. */
  readonly group?: string;
  readonly first: string;
  readonly second: string;
  readonly flag: "high" | "low";
}

/** Pairs whose correlation is outside the limits, each once. */
export interface CorrelationFlags {
  readonly method: CorrelationMethod;
  readonly high: number;
  readonly low: number;
  readonly pairs: readonly FlaggedPair[];
}

/**
 * Pairs within a group that go together too much (double counting) or against each other (cancelling out).
 *
 * @param source - A compiled index (raw values, not turned by direction) or an evaluation; plain scores with `by: "none"`.
 * @returns Each pair once, in the tree's order; shows itself as a table.
 * @throws IndexError `unknown_node`, `missing_value`.
 * @remarks What a limit should be is a convention. O(pairs · units).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en; agrees with COINr 1.1.14 `get_corr_flags`
 * @example
 * correlationFlags(evaluate(index), { high: 0.75 }).pairs.length;
 */
export function correlationFlags(source: DataSource, options: CorrelationFlagOptions = {}): CorrelationFlags {
  const { by = "parent", high = 0.9, low = -0.4, method = "pearson" } = options;
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors(issues);
  const pairs = groupNodes(data, nodes, by).flatMap((group) =>
    pairsOf(group, method).filter(({ correlation }) => correlation > high || correlation < low),
  );
  const flagged = pairs.map((pair): FlaggedPair => ({
    ...pair,
    flag: pair.correlation > high ? "high" : "low",
  }));
  return showing({ method, high, low, pairs: flagged }, flagsTable);
}

function pairsOf({ code, nodes }: NodeGroup, method: CorrelationMethod): Omit<FlaggedPair, "flag">[] {
  return nodes.flatMap((first, at) =>
    nodes.slice(at + 1).map((second) => ({
      ...(code === undefined ? {} : { group: code }),
      first: first.code,
      second: second.code,
      ...associate(first.values, second.values, method),
    })),
  );
}

function flagsTable({ pairs }: CorrelationFlags): Table {
  return {
    caption: { en: "Correlations outside the limits", vi: "Tương quan ngoài giới hạn" },
    columns: [
      { key: "group", label: { en: "Under", vi: "Thuộc" } },
      { key: "first", label: { en: "Node", vi: "Thành phần" } },
      { key: "second", label: { en: "With", vi: "Với" } },
      { key: "correlation", label: { en: "Correlation", vi: "Tương quan" }, decimals: 3 },
      { key: "flag", label: { en: "Flag", vi: "Lưu ý" } },
    ],
    rows: pairs.map(({ group, first, second, correlation, flag }) => ({
      group,
      first,
      second,
      correlation,
      flag: flag === "high" ? { en: "high", vi: "cao" } : { en: "low", vi: "thấp" },
    })),
  };
}
