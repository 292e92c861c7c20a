import { aggregateChildren, type AggregateSpec } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../../support/expect-close.js";
import { runs } from "../../support/runs.js";

/** What a method promises, beyond what every method does. */
interface Promises {
  readonly spec: AggregateSpec;
  /** Raising a child never lowers it. */
  readonly monotone?: boolean;
  /** Raising a child of weight above 0 raises it. */
  readonly strict?: boolean;
  /** Between the smallest and the largest child. */
  readonly between?: boolean;
}

const mean = { monotone: true, strict: true, between: true };
const methods: Readonly<Record<string, Promises>> = {
  arithmetic: { spec: { method: "arithmeticMean" }, ...mean },
  geometric: { spec: { method: "geometricMean" }, ...mean },
  harmonic: { spec: { method: "harmonicMean" }, ...mean },
  powerMinus3: { spec: { method: "powerMean", exponent: -3 }, ...mean },
  powerNear0: { spec: { method: "powerMean", exponent: 1e-5 }, ...mean },
  powerHalf: { spec: { method: "powerMean", exponent: 0.5 }, ...mean },
  power2: { spec: { method: "powerMean", exponent: 2 }, ...mean },
  minimum: { spec: { method: "minimum" }, monotone: true, between: true },
  paretoMinus: { spec: { method: "mazziottaPareto", penalty: "positive" } },
  paretoPlus: { spec: { method: "mazziottaPareto", penalty: "negative" } },
  ordered: {
    spec: { method: "orderedWeightedAverage", orderWeights: [4, 2, 1] },
    monotone: true,
    strict: true,
    between: true,
  },
};

/** 1 to 6 scores from 0.1 to 100, with weights; one weight at least is positive. */
const weightedScores = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })
  .filter((pairs) => pairs.some(([, weight]) => weight > 0))
  .map((pairs) => ({
    values: pairs.map(([value]) => value / 10),
    weights: pairs.map(([, weight]) => weight),
  }));

function score(
  values: readonly number[],
  weights: readonly number[],
  spec: AggregateSpec,
  reweight = false,
): number {
  const children = values.map((value) => [value]);
  return aggregateChildren(children, weights, { spec, reweight })[0] as number;
}

describe.each(Object.entries(methods))("%s", (_, { spec, monotone, strict, between }) => {
  const check = (body: (values: number[], weights: number[]) => void): void =>
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => body(values, weights)),
      runs(),
    );

  test("of equal children is what they are", () => {
    check((values, weights) => {
      const [one] = values as [number];
      const equal = values.map(() => one);
      expectClose(score(equal, weights, spec), one, ulps(32, one));
    });
  });

  test("does not depend on the order of children, nor on the sum of weights", () => {
    check((values, weights) => {
      const own = score(values, weights, spec);
      const turned = score([...values].reverse(), [...weights].reverse(), spec);
      expectClose(turned, own, ulps(256, 1000));
      const heavier = weights.map((weight) => weight * 7);
      expectClose(score(values, heavier, spec), own, ulps(256, 1000));
    });
  });

  test("scales with the scores", () => {
    check((values, weights) => {
      const own = score(values, weights, spec);
      const scaled = values.map((value) => value * 3);
      expectClose(score(scaled, weights, spec), 3 * own, ulps(512, 1000));
    });
  });

  test("a child of weight 0 counts for nothing, missing or not", () => {
    check((values, weights) => {
      const own = score(values, weights, spec);
      for (const other of [NaN, 0, -50, 1e6]) {
        expectClose(score([...values, other], [...weights, 0], spec), own, ulps(256, 1000));
      }
    });
  });

  test("a missing child makes it missing, or is left out when reweighting", () => {
    check((values, weights) => {
      const own = score(values, weights, spec);
      const [withGap, all] = [
        [...values, NaN],
        [...weights, 3],
      ];
      expect(score(withGap, all, spec)).toBeNaN();
      expectClose(score(withGap, all, spec, true), own, ulps(256, 1000));
      expect(
        score(
          values.map(() => NaN),
          weights,
          spec,
          true,
        ),
      ).toBeNaN();
    });
  });

  if (between)
    test("lies between the smallest and the largest score that count", () => {
      check((values, weights) => {
        const counted = values.filter((__, at) => (weights[at] as number) > 0);
        const own = score(values, weights, spec);
        expect(own).toBeGreaterThanOrEqual(Math.min(...counted) * (1 - ulps(64, 1)));
        expect(own).toBeLessThanOrEqual(Math.max(...counted) * (1 + ulps(64, 1)));
      });
    });

  if (monotone)
    test("rises with every score that counts", () => {
      check((values, weights) => {
        const own = score(values, weights, spec);
        values.forEach((value, at) => {
          const raised = score(values.with(at, value * 1.5), weights, spec);
          if ((weights[at] as number) === 0) expectClose(raised, own, 0);
          else if (strict) expect(raised).toBeGreaterThan(own);
          else expect(raised).toBeGreaterThanOrEqual(own);
        });
      });
    });
});

