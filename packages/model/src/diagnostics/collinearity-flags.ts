import { throwOnErrors } from "../errors.js";
import type { Label } from "../label.js";
import { correlationsOf, covarianceMatrix } from "../numeric/covariance-matrix.js";
import { eigenSymmetric } from "../numeric/eigen-symmetric.js";
import { isConstant } from "../numeric/is-constant.js";
import { showing } from "../table/showing.js";
import type { Table } from "../table/types.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { completeColumns } from "./complete-columns.js";
import { dataColumns, type DataSource } from "./data-columns.js";
import { groupNodes, type Grouping, type NodeGroup } from "./group-nodes.js";

/** Options of {@link collinearityFlags}. */
export interface CollinearityOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Default `parent`. */
  readonly by?: Grouping;
  /** Variance inflation above it is flagged. Default 10. */
  readonly maximumInflation?: number;
  /** Condition index above it is flagged. Default 30. */
  readonly maximumCondition?: number;
}

/** Collinearity of one group. */
export interface GroupCollinearity {
  readonly code?: string;
  readonly label: Label;
  /** Units with all items. */
  readonly count: number;
  /** √(largest / smallest eigenvalue) of the correlations; infinite when one item is a sum of others; NaN when undefined. */
  readonly condition: number;
  readonly flagged: boolean;
  readonly items: readonly {
    readonly code: string;
    /** 1 / (1 − R²) of the item on the others; 1 when it goes with none. */
    readonly inflation: number;
    readonly flagged: boolean;
  }[];
}

/** Collinearity by group. */
export interface CollinearityFlags {
  readonly groups: readonly GroupCollinearity[];
}

/** Eigenvalues of correlations below it are rounding. */
const NOTHING = 1e-12;

/**
 * Groups in which items can be told from the others by a linear formula, so that one of them adds nothing.
 *
 * inflation_j = (R⁻¹)_jj = Σ_k v_kj² / λ_k; condition = √(λ_max / λ_min); R = correlations over units that have all items
 *
 * @param source - A compiled index or an evaluation; plain scores with `by: "none"`.
 * @returns One entry per group; shows itself as a table.
 * @throws IndexError `unknown_node`, `missing_value`.
 * @remarks The limits 10 and 30 are conventions. With no more complete units than items everything is collinear.
 *   O(items² · units + items³) per group.
 * @source Belsley, Kuh and Welsch 1980, Regression Diagnostics, 10.1002/0471725153
 * @example
 * collinearityFlags(evaluate(index)).groups.filter(({ flagged }) => flagged);
 */
export function collinearityFlags(source: DataSource, options: CollinearityOptions = {}): CollinearityFlags {
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, options.nodes ?? "leaves", "nodes");
  throwOnErrors(issues);
  const groups = groupNodes(data, nodes, options.by ?? "parent").map((group) => ofGroup(group, options));
  return showing({ groups }, collinearityTable);
}

function ofGroup({ code, label, nodes }: NodeGroup, options: CollinearityOptions): GroupCollinearity {
  const { maximumInflation = 10, maximumCondition = 30 } = options;
  const columns = completeColumns(nodes.map(({ values }) => values));
  const { condition, inflations } = collinearity(columns);
  const items = nodes.map((node, at) => {
    const inflation = inflations[at] ?? NaN;
    return { code: node.code, inflation, flagged: inflation > maximumInflation };
  });
  return {
    ...(code === undefined ? {} : { code }),
    label,
    count: columns[0]?.length ?? 0,
    condition,
    flagged: condition > maximumCondition || items.some(({ flagged }) => flagged),
    items,
  };
}

function collinearity(columns: readonly Float64Array[]): { condition: number; inflations: number[] } {
  if (columns.some((column) => isConstant(column))) return { condition: NaN, inflations: [] };
  const { values, vectors } = eigenSymmetric(correlationsOf(covarianceMatrix(columns)));
  const [largest, smallest] = [values[0] ?? NaN, values.at(-1) ?? NaN];
  const inflations = columns.map((_, j) =>
    vectors.reduce((sum, vector, k) => {
      const part = (vector[j] as number) ** 2;
      const value = values[k] as number;
      if (value > NOTHING) return sum + part / value;
      return part > NOTHING ? Infinity : sum;
    }, 0),
  );
  return { condition: smallest > NOTHING ? Math.sqrt(largest / smallest) : Infinity, inflations };
}

function collinearityTable({ groups }: CollinearityFlags): Table {
  return {
    caption: { en: "Collinearity", vi: "Đa cộng tuyến" },
    columns: [
      { key: "group", label: { en: "Group", vi: "Nhóm" } },
      { key: "item", label: { en: "Item", vi: "Mục" } },
      { key: "inflation", label: { en: "Variance inflation", vi: "Hệ số phóng đại" }, decimals: 2 },
      { key: "condition", label: { en: "Condition index", vi: "Chỉ số điều kiện" }, decimals: 1 },
      { key: "flagged", label: { en: "Flagged", vi: "Lưu ý" } },
    ],
    rows: groups.flatMap(({ label, condition, items }) =>
      items.map(({ code, inflation, flagged }) => ({
        group: label,
        item: code,
        inflation,
        condition,
        flagged,
      })),
    ),
  };
}
