import { issueLabel, throwOnErrors, type Issue } from "../errors.js";
import type { Label } from "../label.js";
import { isConstant } from "../numeric/is-constant.js";
import { correlationsOf, covarianceMatrix } from "../numeric/covariance-matrix.js";
import { eigenSymmetric } from "../numeric/eigen-symmetric.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { completeColumns } from "./complete-columns.js";
import { dataColumns, type DataSource } from "./data-columns.js";
import { groupNodes, type Grouping, type NodeGroup } from "./group-nodes.js";

/** Options of {@link principalComponents}. */
export interface ComponentOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Default `parent`: one analysis per parent. */
  readonly by?: Grouping;
}

/** One component. */
export interface PrincipalComponent {
  /** Its variance; the eigenvalues of a group sum to its number of items. */
  readonly eigenvalue: number;
  /** eigenvalue / Σ eigenvalues */
  readonly share: number;
  /** Share of this and the components before it. */
  readonly cumulative: number;
  /** Weight of each item: a vector of length 1. */
  readonly vector: Float64Array;
  /** Correlation of each item with the component: vector · √eigenvalue. */
  readonly loadings: Float64Array;
}

/** Components of one group, largest first. */
export interface GroupComponents {
  readonly code?: string;
  readonly label: Label;
  readonly items: readonly string[];
  /** Units with all items. */
  readonly count: number;
  /** Empty when undefined: an item is constant, or fewer than 2 units have all items. */
  readonly components: readonly PrincipalComponent[];
  /** Components with an eigenvalue above 1 (Kaiser's rule). */
  readonly above1: number;
}

/** Principal components by group. */
export interface PrincipalComponents {
  readonly groups: readonly GroupComponents[];
  readonly warnings: readonly Issue[];
}

/**
 * Principal components of groups of nodes, on correlations: how many dimensions the items of a group have.
 *
 * R v = λ v, R the correlations over units that have all items of the group; share = λ / Σ λ; loading = v √λ.
 * Sign: the entry of largest size in each vector is positive.
 *
 * @param source - A compiled index or an evaluation; plain scores with `by: "none"`.
 * @returns One entry per group; shows itself as a table. `zero_range` warns of groups without a result.
 * @throws IndexError `unknown_node`, `missing_value`.
 * @remarks A sign tells nothing by itself. O(items² · units + items³) per group.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en; agrees with R's `prcomp(scale. = TRUE)` up to sign
 * @example
 * principalComponents(evaluate(index)).groups[0]?.components[0]?.share;
 */
export function principalComponents(source: DataSource, options: ComponentOptions = {}): PrincipalComponents {
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors(issues);
  const groups = groupNodes(data, nodes, options.by ?? "parent").map(groupComponents);
  const undone = groups.filter(({ components }) => components.length === 0);
  return showing({ groups, warnings: undone.map(undefinedGroup) }, componentsTable);
}

function groupComponents({ code, label, nodes }: NodeGroup): GroupComponents {
  const columns = completeColumns(nodes.map(({ values }) => values));
  const components = componentsOf(columns);
  return {
    ...(code === undefined ? {} : { code }),
    label,
    items: nodes.map((node) => node.code),
    count: columns[0]?.length ?? 0,
    components,
    above1: components.filter(({ eigenvalue }) => eigenvalue > 1).length,
  };
}

function componentsOf(columns: readonly Float64Array[]): PrincipalComponent[] {
  if (columns.some((column) => isConstant(column))) return [];
  const { values, vectors } = eigenSymmetric(correlationsOf(covarianceMatrix(columns)));
  let cumulative = 0;
  return Array.from(values, (value, k) => {
    // Rounding can leave a variance of 0 slightly below it.
    const eigenvalue = Math.max(0, value);
    const share = eigenvalue / columns.length;
    cumulative += share;
    const vector = vectors[k] as Float64Array;
    return {
      eigenvalue,
      share,
      cumulative,
      vector,
      loadings: vector.map((entry) => entry * Math.sqrt(eigenvalue)),
    };
  });
}

function undefinedGroup({ code, label, count }: GroupComponents): Issue {
  const message = `No principal components of "${code ?? label.en}": over the ${count} units that have all items, one is constant.`;
  return { code: "zero_range", severity: "warning", path: ["groups", code ?? "all"], message };
}

function componentsTable({ groups, warnings }: PrincipalComponents): Table {
  return {
    caption: { en: "Principal components", vi: "Thành phần chính" },
    columns: [
      { key: "group", label: { en: "Group", vi: "Nhóm" } },
      { key: "component", label: { en: "Component", vi: "Thành phần" } },
      { key: "eigenvalue", label: { en: "Eigenvalue", vi: "Giá trị riêng" }, decimals: 3 },
      { key: "share", label: { en: "Share", vi: "Tỷ lệ" }, decimals: 3 },
      { key: "cumulative", label: { en: "Cumulative", vi: "Lũy kế" }, decimals: 3 },
    ],
    rows: groups.flatMap(({ label, components }) =>
      components.map(({ eigenvalue, share, cumulative }, k) => ({
        group: label,
        component: k + 1,
        eigenvalue,
        share,
        cumulative,
      })),
    ),
    notes: warnings.map(issueLabel),
  };
}
