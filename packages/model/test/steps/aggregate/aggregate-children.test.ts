import { aggregateChildren, copeland, type AggregateFunction, type AggregateSpec } from "@chiso/model";
import { describe, expect, test, vi } from "vitest";
import { sumPoints } from "../../../src/steps/aggregate/sum-points.js";
import { expectClose, ulps } from "../../support/expect-close.js";

/** The score of one unit. */
function single(
  values: readonly number[],
  weights: readonly number[],
  spec: AggregateSpec,
  reweight = false,
): number {
  const children = values.map((value) => [value]);
  return aggregateChildren(children, weights, { spec, reweight })[0] as number;
}

const arithmetic = { method: "arithmeticMean" } as const;
const geometric = { method: "geometricMean" } as const;
const harmonic = { method: "harmonicMean" } as const;
const power = (exponent: number): AggregateSpec => ({ method: "powerMean", exponent });

describe("sumPoints", () => {
  test("adds exactly on a grid, and is missing where a child is", () => {
    const columns = [
      [0.1, 1],
      [0.2, NaN],
    ];
    expect([...sumPoints(columns, [1, 2], 10, false)]).toEqual([0.3, NaN]);
  });

  test("reweighting scales what is there up to the maximum of all", () => {
    // 3 of 4 and 1 of 1 are there, 5 are missing: 4 of 5, read as 8 of 10
    expect([...sumPoints([[3], [1], [NaN]], [4, 1, 5], 1, true)]).toEqual([8]);
    expect([...sumPoints([[3], [1], [2]], [4, 1, 5], 1, true)]).toEqual([6]);
    expect([...sumPoints([[NaN], [NaN]], [4, 1], 1, true)]).toEqual([NaN]);
  });

  test("reweighting gives full marks where all that is there is full", () => {
    const columns = [
      [4, NaN],
      [NaN, 6],
    ];
    expect([...sumPoints(columns, [4, 6], 10, true)]).toEqual([10, 10]);
  });
});

describe("means", () => {
  // OECD/JRC 2008, Handbook, section on aggregation: 21, 1, 1, 1 and 6, 6, 6, 6 have the same arithmetic mean;
  // the geometric mean is printed as 2.14 for the first and 6 for the second.
  test("oecd2008: the geometric mean tells 21, 1, 1, 1 from 6, 6, 6, 6, the arithmetic one does not", () => {
    const columns = [
      [21, 6],
      [1, 6],
      [1, 6],
      [1, 6],
    ];
    const mean = (spec: AggregateSpec) => aggregateChildren(columns, [1, 1, 1, 1], { spec, reweight: false });
    expect([...mean(arithmetic)]).toEqual([6, 6]);
    const [uneven, even] = mean(geometric);
    expectClose(uneven as number, 2.14, 0.005);
    expectClose(even as number, 6, ulps(8, 6));
  });

  test("weigh: 2, 8 and 8 with weights 2, 1, 1", () => {
    expect(single([2, 8, 8], [2, 1, 1], arithmetic)).toBe(5);
    expectClose(single([2, 8, 8], [2, 1, 1], geometric), 4, ulps(8, 4));
    expectClose(single([2, 8, 8], [2, 1, 1], harmonic), 3.2, ulps(8, 4));
    expectClose(single([1, 7, 7], [2, 1, 1], power(2)), 5, ulps(8, 5));
    expect(single([1, 7, 7], [2, 1, 1], { method: "minimum" })).toBe(1);
  });

  test.each<[string, AggregateSpec]>([
    ["geometric", geometric],
    ["harmonic", harmonic],
    ["power −2", power(-2)],
    ["power 0", power(0)],
  ])("%s: 0 with anything is 0, with a negative score there is none", (_, spec) => {
    expect(single([0, 5], [1, 1], spec)).toBe(0);
    expect(single([-0, 5], [1, 1], spec)).toBe(0);
    expect(single([0, 0], [1, 1], spec)).toBe(0);
    expect(single([-1, 5], [1, 1], spec)).toBeNaN();
  });

  test("a power mean above 0 takes scores of 0, but no negative ones", () => {
    expectClose(single([0, 8], [1, 1], power(2)), Math.sqrt(32), ulps(8, 6));
    expect(single([0, 0], [1, 1], power(2))).toBe(0);
    expect(single([-3, 3], [1, 1], power(2))).toBeNaN();
    expect(single([-3, 5], [1, 1], power(1))).toBe(1);
  });

  test("a power mean goes over into the geometric mean, and does not overflow", () => {
    const values = [3, 50, 7];
    const limit = single(values, [1, 2, 3], geometric);
    for (const tiny of [1e-3, 1e-6, 1e-9, 1e-15, -1e-9, 1e-300]) {
      expectClose(single(values, [1, 2, 3], power(tiny)), limit, limit * Math.abs(tiny) + ulps(16, limit));
    }
    expectClose(single([1, 100], [1, 1], power(900)), 100, 0.1);
    expectClose(single([1, 100], [1, 1], power(-900)), 1, 1e-3);
  });
});

