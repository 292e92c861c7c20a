import {
  analyticHierarchy,
  benefitOfTheDoubt,
  bestWorst,
  budgetAllocation,
  componentScores,
  criticWeights,
  entropyWeights,
  equalWeights,
  factorWeights,
  rankSum,
  swingWeights,
  weightsForImportance,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { solver } from "./solver.js";

const ab = ["a", "b"];

describe("every issue of an input is named at once", () => {
  test("codes", () => {
    expect(places(issuesOf(() => equalWeights([])))).toEqual(["empty_node at codes"]);
    expect(places(issuesOf(() => rankSum(["a", "b", "a", "b"])))).toEqual([
      "duplicate_code at codes/2",
      "duplicate_code at codes/3",
    ]);
  });

  test("budgets", () => {
    const budgets = [
      { expert: "one", points: { a: -1, c: 5 } },
      { expert: "two", points: { a: 0, b: 0 } },
      { expert: "three", points: { a: NaN, b: Infinity } },
    ];
    expect(places(issuesOf(() => budgetAllocation(ab, budgets)))).toEqual([
      "unknown_code at budgets/one/c",
      "out_of_range at budgets/one/a",
      "missing_value at budgets/one/b",
      "zero_weights at budgets/two",
      "not_a_number at budgets/three/a",
      "not_a_number at budgets/three/b",
    ]);
    expect(places(issuesOf(() => budgetAllocation(ab, [])))).toEqual(["empty_node at budgets"]);
  });

  test("names of Object's own are codes like others", () => {
    const issues = issuesOf(() => swingWeights(["constructor", "b"], { b: 100 }));
    expect(places(issues)).toEqual(["missing_value at ratings/constructor"]);
  });

  test("ratings", () => {
    expect(places(issuesOf(() => swingWeights(ab, { a: 101, b: -1 })))).toEqual([
      "out_of_range at ratings/a",
      "out_of_range at ratings/b",
    ]);
    expect(places(issuesOf(() => swingWeights(ab, { a: 0, b: 0 })))).toEqual(["zero_weights at ratings"]);
    const [issue] = issuesOf(() => swingWeights(ab, { a: 120, b: 1 }));
    expect(issue?.message).toBe('"a" has rating 120, not a number from 0 to 100.');
  });

  test("comparisons", () => {
    expect(places(issuesOf(() => analyticHierarchy(ab, [[1, 2]])))).toEqual(["length_mismatch at matrix"]);
    const matrix = [
      [2, 3, 0],
      [0.33, 1, 2],
      [1, 0.5, 1],
    ];
    expect(places(issuesOf(() => analyticHierarchy(["a", "b", "c"], matrix)))).toEqual([
      "not_reciprocal at matrix/a/a",
      "not_reciprocal at matrix/a/b",
      "out_of_range at matrix/a/c",
    ]);
  });

  test("best-worst judgements", () => {
    const codes = ["a", "b", "c"];
    const judged = { best: "a", worst: "c", bestToOthers: { b: 2, c: 4 }, othersToWorst: { a: 4, b: 2 } };
    expect(bestWorst(codes, judged).diagnostics.xi).toBe(0);
    const wrong = { best: "x", worst: "c", bestToOthers: { a: 10, d: 1, c: 2 }, othersToWorst: { c: 2 } };
    expect(places(issuesOf(() => bestWorst(codes, wrong)))).toEqual([
      "unknown_code at best",
      "unknown_code at bestToOthers/d",
      "out_of_range at bestToOthers/a",
      "missing_value at bestToOthers/b",
      "missing_value at othersToWorst/a",
      "missing_value at othersToWorst/b",
      "contradiction at othersToWorst/c",
    ]);
    const issues = (change: object): string[] =>
      places(issuesOf(() => bestWorst(codes, { ...judged, ...change })));
    expect(issues({ bestToOthers: { b: 3, c: 4 } })).toEqual(["missing_solver at solver"]);
    expect(issues({ bestToOthers: { b: 2, c: 5 } })).toEqual(["contradiction at othersToWorst/a"]);
    expect(issues({ othersToWorst: { a: 4, b: 5 } })).toEqual(["contradiction at othersToWorst/b"]);
    expect(issues({ worst: "a" })).toContain("contradiction at worst");
  });

  test("scores", () => {
    const calls = [
      (columns: number[][]) => entropyWeights({ codes: ab, columns }),
      (columns: number[][]) => criticWeights({ codes: ab, columns }),
      (columns: number[][]) => factorWeights({ codes: ab, columns }),
      (columns: number[][]) => weightsForImportance({ codes: ab, columns }, { a: 1, b: 1 }),
      (columns: number[][]) => benefitOfTheDoubt({ codes: ab, columns }, { solver }),
    ];
    for (const call of calls) {
      expect(places(issuesOf(() => call([[1, 2]])))).toEqual(["length_mismatch at columns"]);
      expect(places(issuesOf(() => call([[1, 2], [1]])))).toEqual(["length_mismatch at columns/b"]);
      expect(places(issuesOf(() => call([[1, Infinity], [1, 2]])))).toEqual(["not_a_number at columns/a/1"]); // prettier-ignore
    }
  });

  test("negative scores where 0 has a meaning", () => {
    const data = { codes: ab, columns: [[1, -2], [-3, 1]] }; // prettier-ignore
    const expected = ["out_of_range at columns/a/1", "out_of_range at columns/b/0"];
    expect(places(issuesOf(() => entropyWeights(data)))).toEqual(expected);
    expect(places(issuesOf(() => benefitOfTheDoubt(data, { solver })))).toEqual(expected);
  });

  test("targets, factors, shares", () => {
    const data = { codes: ab, columns: [[1, 2, 3], [3, 1, 2]] }; // prettier-ignore
    expect(places(issuesOf(() => weightsForImportance(data, { a: -1, c: 1 })))).toEqual([
      "unknown_code at targets/c",
      "out_of_range at targets/a",
      "missing_value at targets/b",
    ]);
    expect(places(issuesOf(() => weightsForImportance(data, { a: 0, b: 0 })))).toEqual([
      "zero_weights at targets",
    ]);
    for (const factors of [0, 3, 1.5])
      expect(places(issuesOf(() => factorWeights(data, { factors })))).toEqual(["out_of_range at factors"]);
    const shares = (least: number, most: number): string[] =>
      places(issuesOf(() => benefitOfTheDoubt(data, { solver, shares: { least, most } })));
    expect(shares(-1, 2)).toEqual(["out_of_range at shares/least", "out_of_range at shares/most"]);
    expect(shares(0.6, 1)).toEqual(["out_of_range at shares"]);
    expect(shares(0, 0.4)).toEqual(["out_of_range at shares"]);
  });

  test("nodes of an evaluation", () => {
    const node = { label: { en: "" }, depth: 0, leaf: true };
    const evaluation = {
      index: { code: "i", label: { en: "" }, kind: "weights" as const },
      decimals: 2,
      missing: "propagate" as const,
      units: [],
      nodes: [
        { ...node, code: "top", leaf: false },
        { ...node, code: "a", parent: "top" },
      ],
      scores: [new Float64Array(0), new Float64Array(0)],
      coverage: [],
      warnings: [],
    };
    expect(componentScores(evaluation).codes).toEqual(["a"]);
    expect(places(issuesOf(() => componentScores(evaluation, "b")))).toEqual(["unknown_node at parent"]);
    expect(places(issuesOf(() => componentScores(evaluation, "a")))).toEqual(["empty_node at parent"]);
  });
});
