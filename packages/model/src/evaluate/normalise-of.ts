import type { NormaliseSpec, WeightsNode, WeightsSpec } from "../framework/types.js";

/** How a leaf of a weighted index is normalised: its own method, else the spec's, else min-max. */
export function normaliseOf(spec: WeightsSpec, node: WeightsNode): NormaliseSpec {
  return node.normalise ?? spec.normalise ?? { method: "minMax" };
}
