import { compile, evaluate, scoreOf, scoresFromRows, type MissingRule, type PointsSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

describe("evaluate, points", () => {
  // a 3 of 4, b missing of 6, c 5 of 10
  const handWorked = (missing?: MissingRule): { p: number; total: number } => {
    const spec = pointsSpec(
      [pillar("p", [leaf("a", 4), leaf("b", 6)]), leaf("c", 10)],
      missing ? { missing } : {},
    );
    const evaluation = evaluate(compile(spec, scoresFromRows(spec, [{ unit: "u", values: { a: 3, c: 5 } }])));
    return { p: scoreOf(evaluation, "u", "p"), total: scoreOf(evaluation, "u", "total") };
  };

  test("a missing leaf makes its parents missing unless told otherwise", () => {
    expect(handWorked()).toEqual({ p: NaN, total: NaN });
    expect(handWorked("propagate")).toEqual({ p: NaN, total: NaN });
  });

  test("reweight reads 3 of 4 as 7.5 of 10; zero reads it as 3 of 10", () => {
    expect(handWorked("reweight")).toEqual({ p: 7.5, total: 12.5 });
    expect(handWorked("zero")).toEqual({ p: 3, total: 8 });
  });

  test("a parent of which nothing is there is left out of its own parent when reweighting", () => {
    const spec = pointsSpec([pillar("p", [leaf("a", 4)]), leaf("c", 10)], { missing: "reweight" });
    const evaluation = evaluate(compile(spec, scoresFromRows(spec, [{ unit: "u", values: { c: 5 } }])));
    expect(scoreOf(evaluation, "u", "p")).toBeNaN();
    expect(scoreOf(evaluation, "u", "total")).toBe(7);
  });

  const tenths = (more: Partial<PointsSpec>, grid: object): number => {
    const leaves = ["a", "b", "c"].map((code) => leaf(code, 1, grid));
    const spec = pointsSpec(leaves, more);
    const rows = [{ unit: "u", values: { a: 0.1, b: 0.2, c: 0.3 } }];
    return scoreOf(evaluate(compile(spec, scoresFromRows(spec, rows))), "u", "total");
  };

  test("sums of decimals are exact, by pointDecimals or by grids", () => {
    expect(0.1 + 0.2 + 0.3).toBe(0.6000000000000001);
    expect(tenths({ pointDecimals: 1 }, {})).toBe(0.6);
    expect(tenths({}, { grid: { step: 0.1 } })).toBe(0.6);
    expect(tenths({}, { grid: { values: [0.1, 0.2, 0.3] } })).toBe(0.6);
  });

  test("coverage is the share of leaves at or below a node with a value", () => {
    const spec = pointsSpec([pillar("p", [leaf("a", 4), leaf("b", 6)]), leaf("c", 10), leaf("d", 1)]);
    const rows = [
      { unit: "u", values: { a: 3, c: 5, d: 0 } },
      { unit: "v", values: {} },
    ];
    const { coverage, nodes } = evaluate(compile(spec, scoresFromRows(spec, rows)));
    expect(Object.fromEntries(nodes.map(({ code }, at) => [code, [...(coverage[at] ?? [])]]))).toEqual({
      total: [0.75, 0],
      p: [0.5, 0],
      a: [1, 0],
      b: [0, 0],
      c: [1, 0],
      d: [1, 0],
    });
  });

  test("describes nodes: parent, depth, leaf, maximum", () => {
    const spec = pointsSpec([pillar("p", [leaf("a", 4), leaf("b", 6)])]);
    const { nodes, decimals, missing } = evaluate(
      compile(spec, scoresFromRows(spec, [{ unit: "u", values: {} }])),
    );
    expect(
      nodes.map(({ code, parent, depth, leaf: isLeaf, max }) => [code, parent, depth, isLeaf, max]),
    ).toEqual([
      ["total", undefined, 0, false, 10],
      ["p", "total", 1, false, 10],
      ["a", "p", 2, true, 4],
      ["b", "p", 2, true, 6],
    ]);
    expect([decimals, missing]).toEqual([2, "propagate"]);
  });

  test("an unknown unit or node has no score", () => {
    const spec = pointsSpec([leaf("a", 4)]);
    const evaluation = evaluate(compile(spec, scoresFromRows(spec, [{ unit: "u", values: { a: 1 } }])));
    expect([scoreOf(evaluation, "x", "a"), scoreOf(evaluation, "u", "x")]).toEqual([NaN, NaN]);
    expect(scoreOf(evaluation, "u", "a")).toBe(1);
  });
});

describe("evaluate, weights", () => {
  const spec = weightsSpec(
    [
      weighted("p", 3, { children: [weighted("a", 1), weighted("b", 2, { direction: -1 })] }),
      weighted("c", 1, { normalise: { method: "goalposts", lower: 0, upper: 10 } }),
    ],
    { missing: "reweight" },
  );
  const rows = [
    { unit: "u", values: { a: 10, b: 3, c: 5 } },
    { unit: "v", values: { a: 20, b: 1, c: 12 } },
    { unit: "w", values: { a: 15, c: 1 } },
  ];

  test("normalises, turns, clips and weighs as worked by hand", () => {
    const evaluation = evaluate(compile(spec, scoresFromRows(spec, rows)));
    // a: 0, 100, 50 · b: 0, 100, – · p: 0, 100, 50 · c: 50, 100, 10 · total: (3p + c) / 4
    [12.5, 100, 40].forEach((score, unit) =>
      expectClose(evaluation.scores[0]?.[unit] as number, score, ulps(4, 100)),
    );
    expectClose(scoreOf(evaluation, "w", "p"), 50, ulps(4, 100));
  });

  test("weights need not add up to 1: only their ratios count", () => {
    const half = weightsSpec(
      [
        weighted("p", 0.6, { children: [weighted("a", 5), weighted("b", 10, { direction: -1 })] }),
        weighted("c", 0.2, { normalise: { method: "goalposts", lower: 0, upper: 10 } }),
      ],
      { missing: "reweight" },
    );
    const [one, other] = [spec, half].map((s) => evaluate(compile(s, scoresFromRows(s, rows))).scores[0]);
    one?.forEach((score, unit) => expectClose(other?.[unit] as number, score, ulps(8, 100)));
  });

  test("warns of a column without any range, and of scores of 0 under a geometric mean", () => {
    const geometric = weightsSpec([weighted("a", 1), weighted("b", 1)], {
      aggregate: { method: "geometricMean" },
    });
    const values = [
      { unit: "u", values: { a: 5, b: 1 } },
      { unit: "v", values: { a: 5, b: 2 } },
    ];
    const { warnings } = evaluate(compile(geometric, scoresFromRows(geometric, values)));
    expect(places(warnings)).toEqual(["zero_range at normalise/a", "non_positive_value at total"]);
    expect(warnings.every(({ severity }) => severity === "warning")).toBe(true);
    expect(warnings[1]?.message).toBe('Geometric mean of "total" meets scores of 0 or less on b.');
    const arithmetic = { ...geometric, aggregate: { method: "arithmeticMean" as const } };
    expect(places(evaluate(compile(arithmetic, scoresFromRows(geometric, values))).warnings)).toEqual([
      "zero_range at normalise/a",
    ]);
  });

  test("refuses scores of another index", () => {
    const other = scoresFromRows(pointsSpec([leaf("x", 1)]), [{ unit: "u", values: { x: 1 } }]);
    expect(places(issuesOf(() => compile(spec, other)))).toEqual([
      "unknown_code at leaves/x",
      "missing_column at leaves/a",
      "missing_column at leaves/b",
      "missing_column at leaves/c",
    ]);
  });
});
