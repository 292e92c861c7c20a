import { describe, expect, it } from "vitest";
import { normalTwoSided } from "../../src/numeric/normal-two-sided.js";
import { studentTTwoSided } from "../../src/numeric/student-t-two-sided.js";

// Computed with mpmath 1.3.0 at 40 digits: betainc(ν/2, 1/2, 0, ν/(ν + t²), regularized) and erfc(z/√2).
const studentT: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.5],
  [1.5, 2, 0.2723931248910011],
  [0.01, 3, 0.992649111412852],
  [2.228138851964939, 10, 0.05000000000180863],
  [0.3, 49, 0.7654461897840288],
  [11.5, 49, 1.5920548117741667e-15],
  [30, 49, 3.407670106498325e-33],
  [1.96, 200, 0.05138484084581329],
  [100, 7, 2.635297977043105e-12],
  [5, 1000, 6.767256364648631e-7],
];
const normal: readonly (readonly [number, number])[] = [
  [0.001, 0.9992021155721779],
  [0.5, 0.6170750774519738],
  [1, 0.3173105078629141],
  [1.959963984540054, 0.050000000000000024],
  [2.999, 0.0027086730674542123],
  [3, 0.002699796063260189],
  [3.5, 0.0004652581580710501],
  [6, 1.973175290075396e-9],
  [10, 1.523970604832105e-23],
  [37, 1.1451142445049154e-299],
];

/**
 * The exponential of a tail is of a number of the size of its logarithm, so that its rounding error grows with that;
 * the beta function takes two roundings per two degrees of freedom.
 */
function allowed(probability: number, freedom = 0): number {
  return (20 + freedom + 4 * Math.abs(Math.log(probability))) * Number.EPSILON * probability;
}

describe("tail probabilities", () => {
  it.each(studentT)("P(|T| ≥ %f) with %i degrees of freedom is %f", (t, freedom, truth) => {
    expect(Math.abs(studentTTwoSided(t, freedom) - truth)).toBeLessThanOrEqual(allowed(truth, freedom));
    expect(studentTTwoSided(-t, freedom)).toBe(studentTTwoSided(t, freedom));
  });

  it.each(normal)("P(|Z| ≥ %f) is %f", (z, truth) => {
    // 1 − erf loses the digits that 1 has before the result's first: at z = 3 about 400 rounding errors.
    const cancelled = z < 3 ? 4 * Number.EPSILON : 0;
    expect(Math.abs(normalTwoSided(z) - truth)).toBeLessThanOrEqual(allowed(truth) + cancelled);
  });

  it("0 is always reached, infinity never, and what is undefined is NaN", () => {
    expect([studentTTwoSided(0, 5), normalTwoSided(0)]).toEqual([1, 1]);
    expect([studentTTwoSided(Infinity, 5), normalTwoSided(Infinity)]).toEqual([0, 0]);
    expect([studentTTwoSided(NaN, 5), studentTTwoSided(1, 0), normalTwoSided(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});
