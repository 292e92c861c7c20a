import type { ScoreGrid } from "../framework/types.js";

/**
 * Whether a value lies on a score grid, within 1e-9 of a step.
 *
 * @example
 * isOnGrid(0.3, { step: 0.1 }); // true
 */
export function isOnGrid(value: number, grid: ScoreGrid): boolean {
  if ("values" in grid) return grid.values.some((allowed) => Math.abs(allowed - value) <= 1e-12);
  const steps = value / grid.step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}
