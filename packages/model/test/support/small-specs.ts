import type { PointsNode, PointsSpec, WeightsNode, WeightsSpec } from "@chiso/model";

/** A points index around children of its root; labels are codes. */
export function pointsSpec(
  children: readonly PointsNode[],
  more: Partial<Omit<PointsSpec, "kind" | "root">> = {},
): PointsSpec {
  const root = { code: "total", label: { en: "Total" }, children };
  return { kind: "points", code: "made-up", label: { en: "Made-up index" }, ...more, root };
}

/** A weighted index around children of its root; labels are codes. */
export function weightsSpec(
  children: readonly WeightsNode[],
  more: Partial<Omit<WeightsSpec, "kind" | "root">> = {},
): WeightsSpec {
  const root = { code: "total", label: { en: "Total" }, children };
  return { kind: "weights", code: "made-up", label: { en: "Made-up index" }, ...more, root };
}

/** A leaf of a points index. */
export function leaf(code: string, max: number, more: Partial<PointsNode> = {}): PointsNode {
  return { code, label: { en: code }, max, ...more };
}

/** A parent of a points index. */
export function pillar(
  code: string,
  children: readonly PointsNode[],
  more: Partial<PointsNode> = {},
): PointsNode {
  return { code, label: { en: code }, children, ...more };
}

/** A node of a weighted index. */
export function weighted(code: string, weight: number, more: Partial<WeightsNode> = {}): WeightsNode {
  return { code, label: { en: code }, weight, ...more };
}
