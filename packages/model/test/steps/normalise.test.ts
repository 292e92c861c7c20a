import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitNormaliser } from "../../src/steps/normalise/fit-normaliser.js";
import { applyLinear, invertLinear } from "../../src/steps/normalise/linear-map.js";
import { betweenPosts, fitMinMax } from "../../src/steps/normalise/min-max.js";
import { expectClose, ulps } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

const columns = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });

describe("min-max", () => {
  test("sends the smallest value to the lower end and the largest to the upper one", () => {
    expect([...applyLinear([2, 4, 6], fitMinMax([2, 4, 6], 1, [0, 100]))]).toEqual([0, 50, 100]);
    expect([...applyLinear([2, 3, 6], fitMinMax([2, 3, 6], 1, [1, 5]))]).toEqual([1, 2, 5]);
  });

  test("turns round where less is better", () => {
    expect([...applyLinear([2, 3, 6], fitMinMax([2, 3, 6], -1, [0, 100]))]).toEqual([100, 75, 0]);
  });

  test("leaves missing values out of the fit and missing", () => {
    expect([...applyLinear([NaN, 2, 6], fitMinMax([NaN, 2, 6], 1, [0, 8]))]).toEqual([NaN, 0, 8]);
  });

  test("gives no score to a constant or an empty column", () => {
    expect([...applyLinear([5, 5], fitMinMax([5, 5], 1, [0, 100]))]).toEqual([NaN, NaN]);
    expect([...applyLinear([NaN, 7], fitMinMax([NaN], 1, [0, 100]))]).toEqual([NaN, NaN]);
  });

  test("agrees with the textbook formula, and the worst value scores the lower end exactly on [0, 100]", () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(1 as const, -1 as const), (raw, direction) => {
        const [low, high] = [Math.min(...raw), Math.max(...raw)];
        const scores = applyLinear(raw, fitMinMax(raw, direction, [0, 100]));
        raw.forEach((value, at) => {
          const part = direction === 1 ? (value - low) / (high - low) : (high - value) / (high - low);
          expectClose(scores[at] as number, 100 * part, ulps(8, (100 * 1000) / (high - low)));
        });
        expect(Math.min(...scores) + 0).toBe(0);
      }),
      runs(),
    );
  });

  test("does not change when all values are measured in another unit", () => {
    fc.assert(
      fc.property(
        columns,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -500, max: 500 }),
        (raw, a, b) => {
          const scores = applyLinear(raw, fitMinMax(raw, 1, [0, 100]));
          const other = raw.map((value) => a * value + b);
          const again = applyLinear(other, fitMinMax(other, 1, [0, 100]));
          scores.forEach((score, at) => expectClose(again[at] as number, score, 1e-9));
        },
      ),
      runs(),
    );
  });
});

describe("goalposts", () => {
  const posts = { method: "goalposts", lower: 20, upper: 85 } as const;
  const scored = (raw: number[], direction: 1 | -1, range?: [number, number]): number[] =>
    Array.from(applyLinear(raw, fitNormaliser(raw, range ? { ...posts, range } : posts, direction)));

  test("run from the lower to the upper post and clip outside them", () => {
    const scores = scored([20, 52.5, 85, 10, 99, NaN], 1);
    [0, 50, 100, 0, 100, NaN].forEach((score, at) => expectClose(scores[at] as number, score, ulps(4, 100)));
  });

  test("turn round where less is better, and fit any range", () => {
    const scores = scored([20, 52.5, 85, 10, 99], -1, [1, 10]);
    [10, 5.5, 1, 10, 1].forEach((score, at) => expectClose(scores[at] as number, score, ulps(4, 10)));
  });

  test("clip on a falling range too", () => {
    const scores = scored([20, 85, 0, 100], 1, [10, 1]);
    [10, 1, 10, 1].forEach((score, at) => expectClose(scores[at] as number, score, ulps(4, 10)));
  });

  test("give no score when the posts are equal or swapped", () => {
    expect(betweenPosts(5, 5, 1, [0, 100]).scale).toBeNaN();
    expect(betweenPosts(6, 5, 1, [0, 100]).scale).toBeNaN();
  });
});

describe("no normalisation", () => {
  test("keeps values, or their negative where less is better", () => {
    expect([...applyLinear([3, -1, NaN], fitNormaliser([], { method: "none" }, 1))]).toEqual([3, -1, NaN]);
    expect([...applyLinear([3, -1], fitNormaliser([], { method: "none" }, -1))]).toEqual([-3, 1]);
  });
});

describe("invertLinear", () => {
  test("gives the raw value back that a score came from", () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(1 as const, -1 as const), (raw, direction) => {
        const map = fitMinMax(raw, direction, [1, 100]);
        applyLinear(raw, map).forEach((score, at) =>
          expectClose(invertLinear(score, map), raw[at] as number, ulps(16, 2000)),
        );
      }),
      runs(),
    );
  });

  test("has no answer where all values score the same", () => {
    expect(invertLinear(5, { scale: 0, offset: 5, worst: 0, best: 10 })).toBeNaN();
  });
});
