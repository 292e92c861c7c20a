import { compile, scoresFromRows, whatIf, type CompiledIndex, type WhatIfResult } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const spec = pointsSpec([pillar("p", [leaf("a", 4), leaf("b", 6)]), leaf("c", 10)], { pointDecimals: 2 });
const scores = scoresFromRows(
  spec,
  [
    { unit: "u", values: { a: 2, b: 3, c: 5 } },
    { unit: "v", values: { a: 3, b: 5, c: 4 } },
    { unit: "w", values: { a: 4, b: 4, c: 3 } },
  ],
  2023,
);
const index = compile(spec, scores);

const after = (result: WhatIfResult, node: string, unit = 0): number =>
  result.units[unit]?.nodes.find((one) => one.node === node)?.after ?? NaN;

describe("whatIf on a leaf", () => {
  test.each([
    ["set", { node: "a", set: 3.5 }, 3.5],
    ["add", { node: "a", add: -0.5 }, 1.5],
    ["half the gap to the maximum", { node: "a", closeGap: 0.5 }, 3],
    ["the whole gap to the maximum", { node: "a", closeGap: 1, to: "max" }, 4],
    ["half the gap to a better unit", { node: "a", closeGap: 0.5, to: { unit: "v" } }, 2.5],
    ["the whole gap to a worse unit", { node: "c", closeGap: 1, to: { unit: "w" } }, 3],
  ] as const)("%s", (_, change, value) => {
    const result = whatIf(index, { unit: "u", changes: [change] });
    expect(after(result, change.node)).toBe(value);
    expect(result.units[0]?.leaves).toEqual([
      { leaf: change.node, before: { a: 2, c: 5 }[change.node], after: value },
    ]);
  });

  test("scores, ranks, movers and contributions follow", () => {
    const result = whatIf(index, { unit: "u", changes: [{ node: "b", add: 1.5 }] });
    const [own] = result.units;
    expect([own?.scoreBefore, own?.scoreAfter, own?.rankBefore, own?.rankAfter]).toEqual([10, 11.5, 3, 2]);
    expect(own?.nodes.map(({ node, change, contribution }) => [node, change, contribution])).toEqual([
      ["total", 1.5, 1.5],
      ["p", 1.5, 1.5],
      ["a", 0, 0],
      ["b", 1.5, 1.5],
      ["c", 0, 0],
    ]);
    expect(
      result.movers.map(({ unit, rankBefore, rankAfter }) => [unit.code, rankBefore, rankAfter]),
    ).toEqual([["w", 2, 3]]);
    expect(result.ranking.rows.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      ["v", 1],
      ["u", 2],
      ["w", 3],
    ]);
    expect([result.year, result.bounds, result.ties]).toEqual([2023, "refit", "min"]);
  });

  test("closing the whole gap to the maximum lands on it exactly, whatever the decimals", () => {
    for (let hundredths = 0; hundredths <= 1300; hundredths++) {
      const one = pointsSpec([leaf("a", 13)]);
      const own = scoresFromRows(one, [{ unit: "u", values: { a: hundredths / 100 } }]);
      expect(
        after(whatIf(compile(one, own), { unit: "u", changes: [{ node: "a", closeGap: 1 }] }), "a"),
      ).toBe(13);
    }
  });
});

describe("whatIf on a pillar", () => {
  test("each leaf moves by the same share of its head-room", () => {
    // p has 5 of 10; +2 of the 5 missing is 40 % of each leaf's head-room: a 2 + 0.4 · 2, b 3 + 0.4 · 3
    const result = whatIf(index, { unit: "u", changes: [{ node: "p", add: 2 }] });
    expectClose(after(result, "a"), 2.8, ulps(8, 4));
    expectClose(after(result, "b"), 4.2, ulps(8, 6));
    expect(result.spread).toBe("equal share of head-room");
  });

  test("a falling pillar gives up the same share of what each leaf has", () => {
    const result = whatIf(index, { unit: "u", changes: [{ node: "p", set: 4 }] });
    expectClose(after(result, "a"), 1.6, ulps(8, 4));
    expectClose(after(result, "b"), 2.4, ulps(8, 6));
  });

  test("closes a gap to the maximum or to another unit's pillar", () => {
    const closed = whatIf(index, { unit: "u", changes: [{ node: "p", closeGap: 1 }] });
    expect([after(closed, "a"), after(closed, "b"), after(closed, "p")]).toEqual([4, 6, 10]);
    const toV = whatIf(index, { unit: "u", changes: [{ node: "p", closeGap: 1, to: { unit: "v" } }] });
    expectClose(after(toV, "p"), 8, 1e-10);
  });

  test("the whole index is a pillar too", () => {
    const result = whatIf(index, { unit: "u", changes: [{ node: "total", set: 15 }] });
    expect(result.units[0]?.rankAfter).toBe(1);
    expectClose(result.units[0]?.scoreAfter ?? NaN, 15, 1e-10);
  });
});

