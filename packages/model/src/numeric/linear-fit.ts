import { completePairs } from "./complete-pairs.js";
import { covariance } from "./covariance.js";
import { mean } from "./mean.js";

/** A straight line through points. */
export interface LinearFit {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Least-squares line through points.
 *
 * slope = cov(x, y) / var(x), intercept = mean y − slope · mean x, over pairs in which neither is missing
 *
 * @returns NaN for fewer than 2 different x.
 * @remarks Kernel: checks nothing.
 * @example
 * linearFit([1, 2, 3], [2, 4, 6]); // { slope: 2, intercept: 0 }
 */
export function linearFit(x: ArrayLike<number>, y: ArrayLike<number>): LinearFit {
  const [a, b] = completePairs(x, y);
  const variance = covariance(a, a);
  const slope = variance > 0 ? covariance(a, b) / variance : NaN;
  return { slope, intercept: mean(b) - slope * mean(a) };
}