describe("between methods", () => {
  test("the power mean rises with its exponent, through the means it generalises", () => {
    const exponents = [-60, -3, -1, -0.5, -1e-4, 0, 1e-4, 0.5, 1, 2, 3, 60];
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => {
        const means = exponents.map((exponent) => score(values, weights, { method: "powerMean", exponent }));
        means.forEach((one, at) => {
          if (at > 0) expect(one).toBeGreaterThanOrEqual((means[at - 1] as number) * (1 - ulps(64, 1)));
        });
        const named = ["harmonicMean", "geometricMean", "arithmeticMean"] as const;
        named.forEach((method, at) => {
          const own = score(values, weights, { method });
          expectClose(means[exponents.indexOf(at - 1)] as number, own, ulps(64, own));
        });
        const counted = values.filter((_, at) => (weights[at] as number) > 0);
        expect(means[0]).toBeLessThanOrEqual(2 * Math.min(...counted));
      }),
      runs(),
    );
  });

  test("the penalised index is never above the mean, the other never below, equally far", () => {
    fc.assert(
      fc.property(weightedScores, ({ values, weights }) => {
        const own = score(values, weights, { method: "arithmeticMean" });
        const [minus, plus] = (["positive", "negative"] as const).map((penalty) =>
          score(values, weights, { method: "mazziottaPareto", penalty }),
        ) as [number, number];
        expect(minus).toBeLessThanOrEqual(own);
        expectClose(plus - own, own - minus, ulps(64, 1000));
      }),
      runs(),
    );
  });

  test("order weights in equal parts give the mean of children of equal weight", () => {
    fc.assert(
      fc.property(weightedScores, ({ values }) => {
        const spec = { method: "orderedWeightedAverage", orderWeights: values.map(() => 5) } as const;
        const equal = values.map(() => 1);
        expectClose(
          score(values, equal, spec),
          score(values, equal, { method: "arithmeticMean" }),
          ulps(64, 100),
        );
      }),
      runs(),
    );
  });
});

describe("copeland", () => {
  const cells = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constant(NaN));
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .chain(([children, units]) =>
      fc.tuple(
        fc.array(fc.array(cells, { minLength: units, maxLength: units }), {
          minLength: children,
          maxLength: children,
        }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: children, maxLength: children }),
      ),
    );
  const scores = (columns: number[][], weights: number[], reweight = true): number[] => [
    ...aggregateChildren(columns, weights, { spec: { method: "copeland" }, reweight }),
  ];

  test("sums to 0 over the units that take part, and does not depend on their order, whatever is missing", () => {
    fc.assert(
      fc.property(tables, fc.boolean(), ([columns, weights], reweight) => {
        const own = scores(columns, weights, reweight);
        expect(own.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0)).toBe(0);
        const turned = columns.map((column) => [...column.slice(1), column[0] as number]);
        const expected = [...own.slice(1), own[0] as number];
        expect(scores(turned, weights, reweight)).toEqual(expected);
      }),
      runs(500),
    );
  });

  test("only the order of scores counts, not their distance", () => {
    fc.assert(
      fc.property(tables, ([columns, weights]) => {
        const stretched = columns.map((column) => column.map((value) => Math.exp(3 * value) - 7));
        expect(scores(stretched, weights)).toEqual(scores(columns, weights));
      }),
      runs(),
    );
  });
});
