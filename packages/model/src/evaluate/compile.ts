import { throwOnErrors, type Issue } from "../errors.js";
import { indexTree, type IndexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { IndexSpec, MissingRule, PointsSpec, WeightsNode, WeightsSpec } from "../framework/types.js";
import { scoresIssues } from "../scores/make-scores.js";
import type { Scores } from "../scores/types.js";
import type { AggregateFunction } from "../steps/aggregate/types.js";
import { fitNormaliser } from "../steps/normalise/fit-normaliser.js";
import type { FittedNormaliser } from "../steps/normalise/types.js";
import type { FittedStep, PreparedStage } from "../steps/prepare-steps.js";
import { methodIssues } from "./method-issues.js";
import { normaliseOf } from "./normalise-of.js";
import { pointScale } from "./point-scale.js";
import { preparationIssues, prepareUnchecked } from "./prepare-scores.js";
import { unfittedWarnings } from "./unfitted-warnings.js";

/** A spec and its scores made ready: every analysis runs on this, and none changes it. */
export interface CompiledIndex {
  readonly spec: IndexSpec;
  /** Raw scores as given. */
  readonly source: Scores;
  /** Scores after the spec's `prepare` steps; the same object as `source` where there is no step. */
  readonly scores: Scores;
  /** Every table on the way from `source` to `scores`, with what each step did. */
  readonly stages: readonly PreparedStage[];
  readonly tree: IndexTree;
  readonly missing: MissingRule;
  /** Prepared values in the tree's leaf order, column-major: leaf `l` of unit `u` is `raw[l * units + u]`. */
  readonly raw: Float64Array;
  /** Points: maximum per node. Weights: NaN. */
  readonly maxima: Float64Array;
  /** Weights: weight per node among its siblings, summing to 1. Points: NaN. */
  readonly weights: Float64Array;
  /** Weights: one fitted normaliser per leaf. Points: empty. */
  readonly normalisers: readonly FittedNormaliser[];
  /** Functions that `custom` aggregations name. */
  readonly functions: Readonly<Record<string, AggregateFunction>>;
  /** Points: 10^decimals when sums can be exact, else 0. */
  readonly pointScale: number;
  readonly warnings: readonly Issue[];
}

/** What an index estimated from its scores, to be used on other scores; plain data. */
export interface FittedIndex {
  /** One entry per `prepare` step. */
  readonly prepare: readonly FittedStep[];
  /** One normaliser per leaf. */
  readonly normalisers: CompiledIndex["normalisers"];
}

/** Options of {@link compile}. */
export interface CompileOptions {
  /** Applied in place of fitting, from {@link fittedOf} an index of the same spec. */
  readonly fitted?: FittedIndex;
  /** Functions for aggregations `{ method: "custom", name }`, by name. */
  readonly functions?: Readonly<Record<string, AggregateFunction>>;
}

/**
 * Does once what every analysis needs: runs the `prepare` steps, lays out the tree, fits normalisers, resolves weights
 * and maxima.
 *
 * Evaluation, what-ifs and gaps all work on the prepared values: a change of 1 on a leaf that is divided, imputed or
 * treated is a change of its prepared value. To change a raw value, change the scores and compile again; with `fitted`
 * the steps then use what they estimated before.
 *
 * @param spec - A checked spec ({@link parseIndexSpec}).
 * @param scores - Units × leaves; the spec's leaves in any order.
 * @param options.fitted - Parameters of another table (last year, all years), used as they are.
 * @param options.functions - What `custom` aggregations call. Default: none.
 * @throws IndexError with every disagreement of scores and spec, and of `prepare` steps and scores; `unknown_function`
 *   for a custom aggregation without its function, `unknown_unit` for a reference unit that is not there.
 * @remarks O(units × leaves).
 * @example
 * evaluate(compile(spec, scores));
 */
export function compile(spec: IndexSpec, scores: Scores, options: CompileOptions = {}): CompiledIndex {
  throwOnErrors(scoresIssues(spec, scores));
  if (options.fitted === undefined) throwOnErrors(preparationIssues(spec, indexTree(spec), scores));
  return compileRaw(spec, scores, options);
}

/** {@link compile} without a check of scores and steps, for tables checked otherwise, such as a panel's. */
export function compileRaw(
  spec: IndexSpec,
  source: Scores,
  { fitted, functions = {} }: CompileOptions = {},
): CompiledIndex {
  const { scores, stages } = prepareUnchecked(spec, indexTree(spec), source, fitted?.prepare);
  const index = compileUnchecked(spec, scores, functions, fitted?.normalisers);
  const warnings = [...stages.flatMap((stage) => stage.warnings), ...index.warnings];
  return { ...index, source, stages, warnings };
}

/** What an index estimated, for {@link compile} on other scores. */
export function fittedOf({ stages, normalisers }: CompiledIndex): FittedIndex {
  return { prepare: stages.map(({ fitted }) => fitted), normalisers };
}

/**
 * {@link compile} without its checks and for values that are prepared already, such as a what-if's.
 *
 * @param functions - What `custom` aggregations call.
 * @param fitted - Normalisers to use in place of fitting.
 */
export function compileUnchecked(
  spec: IndexSpec,
  scores: Scores,
  functions: CompiledIndex["functions"] = {},
  fitted?: CompiledIndex["normalisers"],
): CompiledIndex {
  const tree = indexTree(spec);
  const raw = inTreeOrder(tree, scores);
  throwOnErrors(methodIssues(spec, fitted === undefined ? scores : undefined, functions));
  const missing = spec.missing ?? "propagate";
  const common: Common = { spec, source: scores, scores, stages: [], tree, raw, missing, functions };
  return spec.kind === "points" ? compilePoints(spec, common) : compileWeights(spec, common, fitted);
}

type Common = Pick<
  CompiledIndex,
  "spec" | "source" | "scores" | "stages" | "tree" | "raw" | "missing" | "functions"
>;

function compilePoints(spec: PointsSpec, common: Common): CompiledIndex {
  const { tree } = common;
  return {
    ...common,
    maxima: nodeMaxima(tree),
    weights: new Float64Array(tree.nodes.length).fill(NaN),
    normalisers: [],
    pointScale: pointScale(spec),
    warnings: [],
  };
}

function compileWeights(
  spec: WeightsSpec,
  common: Common,
  fitted?: CompiledIndex["normalisers"],
): CompiledIndex {
  const { tree, raw, scores } = common;
  const count = scores.units.length;
  const codes = scores.units.map(({ code }) => code);
  const normalisers = tree.leaves.map((at, leaf) => {
    const reused = fitted?.[leaf];
    if (reused !== undefined) return reused;
    const node = tree.nodes[at] as WeightsNode;
    const column = raw.subarray(leaf * count, (leaf + 1) * count);
    return fitNormaliser(column, normaliseOf(spec, node), node.direction ?? 1, codes);
  });
  return {
    ...common,
    maxima: new Float64Array(tree.nodes.length).fill(NaN),
    weights: siblingWeights(tree),
    normalisers,
    pointScale: 0,
    warnings: unfittedWarnings(tree, normalisers),
  };
}

function inTreeOrder(tree: IndexTree, scores: Scores): Float64Array {
  const count = scores.units.length;
  const raw = new Float64Array(tree.leaves.length * count);
  tree.leaves.forEach((at, leaf) => {
    const column = scores.leaves.indexOf(tree.codes[at] ?? "");
    raw.set(scores.values.subarray(column * count, (column + 1) * count), leaf * count);
  });
  return raw;
}

function siblingWeights(tree: IndexTree): Float64Array {
  const weights = new Float64Array(tree.nodes.length).fill(1);
  tree.children.forEach((below) => {
    const own = below.map((at) => (tree.nodes[at] as WeightsNode).weight ?? 1);
    const sum = own.reduce((total, weight) => total + weight, 0);
    below.forEach((at, child) => (weights[at] = (own[child] ?? NaN) / sum));
  });
  return weights;
}
