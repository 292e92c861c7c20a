import { describe, expect, it } from "vitest";
import { covariance } from "../../src/numeric/covariance.js";
import { kurtosis } from "../../src/numeric/kurtosis.js";
import { linearFit } from "../../src/numeric/linear-fit.js";
import { quantile } from "../../src/numeric/quantile.js";
import { skewness } from "../../src/numeric/skewness.js";

describe("quantile", () => {
  it("interpolates between order statistics, whatever the order, leaving out what is missing", () => {
    const values = [10, NaN, 1, 3, 2];
    expect([0, 0.1, 0.25, 0.5, 1].map((p) => quantile(values, p))).toEqual([1, 1.3, 1.75, 2.5, 10]);
    expect(quantile([7], 0.3)).toBe(7);
    expect(quantile([NaN], 0.5)).toBeNaN();
  });
});

describe("skewness and kurtosis", () => {
  it("are SciPy's with bias=False", () => {
    const values = [2, 8, 0, 4, 1, 9, 9, 0, NaN];
    expect(skewness(values)).toBeCloseTo(0.3305821804079746, 13);
    expect(kurtosis(values)).toBeCloseTo(-2.098602258096087, 13);
  });

  it("are undefined for too few values and for a constant column", () => {
    expect([skewness([1, 2]), kurtosis([1, 2, 3])]).toEqual([NaN, NaN]);
    expect([skewness([5, 5, 5, 5]), kurtosis([5, 5, 5, 5])]).toEqual([NaN, NaN]);
    expect(skewness([0.1, 0.1, 0.1])).toBeNaN();
  });
});

describe("covariance and line", () => {
  it("use the pairs that are there", () => {
    expect(covariance([1, 2, NaN, 3], [2, 4, 100, 6])).toBe(2);
    expect(covariance([1], [1])).toBeNaN();
    expect(linearFit([2020, 2021, 2022, 2023], [1, NaN, 5, 7])).toEqual({ slope: 2, intercept: -4039 });
    expect(linearFit([1, 1], [2, 3]).slope).toBeNaN();
  });
});
