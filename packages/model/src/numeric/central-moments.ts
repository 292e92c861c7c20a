import { mean } from "./mean.js";

/** Central moments of a column, and how many values it has. */
export interface CentralMoments {
  readonly count: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/**
 * Second to fourth central moments of a column in one pass after its mean.
 *
 * m_k = Σ (x − mean)^k / n
 *
 * @param values - n values, none missing.
 * @remarks O(n); plain sums around the compensated mean: the terms of even moments do not cancel.
 * @example
 * centralMoments([1, 3]).second; // 1
 */
export function centralMoments(values: ArrayLike<number>): CentralMoments {
  const centre = mean(values);
  const count = values.length;
  let [second, third, fourth] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const deviation = (values[i] as number) - centre;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { count, second: second / count, third: third / count, fourth: fourth / count };
}
