import {
  analyticHierarchy,
  benefitOfTheDoubt,
  bestWorst,
  budgetAllocation,
  criticWeights,
  entropyWeights,
  equalWeights,
  factorWeights,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  swingWeights,
  toTable,
  weightsForImportance,
  type ComponentScores,
  type WeightsResult,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";
import { solver } from "./solver.js";

/** A method with an input of its own, as a function of the order in which the components are listed. */
interface Case {
  readonly codes: readonly string[];
  readonly weigh: (codes: readonly string[]) => WeightsResult<string, unknown>;
}

const codesOf = (n: number): string[] => Array.from({ length: n }, (_, j) => `c${n - j}`);

/** One number per code, by code. */
const numbers = (n: number, number: fc.Arbitrary<number>): fc.Arbitrary<Record<string, number>> =>
  fc
    .array(number, { minLength: n, maxLength: n })
    .map((values) => Object.fromEntries(codesOf(n).map((code, j) => [code, values[j] as number])));

const positive = fc.integer({ min: 1, max: 100 });
const sizes = fc.integer({ min: 2, max: 6 });

/** Scores that vary on every component. */
const scores = sizes.chain((n) =>
  fc.integer({ min: n + 3, max: 14 }).chain((units) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: units, maxLength: units }), {
        minLength: n,
        maxLength: n,
      })
      .filter((columns) => columns.every((column) => new Set(column).size > 2))
      .map((columns): ComponentScores => ({ codes: codesOf(n), columns })),
  ),
);

/** The same scores with components in another order. */
function reordered({ codes, columns }: ComponentScores, order: readonly string[]): ComponentScores {
  return { codes: order, columns: order.map((code) => columns[codes.indexOf(code)] as number[]) };
}

const comparisons = sizes.chain((n) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n * n, maxLength: n * n }).map((judged) => {
    const codes = codesOf(n);
    const between = (i: number, j: number): number =>
      i === j ? 1 : i < j ? (judged[i * n + j] as number) : 1 / (judged[j * n + i] as number);
    return { codes, between };
  }),
);

const bestWorstCases = fc.integer({ min: 3, max: 6 }).chain((n) =>
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.array(fc.nat(), { minLength: 2 * n, maxLength: 2 * n }))
    .map(([whole, draws]) => {
      const codes = codesOf(n);
      const [best, worst] = [codes[0] as string, codes[n - 1] as string];
      const judged = (from: number): Record<string, number> =>
        Object.fromEntries(codes.map((code, j) => [code, 1 + ((draws[from + j] as number) % whole)]));
      const bestToOthers = { ...judged(0), [best]: 1, [worst]: whole };
      const othersToWorst = { ...judged(n), [best]: whole, [worst]: 1 };
      return { codes, judgements: { best, worst, bestToOthers, othersToWorst } };
    }),
);

const cases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  equal: sizes.map((n) => ({ codes: codesOf(n), weigh: equalWeights })),
  budgetAllocation: sizes.chain((n) =>
    fc.array(numbers(n, positive), { minLength: 1, maxLength: 4 }).map((points) => ({
      codes: codesOf(n),
      weigh: (codes) =>
        budgetAllocation(
          codes,
          points.map((one, e) => ({ expert: `e${e}`, points: one })),
        ),
    })),
  ),
  swing: sizes.chain((n) =>
    numbers(n, positive).map((ratings) => ({
      codes: codesOf(n),
      weigh: (codes) => swingWeights(codes, ratings),
    })),
  ),
  ...Object.fromEntries(
    (["eigenvector", "geometricMean"] as const).map((prioritise) => [
      `analyticHierarchy, ${prioritise}`,
      comparisons.map(({ codes: given, between }) => ({
        codes: given,
        weigh: (codes: readonly string[]) => {
          const at = codes.map((code) => given.indexOf(code));
          const matrix = at.map((i) => at.map((j) => between(i, j)));
          return analyticHierarchy(codes, matrix, { prioritise });
        },
      })),
    ]),
  ),
  entropy: scores.map((data) => ({
    codes: data.codes,
    weigh: (codes) => entropyWeights(reordered(data, codes)),
  })),
  critic: scores.map((data) => ({
    codes: data.codes,
    weigh: (codes) => criticWeights(reordered(data, codes)),
  })),
  "critic, Spearman": scores.map((data) => ({
    codes: data.codes,
    weigh: (codes) => criticWeights(reordered(data, codes), { correlation: "spearman" }),
  })),
  "factor, one": scores.map((data) => ({
    codes: data.codes,
    weigh: (codes) => factorWeights(reordered(data, codes), { factors: 1 }),
  })),
};

