import { IndexError, throwOnErrors, type Issue } from "../errors.js";
import { indexTree } from "../framework/index-tree.js";
import type { IndexSpec } from "../framework/types.js";
import { scoresIssues } from "../scores/make-scores.js";
import { stackPanel } from "../scores/stack-panel.js";
import type { Panel } from "../scores/types.js";
import { compileRaw, fittedOf, type CompiledIndex, type CompileOptions } from "./compile.js";
import { evaluate, type Evaluation } from "./evaluate.js";
import { preparationIssues } from "./prepare-scores.js";

/** Options of {@link compilePanel}. */
export interface CompilePanelOptions {
  /**
   * `pooled` (default): fill values, treatments and normalisers are estimated on all years in one table, so that scores
   * compare over time. `eachYear`: each year on its own, so that only scores within a year compare.
   */
  readonly fit?: "pooled" | "eachYear";
  /** Functions for aggregations `{ method: "custom", name }`, by name. */
  readonly functions?: NonNullable<CompileOptions["functions"]>;
}

/** One compiled index per year. */
export interface CompiledPanel {
  readonly fit: "pooled" | "eachYear";
  /** Ascending. */
  readonly years: readonly number[];
  /** One per year, in the same order. */
  readonly indices: readonly CompiledIndex[];
}

/**
 * Compiles every year of a panel.
 *
 * @param spec - A checked spec.
 * @param panel - Scores by year; years may have different units.
 * @throws IndexError as `compile`, a year's issues with paths that start with it. Steps are checked against all years
 *   together: a unit to leave out need not be there every year.
 * @remarks Screening looks at each year's own data, and divides by each year's own denominators, under both options.
 *   Pooled, a unit counts once for every year it is in, and a reference unit is that of the first year.
 * @example
 * evaluatePanel(compilePanel(spec, panel)).map((evaluation) => rank(evaluation).rows[0]?.unit.code);
 */
export function compilePanel(
  spec: IndexSpec,
  panel: Panel,
  { fit = "pooled", functions = {} }: CompilePanelOptions = {},
): CompiledPanel {
  const { years } = panel;
  byYear(panel, (scores) => throwOnErrors(scoresIssues(spec, scores)));
  const stacked = stackPanel(panel);
  throwOnErrors(preparationIssues(spec, indexTree(spec), stacked));
  if (fit === "eachYear") {
    return { fit, years, indices: byYear(panel, (scores) => compileRaw(spec, scores, { functions })) };
  }
  const fitted = fittedOf(compileRaw(spec, stacked, { functions }));
  return { fit, years, indices: byYear(panel, (scores) => compileRaw(spec, scores, { fitted, functions })) };
}

/**
 * Evaluates every year of a compiled panel.
 *
 * @returns One evaluation per year, earliest first, each with its `year`.
 * @example
 * evaluatePanel(compilePanel(papi, panel)).map(({ year }) => year);
 */
export function evaluatePanel({ indices }: CompiledPanel): Evaluation[] {
  return indices.map((index) => evaluate(index));
}

/** Does something for every year, and throws all years' issues at once. */
function byYear<T>({ years, scores }: Panel, work: (scores: Panel["scores"][number]) => T): T[] {
  const issues: Issue[] = [];
  const results = scores.map((one, at) => {
    try {
      return work(one);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      issues.push(...error.issues.map((issue) => ({ ...issue, path: [years[at] ?? at, ...issue.path] })));
      return undefined;
    }
  });
  throwOnErrors(issues);
  return results as T[];
}
