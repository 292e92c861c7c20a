import type { Issue } from "../errors.js";
import type { AggregateSpec, WeightsNode } from "../framework/types.js";
import { aggregationOf } from "./aggregation-of.js";
import type { CompiledIndex } from "./compile.js";

/** One warning per node whose method needs scores above 0 and meets others. */
export function nonPositiveWarnings(
  { spec, tree, weights }: CompiledIndex,
  scores: readonly Float64Array[],
): Issue[] {
  if (spec.kind === "points") return [];
  return tree.children.flatMap((below, at): Issue[] => {
    const node = tree.nodes[at] as WeightsNode;
    const need = needOf(aggregationOf(spec, node));
    if (need === undefined) return [];
    const met = below.filter(
      (child) =>
        (weights[child] as number) > 0 &&
        scores[child]?.some((score, unit) => need.isMet(score, scores[at]?.[unit] as number)),
    );
    if (met.length === 0) return [];
    const message = `${need.name} of "${node.code}" meets ${need.kind} on ${met.map((child) => tree.codes[child]).join(", ")}.`;
    const hint = "Normalise to a range that starts above 0, for example [1, 100].";
    return [{ code: "non_positive_value", severity: "warning", path: [node.code], message, hint }];
  });
}

/** What a method is called in a sentence, and which scores of a child, and of the node, are a problem for it. */
interface Need {
  readonly name: string;
  readonly kind: string;
  readonly isMet: (child: number, node: number) => boolean;
}

const above0 = { kind: "scores of 0 or less", isMet: (child: number): boolean => child <= 0 };
const from0 = { kind: "negative scores", isMet: (child: number): boolean => child < 0 };
/** Only the mean must be above 0; where it is, scores below 0 do no harm. */
const mean0 = {
  kind: "scores of 0 or less",
  isMet: (child: number, node: number): boolean => child <= 0 && Number.isNaN(node),
};

function needOf(aggregate: AggregateSpec): Need | undefined {
  switch (aggregate.method) {
    case "geometricMean":
      return { name: "Geometric mean", ...above0 };
    case "harmonicMean":
      return { name: "Harmonic mean", ...above0 };
    case "powerMean":
      return aggregate.exponent === 1
        ? undefined
        : { name: "Power mean", ...(aggregate.exponent > 0 ? from0 : above0) };
    case "mazziottaPareto":
      return { name: "Mazziotta-Pareto index", ...mean0 };
    default:
      return undefined;
  }
}