describe("whatIf on several units", () => {
  test("the scenario's unit comes first, changed or not", () => {
    const changes = [
      { node: "c", add: 1, unit: "w" },
      { node: "c", add: 2, unit: "v" },
    ];
    const result = whatIf(index, { unit: "u", changes });
    expect(result.units.map(({ unit, scoreAfter }) => [unit.code, scoreAfter])).toEqual([
      ["u", 10],
      ["w", 12],
      ["v", 14],
    ]);
  });

  test("equal scores share ranks by the rule asked for", () => {
    const scenario = { unit: "u", changes: [{ node: "c", add: 1 }] };
    expect(whatIf(index, scenario).units[0]?.rankAfter).toBe(2);
    expect(whatIf(index, scenario, { ties: "max" }).units[0]?.rankAfter).toBe(3);
  });
});

describe("whatIf and min-max bounds", () => {
  const weights = weightsSpec([weighted("a", 1), weighted("b", 1)]);
  const raw = scoresFromRows(weights, [
    { unit: "u", values: { a: 10, b: 1 } },
    { unit: "v", values: { a: 20, b: 2 } },
    { unit: "w", values: { a: 15, b: 3 } },
  ]);
  const model: CompiledIndex = compile(weights, raw);
  const scenario = { unit: "u", changes: [{ node: "a", set: 30 }] };

  test("refit: everyone's score moves with the new best value, and a warning says so", () => {
    const result = whatIf(model, scenario);
    // a: 30 → 100, 20 → 100/3, 15 → 0 instead of 0, 100, 50
    expect(result.ranking.rows.map(({ unit }) => unit.code)).toEqual(["u", "w", "v"]);
    expectClose(result.ranking.rows[2]?.score ?? NaN, (100 / 3 + 50) / 2, ulps(8, 100));
    expect(result.movers.map(({ unit }) => unit.code)).toEqual(["v"]);
    expect(places(result.warnings)).toEqual(["bounds_moved at a"]);
  });

  test("frozen: the old bounds stay, and scores may pass their end", () => {
    const result = whatIf(model, scenario, { bounds: "frozen" });
    expect(after(result, "a")).toBe(200);
    expect(result.ranking.rows.map(({ unit, score }) => [unit.code, score])).toEqual([
      ["u", 100],
      ["v", 75],
      ["w", 75],
    ]);
    expect(result.warnings).toEqual([]);
  });

  test("a pillar spread off a leaf's grid is a warning, not an error", () => {
    const grid = { values: [0, 0.5, 1] };
    const gridded = weightsSpec([
      weighted("p", 1, { children: [weighted("x", 1, { grid }), weighted("y", 1, { grid })] }),
    ]);
    const rows = [
      { unit: "u", values: { x: 0.5, y: 0.5 } },
      { unit: "v", values: { x: 1, y: 1 } },
      { unit: "w", values: { x: 0, y: 0 } },
    ];
    const result = whatIf(compile(gridded, scoresFromRows(gridded, rows)), {
      unit: "u",
      changes: [{ node: "p", closeGap: 0.5 }],
    });
    expect(places(result.warnings)).toEqual(["off_grid at changes/0", "off_grid at changes/0"]);
    expectClose(after(result, "p"), 75, 1e-10);
  });
});

test("whatIf leaves the index and the scenario as they are", () => {
  const scenario = {
    unit: "u",
    changes: [
      { node: "p", add: 2 },
      { node: "c", set: 1, unit: "v" },
    ],
  };
  const before = structuredClone({ index, scenario });
  whatIf(index, scenario);
  expect(structuredClone({ index, scenario })).toEqual(before);
});
