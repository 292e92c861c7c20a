import type { Issue } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import { aggregationOf } from "../evaluate/aggregation-of.js";
import type { WeightsNode } from "../framework/types.js";
import { isUnsplit } from "./passed-down.js";

/** One warning per node whose change has no exact split over its children, for any of some units. */
export function unsplitWarnings(
  index: CompiledIndex,
  { before, after }: { readonly before: Evaluation; readonly after: Evaluation },
  units: readonly number[],
): Issue[] {
  const { spec, tree } = index;
  if (spec.kind === "points") return [];
  return tree.children.flatMap((below, at): Issue[] => {
    if (below.length === 0) return [];
    const unsplit = units.some((unit) =>
      isUnsplit(index, at, (node) => ({
        from: before.scores[node]?.[unit] as number,
        to: after.scores[node]?.[unit] as number,
      })),
    );
    if (!unsplit) return [];
    const node = tree.nodes[at] as WeightsNode;
    const message = `The change of "${node.code}" has no exact split over its children by ${aggregationOf(spec, node).method}, so their contributions are missing.`;
    const hint = "Change one child at a time to see what each does alone.";
    return [{ code: "no_exact_split", severity: "warning", path: [node.code], message, hint }];
  });
}
