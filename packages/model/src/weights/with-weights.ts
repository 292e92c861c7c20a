import { throwOnErrors, type Issue } from "../errors.js";
import type { WeightsNode, WeightsSpec } from "../framework/types.js";
import { inputIssue, recordIssues } from "./input-issues.js";

/**
 * The same index with other weights for the children of one node.
 *
 * @param spec - A weighted index; not changed.
 * @param parent - Code of the node whose children get weights.
 * @param weights - One per child by code, ≥ 0, on any scale: `result.weights` of a weighting method.
 * @returns A new spec that shares what is not changed.
 * @throws IndexError `unknown_node`, `empty_node`, and for every code at fault `unknown_code`, `missing_value`,
 *   `out_of_range`, `not_a_number`; `zero_weights`.
 * @example
 * withWeights(spec, "total", equalWeights(["a", "b"]).weights).root.children?.[0]?.weight; // 0.5
 */
export function withWeights(
  spec: WeightsSpec,
  parent: string,
  weights: Readonly<Record<string, number>>,
): WeightsSpec {
  throwOnErrors(weightsIssues(spec, parent, weights));
  const reweighted = (node: WeightsNode): WeightsNode => {
    const { children } = node;
    if (children === undefined) return node;
    if (node.code === parent)
      return {
        ...node,
        children: children.map((child) => ({ ...child, weight: weights[child.code] as number })),
      };
    const next = children.map(reweighted);
    return next.every((child, k) => child === children[k]) ? node : { ...node, children: next };
  };
  return { ...spec, root: reweighted(spec.root) };
}

function weightsIssues(
  spec: WeightsSpec,
  parent: string,
  weights: Readonly<Record<string, number>>,
): Issue[] {
  const nodes = flatten(spec.root);
  const node = nodes.find(({ code }) => code === parent);
  const parents = nodes.filter(({ children }) => children !== undefined).map(({ code }) => code);
  const hint = `Nodes with children: ${parents.join(", ")}.`;
  if (node === undefined)
    return [inputIssue("unknown_node", ["parent"], `No node "${parent}" in index "${spec.code}".`, hint)];
  if (node.children === undefined)
    return [inputIssue("empty_node", ["parent"], `"${parent}" is a leaf.`, hint)];
  const codes = node.children.map(({ code }) => code);
  const issues = recordIssues(weights, codes, [parent], { what: "weight", least: 0 });
  if (issues.length > 0 || codes.some((code) => weights[code] !== 0)) return issues;
  const message = `Every weight below "${parent}" is 0.`;
  return [inputIssue("zero_weights", [parent], message, "Give at least one above 0.")];
}

function flatten(node: WeightsNode): WeightsNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}
