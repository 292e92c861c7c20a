import {
  analyticHierarchy,
  bestWorst,
  bestWorstIndex,
  budgetAllocation,
  equalWeights,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  swingWeights,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { expectPrinted, expectPrintedWeights } from "./paper.js";
import { solver } from "./solver.js";

const drinks = ["coffee", "wine", "tea", "beer", "sodas", "milk", "water"];
const drinkJudgements = [
  [1, 9, 5, 2, 1, 1, 1 / 2],
  [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
  [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [1, 9, 4, 2, 1, 2, 1 / 2],
  [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [2, 9, 9, 3, 2, 3, 1],
];
const three = [
  [1, 3, 5],
  [1 / 3, 1, 2],
  [1 / 5, 1 / 2, 1],
];

describe("saaty2008decision", () => {
  test("drinks by the eigenvector, as published", () => {
    const result = analyticHierarchy(drinks, drinkJudgements);
    expectPrintedWeights(result, ".177 .019 .042 .116 .190 .129 .327");
    expectPrinted(result.diagnostics.eigenvalue, "7.1766");
    expectPrinted(result.diagnostics.consistencyRatio, ".022");
  });

  test("three components", () => {
    const result = analyticHierarchy(["a", "b", "c"], three);
    expectPrintedWeights(result, ".648329 .229651 .122020");
    expectPrinted(result.diagnostics.eigenvalue, "3.003695");
    expectPrinted(result.diagnostics.consistencyRatio, ".003185");
  });
});

test("crawford1985note: drinks by geometric means", () => {
  const result = analyticHierarchy(drinks, drinkJudgements, { prioritise: "geometricMean" });
  expectPrintedWeights(result, ".179 .018 .042 .116 .191 .129 .324");
});

test.each([
  ["saaty", ".58 .90 1.12 1.24 1.32 1.41 1.45 1.49"],
  ["alonsoLamata", ".5245 .8815 1.1086 1.2479 1.3417 1.4056 1.4499 1.4854"],
] as const)("alonso2006consistency: random indices of %s", (table, printed) => {
  printed.split(" ").forEach((digits, k) => {
    const n = k + 3;
    const codes = Array.from({ length: n }, (_, i) => `c${i}`);
    const ones = codes.map(() => codes.map(() => 1));
    const { randomIndex } = analyticHierarchy(codes, ones, { randomIndex: table }).diagnostics;
    expect(randomIndex).toEqual({ table, value: Number(digits) });
  });
});

describe("rezaei2016best", () => {
  const codes = ["quality", "price", "comfort", "safety", "style"];
  const judged = (
    names: readonly string[],
    best: readonly number[],
    worst: readonly number[],
    ends: readonly [string, string],
  ) => ({
    best: ends[0],
    worst: ends[1],
    bestToOthers: Object.fromEntries(names.map((code, j) => [code, best[j] as number])),
    othersToWorst: Object.fromEntries(names.map((code, j) => [code, worst[j] as number])),
  });
  const car = (best: readonly number[], worst: readonly number[]) =>
    judged(codes, best, worst, ["price", "style"]);

  test("car: linear model and ξ* of the nonlinear one, as published", () => {
    const result = bestWorst(codes, car([2, 1, 4, 3, 8], [4, 8, 2, 3, 1]), { solver });
    expectPrintedWeights(result, ".2295 .4481 .1148 .1530 .0546");
    expectPrinted(result.diagnostics.xi, ".0109");
    expectPrinted(result.diagnostics.nonlinearXi, ".1459");
    expect(result.diagnostics.nonlinearXi).toBeCloseTo((7 - Math.sqrt(45)) / 2, 14);
  });

  test("consistent judgements need no solver and have ξ = 0", () => {
    const result = bestWorst(codes, car([2, 1, 4, 2, 8], [4, 8, 2, 4, 1]));
    expectPrintedWeights(result, ".2105 .4211 .1053 .2105 .0526");
    expect(Object.values(result.weights)).toEqual([4, 8, 2, 4, 1].map((w) => expect.closeTo(w / 19, 14)));
    expect(result.diagnostics).toMatchObject({ xi: 0, nonlinearXi: 0, consistencyRatio: 0 });
  });

  test("less consistent judgements", () => {
    const result = bestWorst(codes, car([2, 1, 4, 3, 8], [4, 8, 4, 2, 1]), { solver });
    expectPrintedWeights(result, ".2462 .4308 .1231 .1538 .0462");
    expectPrinted(result.diagnostics.xi, ".0615");
  });
});

test("rezaei2015best: consistency index for 1 to 9", () => {
  "0 .44 1 1.63 2.30 3 3.73 4.47 5.23"
    .split(" ")
    .forEach((printed, k) => expectPrinted(bestWorstIndex(k + 1), printed, `a = ${k + 1}`));
});

test("barron1996decision: rank-order centroid weights", () => {
  const codes = (n: number): string[] => Array.from({ length: n }, (_, i) => `c${i}`);
  expectPrintedWeights(rankOrderCentroid(codes(4)), ".5208 .2708 .1458 .0625");
  expectPrintedWeights(rankOrderCentroid(codes(8)), ".3397 .2147 .1522 .1106 .0793 .0543 .0335 .0156");
});

test("stillwell1981comparison: rank-sum and rank-reciprocal weights", () => {
  const codes = ["a", "b", "c", "d"];
  expect(Object.values(rankSum(codes).weights)).toEqual([0.4, 0.3, 0.2, 0.1]);
  expectPrintedWeights(rankReciprocal(codes), ".48 .24 .16 .12");
});

test("edwards1994smarts: swing weights", () => {
  expectPrintedWeights(swingWeights(["a", "b", "c"], { a: 100, b: 60, c: 40 }), ".5 .3 .2");
});

test("oecd2008handbook: equal weights and budget allocation", () => {
  expectPrintedWeights(equalWeights(["a", "b", "c", "d"]), ".25 .25 .25 .25");
  const result = budgetAllocation(
    ["a", "b"],
    [
      { expert: "one", points: { a: 60, b: 40 } },
      { expert: "two", points: { a: 80, b: 20 } },
    ],
  );
  expectPrintedWeights(result, ".7 .3");
  const deviation = expect.closeTo(Math.sqrt(0.02), 14) as number;
  expect(result.diagnostics.spread["a"]).toEqual({ least: 0.6, most: 0.8, deviation });
});