describe.each(Object.entries(cases))("%s", (_name, arbitrary) => {
  test("weights are 0 or more, add to 1, and are listed in the order of the codes", () => {
    fc.assert(
      fc.property(arbitrary, ({ codes, weigh }) => {
        const result = weigh(codes);
        expect(result.status).toBe("found");
        expect(result.codes).toEqual(codes);
        const values = codes.map((code) => result.weights[code] as number);
        for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
        expectClose(
          values.reduce((sum, value) => sum + value, 0),
          1,
          1e-12,
        );
        expect(toTable(result).rows.map((row) => row["weight"])).toEqual(values);
      }),
      runs(100),
    );
  });

  test("listing the components in another order changes no component's weight", () => {
    fc.assert(
      fc.property(arbitrary, ({ codes, weigh }) => {
        const one = weigh(codes);
        const other = weigh(codes.toReversed());
        for (const code of codes)
          expectClose(other.weights[code] as number, one.weights[code] as number, 1e-9, code);
      }),
      runs(100),
    );
  });
});

describe("methods by rank", () => {
  test.each([
    ["rankOrderCentroid", rankOrderCentroid],
    ["rankSum", rankSum],
    ["rankReciprocal", rankReciprocal],
  ] as const)(
    "%s: falls from place to place, adds to 1, follows the order and not the codes",
    (_, method) => {
      for (let n = 1; n <= 30; n++) {
        const codes = codesOf(n);
        const values = codes.map((code) => method(codes).weights[code] as number);
        values.slice(1).forEach((value, i) => expect(value).toBeLessThan(values[i] as number));
        expect(values.at(-1)).toBeGreaterThan(0);
        expectClose(
          values.reduce((sum, value) => sum + value, 0),
          1,
          1e-12,
        );
        expect(method(codes.toReversed()).weights[codes[n - 1] as string]).toBe(values[0]);
      }
    },
  );
});

describe("scale", () => {
  const factors = fc.constantFrom(0.001, 0.5, 3, 1000);
  const shifted = ({ codes, columns }: ComponentScores, by: number, add: number): ComponentScores => ({
    codes,
    columns: columns.map((column, j) => Array.from(column, (x) => (j === 0 ? x * by + add : x))),
  });
  const same = (
    one: WeightsResult<string, unknown>,
    other: WeightsResult<string, unknown>,
    tolerance = 1e-9,
  ): void => {
    for (const code of one.codes)
      expectClose(other.weights[code] as number, one.weights[code] as number, tolerance, code);
  };

  test("entropy does not change when a component is multiplied", () => {
    fc.assert(
      fc.property(scores, factors, (data, by) =>
        same(entropyWeights(data), entropyWeights(shifted(data, by, 0))),
      ),
      runs(100),
    );
  });

  test("entropy does change when a component is moved away from 0", () => {
    const data = { codes: ["a", "b"], columns: [[1, 2, 3], [1, 3, 3]] }; // prettier-ignore
    const moved = entropyWeights(shifted(data, 1, 10)).weights["a"] as number;
    expect(moved).toBeLessThan((entropyWeights(data).weights["a"] as number) / 2);
  });

  test("CRITIC and factor weights do not change when a component is multiplied and moved", () => {
    fc.assert(
      fc.property(scores, factors, fc.integer({ min: -50, max: 50 }), (data, by, add) => {
        same(criticWeights(data), criticWeights(shifted(data, by, add)));
        same(factorWeights(data, { factors: 1 }), factorWeights(shifted(data, by, add), { factors: 1 }));
      }),
      runs(100),
    );
  });

  test("weights for importance turn with the unit of measurement: importance stays", () => {
    fc.assert(
      fc.property(scores, factors, (data, by) => {
        const targets = Object.fromEntries(data.codes.map((code, j) => [code, j + 1]));
        const one = weightsForImportance(data, targets);
        const other = weightsForImportance(shifted(data, by, 7), targets);
        fc.pre(!one.warnings.some(({ code }) => code === "singular"));
        for (const code of data.codes) {
          const [a, b] = [one.diagnostics.achieved[code], other.diagnostics.achieved[code]];
          expectClose(b as number, a as number, 1e-6, code);
        }
      }),
      runs(100),
    );
  });
});