describe("mazziottaPareto", () => {
  const pareto = (more: object): AggregateSpec => ({
    method: "mazziottaPareto",
    penalty: "positive",
    ...more,
  });

  test("takes off variance over mean, or adds it", () => {
    expect(single([90, 110], [1, 1], pareto({}))).toBe(99);
    expect(single([90, 110], [1, 1], pareto({ penalty: "negative" }))).toBe(101);
    expect(single([90, 110], [1, 1], pareto({ variance: "sample" }))).toBe(98);
    expect(single([100, 100], [1, 3], pareto({}))).toBe(100);
  });

  test("weighs mean and variance", () => {
    // mean 95, variance (3 · 25 + 225) / 4 = 75
    expectClose(single([90, 110], [3, 1], pareto({})), 95 - 75 / 95, ulps(4, 95));
  });

  test("has no score around a mean that is not above 0, and no sample variance of one child", () => {
    expect(single([-5, 3], [1, 1], pareto({}))).toBeNaN();
    expect(single([-5, 5], [1, 1], pareto({}))).toBeNaN();
    expect(single([80], [1], pareto({}))).toBe(80);
    expect(single([80], [1], pareto({ variance: "sample" }))).toBeNaN();
  });

  test("raising the child far above the mean can lower the index: it is not monotone", () => {
    expect(single([1, 1, 40], [1, 1, 1], pareto({}))).toBeLessThan(single([1, 1, 10], [1, 1, 1], pareto({})));
  });
});

describe("orderedWeightedAverage", () => {
  const ordered = (...orderWeights: number[]): AggregateSpec => ({
    method: "orderedWeightedAverage",
    orderWeights,
  });

  test("weighs by place, best first, whichever child it is", () => {
    expect(single([2, 8, 5], [1, 1, 1], ordered(0.5, 0.25, 0.25))).toBe(5.75);
    expect(single([8, 5, 2], [9, 1, 1], ordered(0.5, 0.25, 0.25))).toBe(5.75);
    expect(single([2, 8, 5], [1, 1, 1], ordered(2, 1, 1))).toBe(5.75);
  });

  test("all weight on the first place is the maximum, on the last the minimum", () => {
    expect(single([2, 8, 5], [1, 1, 1], ordered(1, 0, 0))).toBe(8);
    expect(single([2, 8, 5], [1, 1, 1], ordered(0, 0, 1))).toBe(2);
    expect(single([-7, -70, 100], [1, 1, 1], ordered(0, 0, 1))).toBe(-70);
  });

  test("places are stretched over the children that are there", () => {
    // four places over two children: each stands for two
    expect(single([8, NaN, 4, NaN], [1, 1, 1, 1], ordered(0.4, 0.3, 0.2, 0.1), true)).toBeCloseTo(6.8, 12);
    // three places over two children: the middle one is shared
    expect(single([8, NaN, 4], [1, 1, 1], ordered(0, 1, 0), true)).toBe(6);
    expect(single([8, NaN, 4], [1, 1, 1], ordered(0, 0, 1), true)).toBe(4);
  });
});

