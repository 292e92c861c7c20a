import { indexTree } from "../framework/index-tree.js";
import type { PointsSpec, ScoreGrid } from "../framework/types.js";

/**
 * 10^decimals in which a points index can be summed exactly: from `pointDecimals`, else from the leaves' grids;
 * 0 when neither says.
 */
export function pointScale(spec: PointsSpec): number {
  if (spec.pointDecimals !== undefined) return 10 ** spec.pointDecimals;
  const tree = indexTree(spec);
  const decimals = tree.leaves.map((at) => gridDecimals(tree.nodes[at]?.grid));
  return decimals.includes(undefined) ? 0 : 10 ** Math.max(...decimals.map((d) => d ?? 0));
}

function gridDecimals(grid: ScoreGrid | undefined): number | undefined {
  if (grid === undefined) return undefined;
  const values = "step" in grid ? [grid.step] : grid.values;
  const decimals = values.map(decimalsOf);
  return decimals.includes(undefined) ? undefined : Math.max(...decimals.map((d) => d ?? 0));
}

function decimalsOf(value: number): number | undefined {
  for (let decimals = 0; decimals <= 9; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 4 * Number.EPSILON * Math.abs(scaled)) return decimals;
  }
  return undefined;
}
