import type { Issue } from "../errors.js";
import { indexTree } from "../framework/index-tree.js";
import type { IndexSpec, WeightsNode, WeightsSpec } from "../framework/types.js";
import type { Scores } from "../scores/types.js";
import type { AggregateFunction } from "../steps/aggregate/types.js";
import { aggregationOf } from "./aggregation-of.js";
import { normaliseOf } from "./normalise-of.js";

/**
 * What a spec's methods need and the scores, or the functions given, lack.
 *
 * @param scores - What normalisers are fitted on; without it they are not fitted, so need no reference unit.
 */
export function methodIssues(
  spec: IndexSpec,
  scores: Scores | undefined,
  functions: Readonly<Record<string, AggregateFunction>>,
): Issue[] {
  if (spec.kind === "points") return [];
  const nodes = indexTree(spec).nodes as readonly WeightsNode[];
  return nodes.flatMap((node) =>
    node.children === undefined
      ? [...lowerEndIssue(spec, node), ...(scores ? referenceIssue(spec, node, scores) : [])]
      : functionIssue(spec, node, functions),
  );
}

/** The rule `zero` needs a lower end to put a missing value at; values as they are have none. */
function lowerEndIssue(spec: WeightsSpec, node: WeightsNode): Issue[] {
  const { method } = normaliseOf(spec, node);
  if (spec.missing !== "zero" || (method !== "none" && method !== "zScore")) return [];
  const message = `Missing rule "zero" needs a lower end, and "${node.code}" with normalise "${method}" has none.`;
  return [
    {
      code: "invalid_spec",
      severity: "error",
      path: [node.code, "normalise"],
      message,
      hint: "Use goalposts, or another missing rule.",
    },
  ];
}

function referenceIssue(spec: WeightsSpec, node: WeightsNode, { units }: Scores): Issue[] {
  const normalise = normaliseOf(spec, node);
  if (normalise.method !== "distanceToReference") return [];
  if (units.some(({ code }) => code === normalise.unit)) return [];
  const codes = units.map(({ code }) => code);
  return [
    {
      code: "unknown_unit",
      severity: "error",
      path: [node.code, "normalise", "unit"],
      message: `Reference unit "${normalise.unit}" of "${node.code}" is not among the units.`,
      hint: `Units: ${codes.slice(0, 12).join(", ")}${codes.length > 12 ? ", …" : ""}.`,
    },
  ];
}

function functionIssue(
  spec: WeightsSpec,
  node: WeightsNode,
  functions: Readonly<Record<string, AggregateFunction>>,
): Issue[] {
  const aggregate = aggregationOf(spec, node);
  if (aggregate.method !== "custom" || Object.hasOwn(functions, aggregate.name)) return [];
  const known = Object.keys(functions);
  return [
    {
      code: "unknown_function",
      severity: "error",
      path: [node.code, "aggregate", "name"],
      message: `"${node.code}" aggregates by a function "${aggregate.name}" that was not given.`,
      hint: `Give it: compile(spec, scores, { functions: { ${aggregate.name}: … } }). Given: ${known.join(", ") || "none"}.`,
    },
  ];
}