describe("copeland", () => {
  test("counts pairs won minus pairs lost", () => {
    const columns = [
      [1, 2, 3],
      [1, 3, 2],
      [1, 2, 3],
    ];
    expect([...copeland(columns, [1, 1, 1])]).toEqual([-2, 0, 2]);
    expect([...copeland(columns, [1, 3, 1])]).toEqual([-2, 2, 0]);
  });

  test("a unit with nothing but children of weight 0 takes no part", () => {
    const columns = [
      [5, NaN, 4],
      [1, 2, 3],
    ];
    expect([...copeland(columns, [1, 0])]).toEqual([1, NaN, -1]);
  });

  test("weights that balance are a draw, rounding aside", () => {
    // 0.1 + 0.2 is not 0.3 in floating point
    expect([
      ...copeland(
        [
          [1, 0],
          [1, 0],
          [0, 1],
        ],
        [0.1, 0.2, 0.3],
      ),
    ]).toEqual([0, 0]);
  });

  test("differs from COINr on purpose: a pair is compared on the children that both have", () => {
    // u–v on a only, u–w on b only, v–w on neither
    const columns = [
      [2, 1, NaN],
      [5, NaN, 9],
    ];
    expect([...copeland(columns, [1, 1])]).toEqual([0, -1, 1]);
    expect([
      ...copeland(
        [
          [NaN, 3],
          [NaN, NaN],
        ],
        [1, 1],
      ),
    ]).toEqual([NaN, 0]);
  });

  test("a unit that may have no score takes no part", () => {
    const columns = [
      [3, 2, 1],
      [3, NaN, 1],
      [3, 2, NaN],
    ];
    const spec = { method: "copeland" } as const;
    const scores = (rule: object) => [
      ...aggregateChildren(columns, [1, 1, 1], { spec, reweight: true, ...rule }),
    ];
    expect(scores({})).toEqual([2, 0, -2]);
    expect(scores({ availability: 0.9 })).toEqual([0, NaN, NaN]);
    expect(scores({ reweight: false })).toEqual([0, NaN, NaN]);
  });
});

describe("custom", () => {
  const spec = { method: "custom", name: "range" } as const;
  const range: AggregateFunction = (values) =>
    Math.max(...Array.from(values)) - Math.min(...Array.from(values));

  test("gets the scores that are there, and their weights, summing to 1", () => {
    const seen = vi.fn(range);
    const scores = aggregateChildren(
      [
        [1, NaN],
        [5, 6],
        [9, 9],
        [7, 7],
      ],
      [1, 1, 2, 0],
      {
        spec,
        reweight: true,
        functions: { range: seen },
      },
    );
    expect([...scores]).toEqual([8, 3]);
    expect(seen.mock.calls.map(([values, weights]) => [Array.from(values), Array.from(weights)])).toEqual([
      [
        [1, 5, 9],
        [0.25, 0.25, 0.5],
      ],
      [
        [6, 9],
        [1 / 3, 2 / 3],
      ],
    ]);
  });

  test("is not called where the node is missing, and cannot change what it gets", () => {
    const children = [
      [1, NaN],
      [5, 6],
    ];
    const greedy: AggregateFunction = (values) => ((values as Float64Array).fill(0), 7);
    const seen = vi.fn(greedy);
    expect([
      ...aggregateChildren(children, [1, 1], { spec, reweight: false, functions: { range: seen } }),
    ]).toEqual([7, NaN]);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(children).toEqual([
      [1, NaN],
      [5, 6],
    ]);
  });

  test("has no score without its function, whatever objects inherit", () => {
    expect(single([1, 2], [1, 1], spec)).toBeNaN();
    expect(single([1, 2], [1, 1], { method: "custom", name: "valueOf" })).toBeNaN();
  });
});

describe("availability", () => {
  const columns = [
    [1, NaN, NaN, NaN],
    [2, 2, NaN, NaN],
    [3, 3, 3, NaN],
    [4, 4, 4, NaN],
  ];
  const scores = (availability: number, weights = [1, 1, 1, 1]) => [
    ...aggregateChildren(columns, weights, { spec: arithmetic, reweight: true, availability }),
  ];

  test("is the least share of children: at it the node is there, below it is missing", () => {
    expect(scores(0)).toEqual([2.5, 3, 3.5, NaN]);
    expect(scores(0.5)).toEqual([2.5, 3, 3.5, NaN]);
    expect(scores(0.75)).toEqual([2.5, 3, NaN, NaN]);
    expect(scores(1)).toEqual([2.5, NaN, NaN, NaN]);
  });

  test("counts children, whatever their weight", () => {
    expect(scores(0.75, [9, 1, 1, 0])).toEqual([14 / 11, 2.5, NaN, NaN]);
  });
});
