import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumPoints } from "../../src/steps/aggregate/sum-points.js";
import { weightedMean, type MeanMethod } from "../../src/steps/aggregate/weighted-mean.js";
import { expectClose, ulps } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

const means = ["arithmeticMean", "geometricMean"] as const;
const single = (
  values: readonly number[],
  weights: readonly number[],
  method: MeanMethod,
  reweight = false,
): number =>
  weightedMean(
    values.map((value) => [value]),
    weights,
    method,
    reweight,
  )[0] as number;

/** 1 to 6 positive scores with weights; one weight at least is positive. */
const weightedScores = fc
  .array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })
  .filter((pairs) => pairs.some(([, weight]) => weight > 0))
  .map((pairs) => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) }));

describe("sumPoints", () => {
  test("adds exactly on a grid, and is missing where a child is", () => {
    expect([
      ...sumPoints(
        [
          [0.1, 1],
          [0.2, NaN],
        ],
        [1, 2],
        10,
        false,
      ),
    ]).toEqual([0.3, NaN]);
  });

  test("reweighting scales what is there up to the maximum of all", () => {
    // 3 of 4 and 1 of 1 are there, 5 are missing: 4 of 5, read as 8 of 10
    expect([...sumPoints([[3], [1], [NaN]], [4, 1, 5], 1, true)]).toEqual([8]);
    expect([...sumPoints([[3], [1], [2]], [4, 1, 5], 1, true)]).toEqual([6]);
    expect([...sumPoints([[NaN], [NaN]], [4, 1], 1, true)]).toEqual([NaN]);
  });

  test("reweighting gives full marks where all that is there is full", () => {
    expect([
      ...sumPoints(
        [
          [4, NaN],
          [NaN, 6],
        ],
        [4, 6],
        10,
        true,
      ),
    ]).toEqual([10, 10]);
  });
});

describe("weightedMean", () => {
  // OECD/JRC 2008, Handbook, section on aggregation: 21, 1, 1, 1 and 6, 6, 6, 6 have the same arithmetic mean;
  // the geometric mean is printed as 2.14 for the first and 6 for the second.
  test("oecd2008: the geometric mean tells 21, 1, 1, 1 from 6, 6, 6, 6, the arithmetic one does not", () => {
    const columns = [
      [21, 6],
      [1, 6],
      [1, 6],
      [1, 6],
    ];
    expect([...weightedMean(columns, [1, 1, 1, 1], "arithmeticMean", false)]).toEqual([6, 6]);
    const [uneven, even] = weightedMean(columns, [1, 1, 1, 1], "geometricMean", false);
    expectClose(uneven as number, 2.14, 0.005);
    expectClose(even as number, 6, ulps(8, 6));
  });

  test("weighs: 2, 8 and 8 with weights 2, 1, 1", () => {
    expect(single([2, 8, 8], [2, 1, 1], "arithmeticMean")).toBe(5);
    expectClose(single([2, 8, 8], [2, 1, 1], "geometricMean"), 4, ulps(8, 4));
  });

  test("the geometric mean of anything with a 0 is 0, with a negative score there is none", () => {
    expect(single([0, 5], [1, 1], "geometricMean")).toBe(0);
    expect(single([-1, 5], [1, 1], "geometricMean")).toBeNaN();
  });

  test.each(means)("%s: a missing score makes it missing, or is left out when reweighting", (method) => {
    expect(single([4, NaN], [1, 3], method)).toBeNaN();
    expectClose(single([4, NaN], [1, 3], method, true), 4, ulps(8, 4));
    expect(single([NaN, NaN], [1, 3], method, true)).toBeNaN();
  });

  test.each(means)("%s: a child of weight 0 counts for nothing, missing or not", (method) => {
    expectClose(single([4, NaN], [1, 0], method), 4, ulps(8, 4));
    expectClose(single([4, -7], [1, 0], method), 4, ulps(8, 4));
  });

  test.each(means)("%s: lies between the smallest and the largest score that count", (method) => {
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => {
        const counted = values.filter((_, at) => (weights[at] as number) > 0);
        const mean = single(values, weights, method);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...counted) * (1 - ulps(32, 1)));
        expect(mean).toBeLessThanOrEqual(Math.max(...counted) * (1 + ulps(32, 1)));
      }),
      runs(),
    );
  });

  test.each(means)("%s: scales with the scores, not with the weights", (method) => {
    fc.assert(
      fc.property(weightedScores, fc.integer({ min: 2, max: 30 }), ({ values, weights }, factor) => {
        const mean = single(values, weights, method);
        const scaled = values.map((value) => factor * value);
        const heavier = weights.map((weight) => factor * weight);
        expectClose(single(scaled, weights, method), factor * mean, ulps(64, factor * mean));
        expectClose(single(values, heavier, method), mean, ulps(64, mean));
      }),
      runs(),
    );
  });

  test.each(means)("%s: rises with every score that counts", (method) => {
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => {
        const mean = single(values, weights, method);
        values.forEach((value, at) => {
          const raised = single(values.with(at, value * 1.5), weights, method);
          if ((weights[at] as number) > 0) expect(raised).toBeGreaterThan(mean);
          else expect(raised).toBe(mean);
        });
      }),
      runs(),
    );
  });

  test("the geometric mean is never above the arithmetic one", () => {
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => {
        const arithmetic = single(values, weights, "arithmeticMean");
        expect(single(values, weights, "geometricMean")).toBeLessThanOrEqual(arithmetic * (1 + ulps(32, 1)));
      }),
      runs(),
    );
  });
});
