import { throwOnErrors, type Issue } from "../errors.js";
import type { IndexTree } from "../framework/index-tree.js";
import type { IndexSpec, WeightsNode } from "../framework/types.js";
import type { Scores } from "../scores/types.js";
import { prepareIssues, runPrepare, type FittedStep, type PreparedStage } from "../steps/prepare-steps.js";
import type { PrepareSpec, StepTable } from "../steps/types.js";

/** Raw scores made ready for normalising, with every table on the way. */
export interface PreparedScores {
  readonly scores: Scores;
  readonly stages: readonly PreparedStage[];
}

/**
 * Runs a spec's `prepare` steps on raw scores.
 *
 * @param fitted - What the steps estimated elsewhere, to apply in place of fitting.
 * @returns The scores after the last step (the same object when there is no step) and one stage per step.
 * @throws IndexError with everything wrong with the steps for these scores.
 */
export function prepareScores(
  spec: IndexSpec,
  tree: IndexTree,
  scores: Scores,
  fitted?: readonly FittedStep[],
): PreparedScores {
  if (fitted === undefined) throwOnErrors(preparationIssues(spec, tree, scores));
  return prepareUnchecked(spec, tree, scores, fitted);
}

/** Everything wrong with a spec's `prepare` steps for raw scores. */
export function preparationIssues(spec: IndexSpec, tree: IndexTree, scores: Scores): Issue[] {
  const steps = stepsOf(spec);
  return steps.length === 0 ? [] : prepareIssues(steps, stepTable(tree, scores));
}

function stepsOf(spec: IndexSpec): readonly PrepareSpec[] {
  return spec.kind === "weights" ? (spec.prepare ?? []) : [];
}

/** {@link prepareScores} without its check. */
export function prepareUnchecked(
  spec: IndexSpec,
  tree: IndexTree,
  scores: Scores,
  fitted?: readonly FittedStep[],
): PreparedScores {
  const steps = stepsOf(spec);
  if (steps.length === 0) return { scores, stages: [] };
  const stages = runPrepare(steps, stepTable(tree, scores), fitted);
  const { units, leaves, values, denominators } = (stages.at(-1) as PreparedStage).table;
  return { scores: { ...scores, units, leaves, values, denominators }, stages };
}

/** Scores as the preparing steps see them, leaves in the tree's order. */
export function stepTable(tree: IndexTree, { units, leaves, values, denominators = {} }: Scores): StepTable {
  const count = units.length;
  const nodes = tree.leaves.map((at) => tree.nodes[at] as WeightsNode);
  const ordered = new Float64Array(nodes.length * count);
  nodes.forEach(({ code }, leaf) => {
    const column = leaves.indexOf(code);
    ordered.set(values.subarray(column * count, (column + 1) * count), leaf * count);
  });
  return {
    units,
    leaves: nodes.map(({ code }) => code),
    values: ordered,
    directions: nodes.map(({ direction = 1 }) => direction),
    parents: tree.leaves.map((at) => tree.codes[tree.parent[at] ?? -1] ?? ""),
    denominators,
    denominatorOf: nodes.map(({ denominator }) => denominator),
  };
}
