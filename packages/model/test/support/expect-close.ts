import { expect } from "vitest";

/** Fails unless |actual − expected| ≤ tolerance; NaN equals NaN only. */
export function expectClose(actual: number, expected: number, tolerance: number, what = "value"): void {
  if (Object.is(actual, expected) || actual === expected) return;
  const off = Math.abs(actual - expected);
  expect(off <= tolerance, `${what}: ${actual} is ${off} from ${expected}; allowed ${tolerance}`).toBe(true);
}

/** k rounding errors of a number of the size of `scale`. */
export function ulps(k: number, scale: number): number {
  return k * Number.EPSILON * Math.abs(scale);
}
