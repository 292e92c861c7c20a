import type { AggregateSpec, WeightsNode, WeightsSpec } from "../framework/types.js";

/** How a parent of a weighted index aggregates: its own method, else the spec's, else the arithmetic mean. */
export function aggregationOf(spec: WeightsSpec, node: WeightsNode): AggregateSpec {
  return node.aggregate ?? spec.aggregate ?? { method: "arithmeticMean" };
}

/** Least share of children a parent needs: its own, else the spec's, else none. */
export function availabilityOf(spec: WeightsSpec, node: WeightsNode): number {
  return node.availability ?? spec.availability ?? 0;
}
