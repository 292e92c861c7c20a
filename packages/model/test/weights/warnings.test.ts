import {
  analyticHierarchy,
  benefitOfTheDoubt,
  bestWorst,
  budgetAllocation,
  criticWeights,
  entropyWeights,
  factorWeights,
  formatTableText,
  swingWeights,
  toTable,
  weightsForImportance,
  type ComponentScores,
  type Issue,
  type LinearSolver,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { places } from "../support/issues-of.js";
import { solver } from "./solver.js";

const failing: LinearSolver = {
  name: "stub",
  solve: ({ objective }) => ({
    status: "failed",
    objective: NaN,
    values: new Float64Array(objective.length).fill(NaN),
    message: "time limit",
  }),
};
const three = ["a", "b", "c"];
const found = (result: { status: string; warnings: readonly Issue[] }): unknown[] => [
  result.status,
  ...places(result.warnings),
];

describe("constant components", () => {
  const columns = [[1, 2, 4], [5, 5, 5], [3, 1, 2]]; // prettier-ignore
  const data: ComponentScores = { codes: three, columns };

  test.each([
    ["entropy", entropyWeights],
    ["critic", criticWeights],
    ["factor", factorWeights],
  ])("%s: weight 0 and a warning", (_, method) => {
    const result = method(data);
    expect(result.weights["b"]).toBe(0);
    expect(found(result)).toEqual(["found", "zero_range at b"]);
    expect((result.weights["a"] as number) + (result.weights["c"] as number)).toBeCloseTo(1, 14);
  });

  test.each([
    ["entropy", entropyWeights],
    ["critic", criticWeights],
    ["factor", factorWeights],
  ])("%s: no weights where all are constant", (_, method) => {
    const constant = { codes: ["a", "b"], columns: [[1, 1], [2, 2]] }; // prettier-ignore
    const result = method(constant);
    expect(found(result)).toEqual([
      "undefined",
      "zero_range at a",
      "zero_range at b",
      "zero_range at columns",
    ]);
    expect(result.weights).toEqual({ a: NaN, b: NaN });
  });

  test("critic: no weights where components do not conflict", () => {
    const result = criticWeights({ codes: ["a", "b"], columns: [[1, 2, 4], [2, 4, 8]] }); // prettier-ignore
    expect(found(result)).toEqual(["undefined", "zero_range at columns"]);
  });

  test("importance: none can be had", () => {
    const result = weightsForImportance(data, { a: 1, b: 1, c: 1 });
    expect(found(result)).toEqual(["undefined", "zero_range at b"]);
    expect(result.weights).toEqual({ a: NaN, b: NaN, c: NaN });
  });
});

describe("missing scores", () => {
  const whole = { codes: ["a", "b"], columns: [[1, 2, 4, 3], [3, 1, 2, 6]] }; // prettier-ignore
  const gaps: ComponentScores = {
    codes: ["a", "b"],
    columns: [
      [1, 2, NaN, 4, 3],
      [3, 1, 2, 2, 6],
    ],
    units: ["p", "q", "r", "s", "t"],
  };

  test.each([
    ["entropy", entropyWeights],
    ["critic", criticWeights],
    ["factor", factorWeights],
    ["importance", (data: ComponentScores) => weightsForImportance(data, { a: 1, b: 2 })],
  ] as const)("%s leaves the unit out and names it", (_, method) => {
    const result = method(gaps);
    expect(result.weights).toEqual(method(whole).weights);
    expect(places(result.warnings)).toContain("missing_value at r");
    expect(result.diagnostics.units).toBe(4);
  });

  test("benefit of the doubt: no score, and no peer", () => {
    const { units, warnings } = benefitOfTheDoubt(gaps, { solver });
    expect(units.map(({ unit, status }) => [unit, status])).toEqual([
      ["p", "found"],
      ["q", "found"],
      ["r", "missing"],
      ["s", "found"],
      ["t", "found"],
    ]);
    expect(units[2]?.score).toBeNaN();
    expect(places(warnings)).toEqual(["missing_value at r"]);
  });
});

describe("judgements", () => {
  test("that contradict one another, with the comparison most at odds", () => {
    const matrix = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const result = analyticHierarchy(three, matrix);
    expect(result.diagnostics.consistencyRatio).toBeGreaterThan(1);
    expect(result.warnings[0]?.code).toBe("inconsistent_judgements");
    expect(result.diagnostics.leastConsistent.judged).toBeCloseTo(9, 12);
  });

  test("of more components than the tables of random indices reach", () => {
    const codes = Array.from({ length: 11 }, (_, j) => `c${j}`);
    const result = analyticHierarchy(
      codes,
      codes.map(() => codes.map(() => 1)),
    );
    expect(result.diagnostics.consistencyRatio).toBeNaN();
    expect(found(result)).toEqual(["found", "inconsistent_judgements at matrix"]);
  });

  test("of one or two components are consistent", () => {
    expect(analyticHierarchy(["a"], [[1]])).toMatchObject({ weights: { a: 1 }, warnings: [] });
    const two = analyticHierarchy(["a", "b"], [[1, 4], [1 / 4, 1]]); // prettier-ignore
    expect(two.diagnostics).toMatchObject({ consistencyRatio: 0, consistencyIndex: 0 });
    expect(two.weights["a"]).toBeCloseTo(0.8, 14);
  });

  test("swing ratings without a 100, budgets of different size", () => {
    expect(found(swingWeights(["a", "b"], { a: 50, b: 50 }))).toEqual(["found", "out_of_range at ratings"]);
    const budgets = [
      { expert: "one", points: { a: 50, b: 50 } },
      { expert: "two", points: { a: 1, b: 3 } },
    ];
    const result = budgetAllocation(["a", "b"], budgets);
    expect(found(result)).toEqual(["found", "out_of_range at budgets"]);
    expect(result.weights).toEqual({ a: 0.375, b: 0.625 });
  });
});

describe("solvers", () => {
  const judgements = {
    best: "a",
    worst: "c",
    bestToOthers: { b: 3, c: 4 },
    othersToWorst: { a: 4, b: 2 },
  };

  test("that fail leave weights undefined, with their word", () => {
    const result = bestWorst(three, judgements, { solver: failing });
    expect(found(result)).toEqual(["undefined", "solver_failed at solver"]);
    expect(result.warnings[0]?.message).toBe('stub ended with "time limit".');
    const doubt = benefitOfTheDoubt({ codes: ["a"], columns: [[1, 2]] }, { solver: failing });
    expect(doubt.units.map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(places(doubt.warnings)).toEqual(["solver_failed at solver", "solver_failed at solver"]);
  });

  test("are named in the result", () => {
    expect(bestWorst(three, judgements, { solver }).diagnostics.solver).toMatch(/^HiGHS \d/);
  });

  test("benefit of the doubt: shares that a unit with zeros cannot have", () => {
    const data = { codes: ["a", "b"], columns: [[0, 3, 2], [5, 1, 2]] }; // prettier-ignore
    for (const shares of [{ most: 0.8 }, { least: 0.2 }]) {
      const { units, warnings } = benefitOfTheDoubt(data, { solver, shares });
      expect(units.map(({ status }) => status)).toEqual(["infeasible", "found", "found"]);
      expect(units[0]?.score).toBeNaN();
      expect(places(warnings)).toEqual(["infeasible_shares at 1"]);
    }
  });

  test("benefit of the doubt: a unit with nothing has score 0", () => {
    const data = { codes: ["a", "b"], columns: [[0, 3, 2], [0, 1, 2]] }; // prettier-ignore
    const { units, warnings } = benefitOfTheDoubt(data, { solver, shares: { least: 0.2 } });
    expect(units[0]).toMatchObject({ status: "found", score: 0, shares: { a: NaN, b: NaN } });
    expect(warnings).toEqual([]);
  });
});

describe("weights for importance", () => {
  const data = {
    codes: three,
    columns: [
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 5],
      [5, 3, 4, 2, 1],
    ],
  };

  test("that cannot be had: nearest weights, with the components that stand in the way", () => {
    // r = 0.8, so no weights ≥ 0 bring the correlations with the index to a ratio of 1 to 3.
    const pair = { codes: ["a", "b"], columns: data.columns.slice(0, 2) };
    const result = weightsForImportance(pair, { a: 1, b: 9 });
    expect(found(result)).toEqual(["approximate", "infeasible_target at a"]);
    expect(result.weights).toEqual({ a: 0, b: 1 });
    expect(result.diagnostics.exactWeights["a"]).toBeLessThan(0);
    expect(result.diagnostics.correlation).toEqual({ a: expect.closeTo(0.8, 14), b: 1 });
    const negative = weightsForImportance(pair, { a: 1, b: 9 }, { allowNegative: true });
    expect(negative.status).toBe("found");
    expect(negative.diagnostics.achieved).toEqual({ a: expect.closeTo(0.1, 12), b: expect.closeTo(0.9, 12) });
  });

  test("of components that are one and the same", () => {
    const columns = [data.columns[0], data.columns[0], data.columns[2]] as number[][];
    const result = weightsForImportance({ codes: three, columns }, { a: 1, b: 1, c: 1 });
    expect(places(result.warnings)[0]).toBe("singular at columns");
    expect(Object.values(result.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(result.diagnostics.exactWeights).toEqual({ a: NaN, b: NaN, c: NaN });
  });
});

test("results show themselves in both languages and stay plain data", () => {
  const result = swingWeights(["a", "b"], { a: 100, b: 25 });
  expect(formatTableText(toTable(result), { language: "vi" })).toContain("0,8000");
  expect(JSON.parse(JSON.stringify(result)).weights).toEqual({ a: 0.8, b: 0.2 });
  expect(Object.isFrozen(result)).toBe(true);
  const doubt = benefitOfTheDoubt({ codes: ["a"], columns: [[1, 2]], units: ["p", "q"] }, { solver });
  expect(formatTableText(toTable(doubt), { language: "en" })).toContain("0.5000");
});