describe("weights for importance", () => {
  const targetsFor = (data: ComponentScores, draws: readonly number[]): Record<string, number> =>
    Object.fromEntries(data.codes.map((code, j) => [code, draws[j] as number]));
  const draws = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });

  test("found: the targets are met; else no weights ≥ 0 nearby come nearer", () => {
    const seen = { found: 0, approximate: 0 };
    fc.assert(
      fc.property(scores, draws, (data, numbersDrawn) => {
        const targets = targetsFor(data, numbersDrawn);
        const result = weightsForImportance(data, targets);
        fc.pre(!result.warnings.some(({ code }) => code === "singular"));
        const { target, achieved } = result.diagnostics;
        seen[result.status as keyof typeof seen]++;
        for (const code of data.codes) {
          expect(result.weights[code]).toBeGreaterThanOrEqual(0);
          if (result.status === "found")
            expectClose(achieved[code] as number, target[code] as number, 1e-8, code);
        }
        if (result.status === "found") return;
        const angle = cosineToTargets(data, targets, result.weights);
        for (const code of data.codes) {
          const nearby = { ...result.weights, [code]: (result.weights[code] as number) + 0.01 };
          expect(cosineToTargets(data, targets, nearby)).toBeLessThanOrEqual(angle + 1e-9);
          const less = Math.max(0, (result.weights[code] as number) - 0.01);
          expect(cosineToTargets(data, targets, { ...result.weights, [code]: less })).toBeLessThanOrEqual(
            angle + 1e-9,
          );
        }
      }),
      runs(200),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test("asking for the importance that weights have gives these weights back", () => {
    fc.assert(
      fc.property(scores, draws, (data, drawn) => {
        const weights = targetsFor(data, drawn);
        const sum = data.codes.reduce((total, code) => total + (weights[code] as number), 0);
        const r = correlationsWithIndex(data, weights);
        fc.pre(Object.values(r).every((value) => value > 0));
        const result = weightsForImportance(data, r, { measure: "correlation" });
        fc.pre(!result.warnings.some(({ code }) => code === "singular"));
        for (const code of data.codes)
          expectClose(result.weights[code] as number, (weights[code] as number) / sum, 1e-7, code);
      }),
      runs(100),
    );
  });
});

/** Correlation of each component with the weighted sum, from the definition. */
function correlationsWithIndex(
  { codes, columns }: ComponentScores,
  weights: Readonly<Record<string, number>>,
): Record<string, number> {
  const centred = columns.map((column) => {
    const values = Array.from(column);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return values.map((x) => x - mean);
  });
  const index = (centred[0] ?? []).map((_, i) =>
    codes.reduce((sum, code, j) => sum + (weights[code] as number) * (centred[j]?.[i] as number), 0),
  );
  const length = (values: readonly number[]): number => Math.hypot(...values);
  return Object.fromEntries(
    codes.map((code, j) => {
      const column = centred[j] as number[];
      const product = column.reduce((sum, x, i) => sum + x * (index[i] as number), 0);
      return [code, product / (length(column) * length(index))];
    }),
  );
}

/** How well correlations with the index point where the targets do: 1 is met. */
function cosineToTargets(
  data: ComponentScores,
  targets: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): number {
  const r = correlationsWithIndex(data, weights);
  const wanted = data.codes.map((code) => Math.sqrt(targets[code] as number));
  const reached = data.codes.map((code) => r[code] as number);
  const product = reached.reduce((sum, x, j) => sum + x * (wanted[j] as number), 0);
  return product / (Math.hypot(...reached) * Math.hypot(...wanted));
}

describe("best-worst", () => {
  test("weights add to 1, ξ bounds every deviation, and with three components the consistency ratio is at most 1", () => {
    fc.assert(
      fc.property(bestWorstCases, ({ codes, judgements }) => {
        const { weights, diagnostics, status } = bestWorst(codes, judgements, { solver });
        expect(status).toBe("found");
        const w = (code: string): number => weights[code] as number;
        const { best, worst, bestToOthers, othersToWorst } = judgements;
        expectClose(
          codes.reduce((sum, code) => sum + w(code), 0),
          1,
          1e-9,
        );
        for (const code of codes) {
          expect(w(code)).toBeGreaterThanOrEqual(-1e-9);
          const fromBest = Math.abs(w(best) - (bestToOthers[code] as number) * w(code));
          const toWorst = Math.abs(w(code) - (othersToWorst[code] as number) * w(worst));
          expect(Math.max(fromBest, toWorst)).toBeLessThanOrEqual(diagnostics.xi + 1e-8);
        }
        expect(diagnostics.consistencyRatio).toBeGreaterThanOrEqual(0);
        const single = codes.filter((code) => code !== best && code !== worst).length === 1;
        if (single) expect(diagnostics.consistencyRatio).toBeLessThanOrEqual(1 + 1e-12);
      }),
      runs(60),
    );
  });

  test("two components that contradict each other can bring the consistency ratio above 1", () => {
    const judgements = {
      best: "a",
      worst: "d",
      bestToOthers: { b: 1, c: 2, d: 2 },
      othersToWorst: { a: 2, b: 1, c: 2 },
    };
    const { diagnostics } = bestWorst(["a", "b", "c", "d"], judgements, { solver });
    expect(diagnostics.nonlinearXi).toBe(0.5);
    expectClose(diagnostics.consistencyIndex, (5 - Math.sqrt(17)) / 2, 1e-15);
  });

  test("ξ* of the nonlinear model is the least for which all judgements can hold at once", () => {
    fc.assert(
      fc.property(bestWorstCases, ({ codes, judgements }) => {
        const { nonlinearXi } = bestWorst(codes, judgements, { solver }).diagnostics;
        expect(canHold(codes, judgements, nonlinearXi + 1e-9)).toBe(true);
        if (nonlinearXi > 1e-6) expect(canHold(codes, judgements, nonlinearXi - 1e-6)).toBe(false);
      }),
      runs(60),
    );
  });
});

/** Whether one ratio of best to worst lies in every component's interval, for deviations up to `xi`. */
function canHold(
  codes: readonly string[],
  { best, worst, bestToOthers, othersToWorst }: Parameters<typeof bestWorst>[1],
  xi: number,
): boolean {
  const whole = bestToOthers[worst] as number;
  let [lower, upper] = [whole - xi, whole + xi];
  for (const code of codes.filter((one) => one !== best && one !== worst)) {
    const [a, b] = [bestToOthers[code] as number, othersToWorst[code] as number];
    lower = Math.max(lower, Math.max(0, a - xi) * Math.max(0, b - xi));
    upper = Math.min(upper, (a + xi) * (b + xi));
  }
  return lower <= upper;
}

describe("benefit of the doubt", () => {
  test("scores lie in 0 to 1, no unit passes 1 under another's weights, someone reaches 1", () => {
    fc.assert(
      fc.property(scores, ({ codes, columns }) => {
        const { units } = benefitOfTheDoubt({ codes, columns }, { solver });
        const best = Math.max(...units.map(({ score }) => score));
        expectClose(best, 1, 1e-9);
        for (const { weights, score } of units) {
          const under = units.map((_, i) =>
            codes.reduce((sum, code, j) => sum + (weights[code] as number) * (columns[j]?.[i] as number), 0),
          );
          expect(Math.max(...under)).toBeLessThanOrEqual(1 + 1e-9);
          expect(score).toBeGreaterThanOrEqual(0);
        }
      }),
      runs(25),
    );
  });

  test("scores depend neither on the order of components and units nor on the unit of measurement", () => {
    fc.assert(
      fc.property(scores, ({ codes, columns }) => {
        const one = benefitOfTheDoubt({ codes, columns }, { solver }).units.map(({ score }) => score);
        const turned = columns
          .toReversed()
          .map((column, j) => Array.from(column, (x) => x * (j + 0.5)).reverse());
        const other = benefitOfTheDoubt({ codes: codes.toReversed(), columns: turned }, { solver });
        other.units.toReversed().forEach(({ score }, i) => expectClose(score, one[i] as number, 1e-9));
      }),
      runs(20),
    );
  });

  test("narrower shares never raise a score, and are kept", () => {
    fc.assert(
      fc.property(scores, ({ codes, columns: given }) => {
        const data = { codes, columns: given.map((column) => Array.from(column, (x) => x + 1)) };
        const free = benefitOfTheDoubt(data, { solver }).units;
        const bound = benefitOfTheDoubt(data, { solver, shares: { least: 0.1, most: 0.6 } }).units;
        bound.forEach(({ score, shares }, i) => {
          expect(score).toBeLessThanOrEqual((free[i]?.score as number) + 1e-9);
          for (const share of Object.values(shares)) {
            expect(share).toBeGreaterThanOrEqual(0.1 - 1e-8);
            expect(share).toBeLessThanOrEqual(0.6 + 1e-8);
          }
        });
      }),
      runs(20),
    );
  });
});
