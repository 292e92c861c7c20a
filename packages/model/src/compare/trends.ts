import { throwOnErrors, type Issue } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import { linearFit } from "../numeric/linear-fit.js";
import { rankDescending, type TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { chooseNodes, type NodeChoice } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";
import { growthRate } from "./growth-rate.js";
import { trendsTable } from "./trends-table.js";

/** Options of {@link trends}. */
export interface TrendOptions {
  /** Nodes of the first year's index. Default: the root. */
  readonly nodes?: NodeChoice;
  /** Unit codes. Default: every unit of any year. */
  readonly units?: readonly string[];
  /** Default `min`. */
  readonly ties?: TiesRule;
}

/** How a unit went on a node. */
export interface Trend {
  readonly unit: Unit;
  readonly node: string;
  /** By year; NaN = missing. */
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
  /** First and last year with a score; NaN without one. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Last score − first score; NaN with fewer than two. */
  readonly change: number;
  /** Compound annual growth rate from the first to the last score. */
  readonly growth: number;
  /** Points a year of the least-squares line through all scores. */
  readonly slope: number;
  /** First rank − last rank, of the same years: positive when it climbed. */
  readonly climbed: number;
}

/** Trends over years. */
export interface Trends {
  readonly years: readonly number[];
  readonly nodes: readonly string[];
  readonly decimals: number;
  /** Unit by unit, each with its nodes. */
  readonly rows: readonly Trend[];
}

/**
 * How units went over the years: change, growth rate, slope and path of ranks.
 *
 * growth = (last / first)^(1 / years) − 1; slope = cov(year, score) / var(year)
 *
 * @param evaluations - One per year, each with its `year`, in any order; units and nodes are matched by code.
 * @returns One row per unit and node; shows itself as a table.
 * @throws IndexError `unknown_year` (no year), `duplicate_year`, `unknown_unit`, `unknown_node`.
 * @remarks A score compares over years only if it is made the same way every year: with min-max fitted year by year it
 *   does not. Ranks are among each year's own units. O(years · nodes · units · log units).
 * @source as COINr 1.1.14 `get_trends`, `CAGR`
 * @example
 * trends(panel.scores.map((scores) => evaluate(compile(spec, scores)))).rows[0]?.slope;
 */
export function trends(evaluations: readonly Evaluation[], options: TrendOptions = {}): Trends {
  throwOnErrors(yearIssues(evaluations));
  const ordered = [...evaluations].sort((a, b) => (a.year ?? NaN) - (b.year ?? NaN));
  const [first] = ordered;
  if (first === undefined) return showing({ years: [], nodes: [], decimals: 2, rows: [] }, trendsTable);
  const chosen = chooseNodes(dataColumns(first), options.nodes ?? [first.nodes[0]?.code ?? ""], "nodes");
  const units = unitsOf(ordered);
  throwOnErrors([...chosen.issues, ...unitIssues(units, options.units ?? [])]);
  const years = ordered.map(({ year = NaN }) => year);
  const nodes = chosen.nodes.map(({ code }) => code);
  const columns = nodes.map((node) => ordered.map((one) => yearColumn(one, node, options.ties ?? "min")));
  const wanted =
    options.units === undefined ? units : units.filter(({ code }) => options.units?.includes(code));
  const rows = wanted.flatMap((unit) =>
    nodes.map((node, at) => trendOf(unit, node, years, columns[at] ?? [])),
  );
  return showing({ years, nodes, decimals: first.decimals, rows }, trendsTable);
}

/** Scores and ranks of one year by unit code. */
type YearColumn = ReadonlyMap<string, { readonly score: number; readonly rank: number }>;

function yearColumn(evaluation: Evaluation, node: string, ties: TiesRule): YearColumn {
  const scores = evaluation.scores[evaluation.nodes.findIndex(({ code }) => code === node)] ?? [];
  const ranks = rankDescending(scores, ties);
  return new Map(
    evaluation.units.map(({ code }, row) => [code, { score: scores[row] ?? NaN, rank: ranks[row] ?? NaN }]),
  );
}

function trendOf(unit: Unit, node: string, years: readonly number[], columns: readonly YearColumn[]): Trend {
  const scores = columns.map((column) => column.get(unit.code)?.score ?? NaN);
  const ranks = columns.map((column) => column.get(unit.code)?.rank ?? NaN);
  const there = scores.flatMap((score, at) => (Number.isNaN(score) ? [] : [at]));
  const [from = -1, to = -1] = [there[0], there.at(-1)];
  const [firstYear = NaN, lastYear = NaN] = [years[from], years[to]];
  const [start = NaN, end = NaN] = [scores[from], scores[to]];
  const isPath = there.length > 1;
  return {
    unit,
    node,
    scores,
    ranks,
    firstYear,
    lastYear,
    change: isPath ? end - start : NaN,
    growth: growthRate(start, end, lastYear - firstYear),
    slope: linearFit(years, scores).slope,
    climbed: isPath ? (ranks[from] as number) - (ranks[to] as number) : NaN,
  };
}

function unitsOf(evaluations: readonly Evaluation[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { units: own } of evaluations) for (const unit of own) units.set(unit.code, unit);
  return [...units.values()];
}

function unitIssues(units: readonly Unit[], wanted: readonly string[]): Issue[] {
  const known = new Set(units.map(({ code }) => code));
  return wanted
    .filter((code) => !known.has(code))
    .map((code) => ({
      code: "unknown_unit",
      severity: "error",
      path: ["units", code],
      message: `No unit "${code}" in any year.`,
    }));
}

function yearIssues(evaluations: readonly Evaluation[]): Issue[] {
  const years = evaluations.map(({ year }) => year);
  return years.flatMap((year, at): Issue[] => {
    const path = ["evaluations", at];
    if (year === undefined)
      return [{ code: "unknown_year", severity: "error", path, message: "This evaluation has no year." }];
    if (years.indexOf(year) === at) return [];
    return [{ code: "duplicate_year", severity: "error", path, message: `Year ${year} is given twice.` }];
  });
}
