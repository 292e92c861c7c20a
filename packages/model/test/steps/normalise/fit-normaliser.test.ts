import type { NormaliseSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { applyNormaliser } from "../../../src/steps/normalise/apply-normaliser.js";
import { fitNormaliser } from "../../../src/steps/normalise/fit-normaliser.js";
import { invertNormaliser } from "../../../src/steps/normalise/invert-normaliser.js";
import { lowestScore, rawEndOf } from "../../../src/steps/normalise/normaliser-ends.js";
import { expectClose, ulps } from "../../support/expect-close.js";

type Direction = 1 | -1;

/** Scores of a column by a method fitted on it. */
function scored(raw: readonly number[], spec: NormaliseSpec, direction: Direction = 1): number[] {
  return Array.from(applyNormaliser(raw, fitNormaliser(raw, spec, direction, ["a", "b", "c", "d"])));
}

describe("minMax", () => {
  test("sends the smallest value to the lower end and the largest to the upper one", () => {
    expect(scored([2, 4, 6], { method: "minMax" })).toEqual([0, 50, 100]);
    expect(scored([2, 3, 6], { method: "minMax", range: [1, 5] })).toEqual([1, 2, 5]);
  });

  test("turns round where less is better", () => {
    expect(scored([2, 3, 6], { method: "minMax" }, -1)).toEqual([100, 75, 0]);
  });

  test("leaves missing values out of the fit and missing", () => {
    expect(scored([NaN, 2, 6], { method: "minMax", range: [0, 8] })).toEqual([NaN, 0, 8]);
  });

  test("keeps the digits of small scores in columns far from 0", () => {
    const [, second] = scored([1e9, 1e9 + 1, 1e9 + 1e6], { method: "minMax", range: [0, 1] });
    expect(second).toBe(1e-6);
  });
});

describe("zScore", () => {
  test("has mean 0 and sample standard deviation 1, or those asked for", () => {
    expect(scored([2, 4, 6], { method: "zScore" })).toEqual([-1, 0, 1]);
    expect(scored([2, 4, 6], { method: "zScore", mean: 50, sd: 10 })).toEqual([40, 50, 60]);
    expect(scored([2, 4, 6, NaN], { method: "zScore" }, -1)).toEqual([1, 0, -1, NaN]);
  });

  test("one value, or equal ones, have none", () => {
    expect(scored([5], { method: "zScore" })).toEqual([NaN]);
    expect(scored([0.1, 0.1, 0.1, NaN], { method: "zScore" })).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe("goalposts", () => {
  const posts = { method: "goalposts", lower: 20, upper: 85 } as const;

  test("run from the lower to the upper post and clip outside them", () => {
    expect(scored([20, 52.5, 85, 10, 99, NaN], posts)).toEqual([0, 50, 100, 0, 100, NaN]);
  });

  test("turn round where less is better, and fit any range", () => {
    expect(scored([20, 52.5, 85, 10, 99], { ...posts, range: [1, 10] }, -1)).toEqual([10, 5.5, 1, 10, 1]);
  });

  test("clip on a falling range too", () => {
    expect(scored([20, 85, 0, 100], { ...posts, range: [10, 1] })).toEqual([10, 1, 10, 1]);
  });

  test("go on beyond the posts when they do not clip", () => {
    expect(scored([7, 98], { ...posts, clip: false })).toEqual([-20, 120]);
  });

  test("give no score when the posts are equal or swapped", () => {
    expect(scored([5], { ...posts, lower: 85 })).toEqual([NaN]);
    expect(scored([5], { ...posts, lower: 86 })).toEqual([NaN]);
  });
});

describe("adjustedMazziottaPareto", () => {
  test("puts the mean at 100, with the range of the values 60 wide", () => {
    expect(scored([1, 2, 6], { method: "adjustedMazziottaPareto" })).toEqual([76, 88, 136]);
    expect(scored([1, 2, 6], { method: "adjustedMazziottaPareto" }, -1)).toEqual([124, 112, 64]);
  });

  test("keeps posts and reference that are given, so that years are comparable", () => {
    const fixed = { method: "adjustedMazziottaPareto", reference: 2, lower: 0, upper: 6 } as const;
    expect(scored([2, 5, -1], fixed)).toEqual([100, 130, 70]);
  });

  test("has none without a range", () => {
    expect(scored([3, 3, NaN], { method: "adjustedMazziottaPareto" })).toEqual([NaN, NaN, NaN]);
  });
});

describe("ranks", () => {
  const raw = [30, 10, NaN, 10, 20];

  test.each<[NormaliseSpec, Direction, number[]]>([
    [{ method: "rank" }, 1, [4, 1, NaN, 1, 3]],
    [{ method: "rank", ties: "max" }, 1, [4, 2, NaN, 2, 3]],
    [{ method: "rank", ties: "average" }, 1, [4, 1.5, NaN, 1.5, 3]],
    [{ method: "rank" }, -1, [1, 3, NaN, 3, 2]],
    [{ method: "borda" }, 1, [3, 0, NaN, 0, 2]],
    [{ method: "percentileRank" }, 1, [1, 0, NaN, 0, 2 / 3]],
  ])("%o, direction %d: %o", (spec, direction, expected) => {
    expect(scored(raw, spec, direction)).toEqual(expected);
  });

  test.each<["min" | "max" | "average", number[]]>([
    ["min", [1, 1, 2, 2, 4, 4, 4]],
    ["max", [1, 1, 1, 3, 3, 4, 4]],
    ["average", [1, 1, 1.5, 2.5, 3.5, 4, 4]],
  ])("other values have the rank of their place in the fitted sample, ties %s", (ties, expected) => {
    // a sample of 7, 8, 8, 9
    const fitted = fitNormaliser([8, 9, 7, 8], { method: "rank", ties }, 1);
    expect([...applyNormaliser([0, 7, 7.5, 8, 8.5, 9, 99], fitted)]).toEqual(expected);
  });

  test("one value has a rank but no percentile rank; no values have neither", () => {
    expect(scored([5, NaN], { method: "rank" })).toEqual([1, NaN]);
    expect(scored([5, NaN], { method: "percentileRank" })).toEqual([NaN, NaN]);
    expect([...applyNormaliser([5], fitNormaliser([NaN], { method: "rank" }, 1))]).toEqual([NaN]);
  });
});

describe("distances", () => {
  test("to the maximum, which direction −1 makes the smallest value", () => {
    expect(scored([2, 4, 6, NaN], { method: "distanceToMaximum" })).toEqual([0, 0.5, 1, NaN]);
    expect(scored([2, 4, 6], { method: "distanceToMaximum" }, -1)).toEqual([1, 0.5, 0]);
  });

  test("to a reference unit by its code, capped or not", () => {
    const spec = { method: "distanceToReference", unit: "b" } as const;
    expect(scored([2, 4, 8, 3], spec)).toEqual([0, 1, 3, 0.5]);
    expect(scored([2, 4, 8, 3], { ...spec, cap: true })).toEqual([0, 1, 1, 0.5]);
    expect(scored([2, 4, 8, 6], spec, -1)).toEqual([1.5, 1, 0, 0.5]);
  });

  test("to a target, capped or not", () => {
    const spec = { method: "distanceToTarget", target: 6 } as const;
    expect(scored([2, 4, 7], spec)).toEqual([0, 0.5, 1.25]);
    expect(scored([2, 4, 7], { ...spec, cap: true })).toEqual([0, 0.5, 1]);
    expect(scored([10, 8, 5], spec, -1)).toEqual([0, 0.5, 1.25]);
  });

  test.each<[string, number[], NormaliseSpec, string]>([
    [
      "a reference without a value",
      [2, NaN, 6],
      { method: "distanceToReference", unit: "b" },
      "missingReference",
    ],
    ["a reference that is the worst", [2, 1, 6], { method: "distanceToReference", unit: "b" }, "goalAtWorst"],
    ["a target that all have passed", [2, 4], { method: "distanceToTarget", target: 1 }, "goalAtWorst"],
    ["an empty column", [NaN], { method: "distanceToTarget", target: 1 }, "noRange"],
    ["equal values", [3, 3], { method: "distanceToMaximum" }, "noRange"],
    ["an empty column for its maximum", [NaN], { method: "distanceToMaximum" }, "noRange"],
  ])("%s: no score, with the reason", (_, raw, spec, reason) => {
    expect(fitNormaliser(raw, spec, 1, ["a", "b", "c"])).toEqual({ kind: "unfitted", reason, low: 0 });
  });
});

describe("fractionOfMaximum", () => {
  test("is the share of the largest value", () => {
    expect(scored([1, 2, 4, 8], { method: "fractionOfMaximum" })).toEqual([0.125, 0.25, 0.5, 1]);
  });

  // COINr 1.1.14: x·(−1), then x / max(x), gives [1, 2, 4, 8]: the worse, the larger.
  test("differs from COINr on purpose: where less is better, worse units score less", () => {
    expect(scored([1, 2, 4, 8], { method: "fractionOfMaximum" }, -1)).toEqual([1, 0.5, 0.25, 0.125]);
  });

  test("differs from COINr on purpose: without a maximum above 0 there is no score, instead of Infinity", () => {
    expect(scored([0, -3], { method: "fractionOfMaximum" })).toEqual([NaN, NaN]);
    expect(scored([0, 4], { method: "fractionOfMaximum" }, -1)).toEqual([NaN, NaN]);
    expect(fitNormaliser([0, 4], { method: "fractionOfMaximum" }, -1)).toMatchObject({
      reason: "nonPositive",
    });
  });
});

describe("categorical", () => {
  const classes = { method: "categorical", thresholds: [20, 30], scores: [0, 50, 100] } as const;

  test("a value at a threshold is in the better class", () => {
    expect(scored([19, 20, 29, 30, NaN], classes)).toEqual([0, 50, 50, 100, NaN]);
    expect(scored([19, 20, 30, 31], classes, -1)).toEqual([100, 100, 50, 0]);
  });

  test("quantiles are of the values there, counted from the worst", () => {
    const halves = { method: "categorical", quantiles: [0.5], scores: [0, 1] } as const;
    expect(scored([1, 2, 3, 10, NaN], halves)).toEqual([0, 0, 1, 1, NaN]);
    expect(scored([1, 2, 3, 10], halves, -1)).toEqual([1, 1, 0, 0]);
    expect(scored([NaN], halves)).toEqual([NaN]);
  });
});

describe("none", () => {
  test("keeps values, or their negative where less is better", () => {
    expect(scored([3, -1, 0, NaN], { method: "none" })).toEqual([3, -1, 0, NaN]);
    expect(scored([3, -1, 0], { method: "none" }, -1)).toEqual([-3, 1, 0]);
  });
});

describe("invertNormaliser", () => {
  test("has no answer for ranks, classes, and lines without slope", () => {
    expect(invertNormaliser(2, fitNormaliser([1, 2, 3], { method: "rank" }, 1))).toBeNaN();
    const classes = { method: "categorical", quantiles: [0.5], scores: [0, 1] } as const;
    expect(invertNormaliser(1, fitNormaliser([1, 2, 3], classes, 1))).toBeNaN();
    expect(invertNormaliser(5, fitNormaliser([1, 2], { method: "minMax", range: [5, 5] }, 1))).toBeNaN();
    expect(invertNormaliser(5, fitNormaliser([1, 1], { method: "minMax" }, 1))).toBeNaN();
  });

  test("gives the post at the end of a clip and nothing beyond it", () => {
    const fitted = fitNormaliser([], { method: "goalposts", lower: 20, upper: 85 }, 1);
    expect([0, 100, 101, -1].map((score) => invertNormaliser(score, fitted))).toEqual([20, 85, NaN, NaN]);
    const capped = fitNormaliser([2, 4], { method: "distanceToTarget", target: 6, cap: true }, 1);
    expect([1, 1.01, -1].map((score) => invertNormaliser(score, capped))).toEqual([6, NaN, -2]);
  });

  test("undoes a fraction of the smallest value", () => {
    const fitted = fitNormaliser([2, 8], { method: "fractionOfMaximum" }, -1);
    expect([1, 0.5, 0].map((score) => invertNormaliser(score, fitted))).toEqual([2, 4, NaN]);
  });
});

describe("ends", () => {
  test.each<[NormaliseSpec, Direction, number, number, number]>([
    [{ method: "none" }, 1, -Infinity, Infinity, NaN],
    [{ method: "none" }, -1, Infinity, -Infinity, NaN],
    [{ method: "minMax", range: [1, 5] }, -1, 8, 2, 1],
    [{ method: "zScore" }, 1, -Infinity, Infinity, NaN],
    [{ method: "goalposts", lower: 0, upper: 9 }, -1, 9, 0, 0],
    [{ method: "rank", ties: "max" }, -1, 8, 2, 1],
    [{ method: "borda" }, 1, 2, 8, 0],
    [{ method: "distanceToMaximum" }, 1, 2, 8, 0],
    [{ method: "distanceToReference", unit: "b" }, 1, 2, 8, 0],
    [{ method: "distanceToReference", unit: "b", cap: true }, 1, 2, 4, 0],
    [{ method: "distanceToTarget", target: 10 }, 1, 2, 10, 0],
    [{ method: "distanceToTarget", target: 3 }, 1, 2, 8, 0],
    [{ method: "fractionOfMaximum" }, 1, 0, 8, 0],
    [{ method: "fractionOfMaximum" }, -1, 8, 2, 0],
    [{ method: "categorical", thresholds: [3, 5], scores: [0, 1, 2] }, 1, 2, 5, 0],
    [{ method: "categorical", thresholds: [3, 5], scores: [0, 1, 2] }, -1, 8, 3, 0],
  ])("%o, direction %d: raw values from %d to %d, missing as zero scores %d", (spec, direction, ...ends) => {
    const fitted = fitNormaliser([2, 4, 8], spec, direction, ["a", "b", "c"]);
    expect([rawEndOf(fitted, "worst"), rawEndOf(fitted, "best"), lowestScore(fitted)]).toEqual(ends);
  });

  test("of the adjusted Mazziotta-Pareto posts are the ends of all years", () => {
    const spec = { method: "adjustedMazziottaPareto", reference: 4, lower: 1, upper: 9 } as const;
    const fitted = fitNormaliser([2, 4, 8], spec, 1);
    expect([rawEndOf(fitted, "worst"), rawEndOf(fitted, "best")]).toEqual([1, 9]);
    expectClose(lowestScore(fitted), 77.5, ulps(4, 100));
  });
});
