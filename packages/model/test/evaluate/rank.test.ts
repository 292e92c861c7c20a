import { compile, evaluate, rank, scoresFromRows, type Evaluation, type RankOptions } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([leaf("a", 10), leaf("b", 10)], { pointDecimals: 3, decimals: 1 });
const rows = Object.entries({
  u: { a: 4, b: 4.04 },
  v: { a: 9, b: NaN },
  w: { a: 4.04, b: 4 },
  x: { a: 8, b: 0.041 },
  y: { a: 0, b: 9 },
}).map(([unit, values]) => ({ unit, values }));
const evaluation: Evaluation = evaluate(compile(spec, scoresFromRows(spec, rows, 2023)));
const ranked = (options?: RankOptions): [string, number][] =>
  rank(evaluation, options).rows.map((row) => [row.unit.code, row.rank]);

describe("rank", () => {
  test("orders units from best to worst; those without a score come last, without a rank", () => {
    expect(ranked()).toEqual([
      ["y", 1],
      ["x", 2],
      ["u", 3],
      ["w", 3],
      ["v", NaN],
    ]);
  });

  test.each([
    ["min", [1, 2, 3, 3]],
    ["max", [1, 2, 4, 4]],
    ["average", [1, 2, 3.5, 3.5]],
    ["dense", [1, 2, 3, 3]],
    ["ordinal", [1, 2, 3, 4]],
  ] as const)("equal scores share ranks by the rule: %s", (ties, ranks) => {
    expect(
      ranked({ ties })
        .slice(0, 4)
        .map(([, place]) => place),
    ).toEqual(ranks);
  });

  test("ranks unrounded scores, or published ones when asked, and then more units tie", () => {
    const onPublished = rank(evaluation, { on: "published" });
    expect(onPublished.rows.map(({ unit, rank: place }) => [unit.code, place]).slice(0, 4)).toEqual([
      ["y", 1],
      ["u", 2],
      ["w", 2],
      ["x", 2],
    ]);
    expect(onPublished.rows.map(({ published }) => published)).toEqual([9, 8, 8, 8, NaN]);
    expect(onPublished.rows.map(({ score }) => score)).toEqual([9, 8.04, 8.04, 8.041, NaN]);
  });

  test("decimals of the published score can be given", () => {
    expect(rank(evaluation, { decimals: 2 }).rows[1]?.published).toBe(8.04);
    expect(rank(evaluation, { decimals: 0, on: "published", ties: "max" }).rows[1]?.rank).toBe(4);
  });

  test("ranks on any node", () => {
    const onB = rank(evaluation, { node: "b" });
    expect(onB.rows.map(({ unit }) => unit.code)).toEqual(["y", "u", "w", "x", "v"]);
    expect([onB.node, onB.year, onB.ties, onB.on]).toEqual(["b", 2023, "min", "unrounded"]);
  });

  test("names the nodes there are when asked for another", () => {
    const issues = issuesOf(() => rank(evaluation, { node: "z" }));
    expect(places(issues)).toEqual(["unknown_node at node"]);
    expect(issues[0]?.hint).toBe("Nodes: total, a, b.");
  });

  test("leaves the evaluation as it is", () => {
    const before = structuredClone(evaluation);
    rank(evaluation, { on: "published" });
    expect(structuredClone(evaluation)).toEqual(before);
  });
});
