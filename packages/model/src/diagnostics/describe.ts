import { throwOnErrors, type Issue } from "../errors.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import { chooseNodes, type NodeChoice } from "./choose-nodes.js";
import { columnStatistics, type ColumnStatistics } from "./column-statistics.js";
import { dataColumns, type DataSource } from "./data-columns.js";
import { descriptionTable } from "./describe-table.js";

/** Limits beyond which a column is flagged. */
export interface DescribeLimits {
  /** Least share of units with a value. Default 0.65. */
  readonly availability: number;
  /** Largest share of zeros. Default 0.5. */
  readonly zeros: number;
  /** Least share of different values. Default 0.5. */
  readonly unique: number;
  /** Largest |skewness|, with … Default 2. */
  readonly skewness: number;
  /** … largest kurtosis: outliers are suspected where both are passed. Default 3.5. */
  readonly kurtosis: number;
}

/** Options of {@link describe}. */
export interface DescribeOptions {
  /** Default: the leaves. */
  readonly nodes?: NodeChoice;
  /** Of the quantiles, 0 to 1. Default 0.05, 0.25, 0.75, 0.95. */
  readonly probabilities?: readonly number[];
  readonly limits?: Partial<DescribeLimits>;
}

/** What is worth a look in a column. */
export type ColumnFlag = "lowAvailability" | "manyZeros" | "fewUnique" | "outliers";

/** One column described. */
export interface DescribedColumn extends ColumnStatistics {
  readonly code: string;
  readonly label: Label;
  readonly flags: readonly ColumnFlag[];
}

/** Columns described. */
export interface Description {
  readonly units: number;
  readonly probabilities: readonly number[];
  readonly limits: DescribeLimits;
  readonly columns: readonly DescribedColumn[];
}

const LIMITS: DescribeLimits = { availability: 0.65, zeros: 0.5, unique: 0.5, skewness: 2, kurtosis: 3.5 };

/**
 * Descriptive statistics of columns, with flags for those that need a look before they go into an index.
 *
 * @param source - Plain scores, a compiled index (raw values) or an evaluation (scores).
 * @returns One entry per column; shows itself as a table.
 * @remarks Zero and unique flags are of the values that are there, as the shares are. O(columns · units · log units).
 * @throws IndexError `unknown_node`, `missing_value` (a parent of a compiled index), `out_of_range` (a probability).
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en; limits as COINr 1.1.14
 * @example
 * describe(compile(spec, scores)).columns[0]?.skewness;
 */
export function describe(source: DataSource, options: DescribeOptions = {}): Description {
  const { nodes: choice = "leaves", probabilities = [0.05, 0.25, 0.75, 0.95] } = options;
  const limits = { ...LIMITS, ...options.limits };
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, choice, "nodes");
  throwOnErrors([...issues, ...probabilityIssues(probabilities)]);
  const columns = nodes.map(({ code, label, values }): DescribedColumn => {
    const statistics = columnStatistics(values, probabilities);
    return { code, label, ...statistics, flags: flagsOf(statistics, limits) };
  });
  return showing({ units: data.units.length, probabilities, limits, columns }, descriptionTable);
}

function flagsOf(column: ColumnStatistics, limits: DescribeLimits): ColumnFlag[] {
  const isSkewed = Math.abs(column.skewness) > limits.skewness && column.kurtosis > limits.kurtosis;
  const passed: Readonly<Record<ColumnFlag, boolean>> = {
    lowAvailability: column.availability < limits.availability,
    manyZeros: column.zeroShare > limits.zeros,
    fewUnique: column.uniqueShare < limits.unique,
    outliers: isSkewed,
  };
  return (Object.keys(passed) as ColumnFlag[]).filter((flag) => passed[flag]);
}

function probabilityIssues(probabilities: readonly number[]): Issue[] {
  return probabilities.flatMap((probability, at): Issue[] => {
    if (probability >= 0 && probability <= 1) return [];
    const message = `A quantile's probability lies between 0 and 1, not ${probability}.`;
    return [{ code: "out_of_range", severity: "error", path: ["probabilities", at], message }];
  });
}
