import type { Issue } from "../errors.js";
import { isRecord, type LooseEntry, type LooseNode } from "./loose-node.js";

/** Everything wrong with how parents aggregate, beyond its shape: order weights, availability without an effect. */
export function checkAggregates(spec: LooseNode, entries: readonly LooseEntry[]): Issue[] {
  const parents = entries.filter(({ children }) => children.length > 0);
  return [
    ...parents.flatMap((entry) => checkOrderWeights(spec["aggregate"], entry)),
    ...checkAvailability(spec, entries),
  ];
}

function checkOrderWeights(fallback: unknown, { node, path, name, children }: LooseEntry): Issue[] {
  const own = node["aggregate"] !== undefined;
  const aggregate = own ? node["aggregate"] : fallback;
  if (!isRecord(aggregate) || aggregate["method"] !== "orderedWeightedAverage") return [];
  const weights = aggregate["orderWeights"];
  if (!Array.isArray(weights)) return [];
  const at = own ? [...path, "aggregate", "orderWeights"] : ["aggregate", "orderWeights"];
  const counted = children.filter((child) => child.node["weight"] !== 0).length;
  const error = (message: string, hint: string): Issue => ({
    code: "invalid_order_weights",
    severity: "error",
    path: at,
    message,
    hint,
  });
  const issues: Issue[] = [];
  if (weights.length !== counted) {
    const message = `${weights.length} order weights for "${name}", which has ${counted} children with weight.`;
    issues.push(
      error(message, "Give one per child, the first for the best child; per node where numbers differ."),
    );
  }
  if (weights.every((weight) => weight === 0)) {
    issues.push(error(`All order weights of "${name}" are 0.`, "Give at least one a positive weight."));
  }
  return issues;
}

/** Under the other missing rules a node is there or not whatever the share. */
function checkAvailability(spec: LooseNode, entries: readonly LooseEntry[]): Issue[] {
  if (spec["missing"] === "reweight") return [];
  const places = [
    ...(spec["availability"] === undefined ? [] : [["availability"]]),
    ...entries
      .filter(({ node, children }) => children.length > 0 && node["availability"] !== undefined)
      .map(({ path }) => [...path, "availability"]),
  ];
  return places.map((path) => ({
    code: "invalid_spec",
    severity: "error",
    path,
    message: "`availability` has an effect only under missing rule `reweight`.",
    hint: "Set `missing` to `reweight`, or leave `availability` out.",
  }));
}
