import { throwOnErrors } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import { inputIssue } from "./input-issues.js";
import type { ComponentScores } from "./types.js";

/**
 * Scores of a node's children, as weighting methods take them.
 *
 * @param evaluation - From `evaluate`.
 * @param parent - Code of the node whose children are to be weighted. Default: the root.
 * @returns Codes, columns and unit codes; columns are those of the evaluation, in the tree's order.
 * @throws IndexError `unknown_node`; `empty_node` when the node is a leaf.
 * @example
 * entropyWeights(componentScores(evaluate(index))).weights;
 */
export function componentScores(evaluation: Evaluation, parent?: string): ComponentScores {
  const code = parent ?? evaluation.nodes[0]?.code ?? "";
  const children = evaluation.nodes.flatMap((node, at) => (node.parent === code ? [{ node, at }] : []));
  const known = evaluation.nodes.some((node) => node.code === code);
  const parents = [...new Set(evaluation.nodes.flatMap((node) => node.parent ?? []))].join(", ");
  if (!known)
    throwOnErrors([
      inputIssue("unknown_node", ["parent"], `No node "${code}".`, `Nodes with children: ${parents}.`),
    ]);
  if (children.length === 0)
    throwOnErrors([
      inputIssue("empty_node", ["parent"], `"${code}" is a leaf.`, `Nodes with children: ${parents}.`),
    ]);
  return {
    codes: children.map(({ node }) => node.code),
    columns: children.map(({ at }) => evaluation.scores[at] as Float64Array),
    units: evaluation.units.map((unit) => unit.code),
  };
}
