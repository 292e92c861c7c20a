import { throwOnErrors, type Issue } from "../errors.js";
import { indexTree, type IndexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { IndexSpec, MissingRule, PointsSpec, WeightsNode, WeightsSpec } from "../framework/types.js";
import { scoresIssues } from "../scores/make-scores.js";
import type { Scores } from "../scores/types.js";
import { fitNormaliser } from "../steps/normalise/fit-normaliser.js";
import type { LinearMap } from "../steps/normalise/linear-map.js";
import { pointScale } from "./point-scale.js";

/** A spec and its scores made ready: every analysis runs on this, and none changes it. */
export interface CompiledIndex {
  readonly spec: IndexSpec;
  readonly scores: Scores;
  readonly tree: IndexTree;
  readonly missing: MissingRule;
  /** Raw values in the tree's leaf order, column-major: leaf `l` of unit `u` is `raw[l * units + u]`. */
  readonly raw: Float64Array;
  /** Points: maximum per node. Weights: NaN. */
  readonly maxima: Float64Array;
  /** Weights: weight per node among its siblings, summing to 1. Points: NaN. */
  readonly weights: Float64Array;
  /** Weights: one fitted normaliser per leaf. Points: empty. */
  readonly normalisers: readonly LinearMap[];
  /** Points: 10^decimals when sums can be exact, else 0. */
  readonly pointScale: number;
  readonly warnings: readonly Issue[];
}

/**
 * Does once what every analysis needs: lays out the tree, fits normalisers, resolves weights and maxima.
 *
 * @param spec - A checked spec ({@link parseIndexSpec}).
 * @param scores - Units × leaves; the spec's leaves in any order.
 * @throws IndexError with every disagreement of scores and spec.
 * @remarks O(units × leaves).
 * @example
 * evaluate(compile(spec, scores));
 */
export function compile(spec: IndexSpec, scores: Scores): CompiledIndex {
  throwOnErrors(scoresIssues(spec, scores));
  return compileUnchecked(spec, scores);
}

/** {@link compile} without its checks, for values of the library's own making, such as a what-if's off their grid. */
export function compileUnchecked(spec: IndexSpec, scores: Scores): CompiledIndex {
  const tree = indexTree(spec);
  const raw = inTreeOrder(tree, scores);
  throwOnErrors(lowerEndIssues(spec, tree));
  const common = { spec, scores, tree, raw, missing: spec.missing ?? "propagate" } as const;
  return spec.kind === "points" ? compilePoints(spec, common) : compileWeights(spec, common);
}

type Common = Pick<CompiledIndex, "spec" | "scores" | "tree" | "raw" | "missing">;

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

function compileWeights(spec: WeightsSpec, common: Common): CompiledIndex {
  const { tree, raw, scores } = common;
  const count = scores.units.length;
  const normalisers = tree.leaves.map((at, leaf) => {
    const node = tree.nodes[at] as WeightsNode;
    const column = raw.subarray(leaf * count, (leaf + 1) * count);
    return fitNormaliser(
      column,
      node.normalise ?? spec.normalise ?? { method: "minMax" },
      node.direction ?? 1,
    );
  });
  return {
    ...common,
    maxima: new Float64Array(tree.nodes.length).fill(NaN),
    weights: siblingWeights(tree),
    normalisers,
    pointScale: 0,
    warnings: normalisers.flatMap((map, leaf) =>
      constantColumn(map, tree.codes[tree.leaves[leaf] ?? 0] ?? ""),
    ),
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

/** The rule `zero` needs a lower end to put a missing value at; values as they are have none. */
function lowerEndIssues(spec: IndexSpec, tree: IndexTree): Issue[] {
  if (spec.kind === "points" || spec.missing !== "zero") return [];
  return tree.leaves.flatMap((at): Issue[] => {
    const node = tree.nodes[at] as WeightsNode;
    if ((node.normalise ?? spec.normalise)?.method !== "none") return [];
    const message = `Missing rule "zero" needs a lower end, and "${node.code}" with normalise "none" has none.`;
    return [
      {
        code: "invalid_spec",
        severity: "error",
        path: [node.code, "normalise"],
        message,
        hint: "Use goalposts, or another missing rule.",
      },
    ];
  });
}

function constantColumn(map: LinearMap, leaf: string): Issue[] {
  if (!Number.isNaN(map.scale)) return [];
  const message = `All values of "${leaf}" are equal or missing, so min-max gives no score.`;
  return [
    {
      code: "zero_range",
      severity: "warning",
      path: ["normalise", leaf],
      message,
      hint: "Use goalposts, or drop the leaf.",
    },
  ];
}
