import {
  compareRankings,
  compareScores,
  compareVariants,
  compile,
  evaluate,
  formatTableText,
  groupRanks,
  rank,
  resultsTable,
  scoresFromRows,
  strengthsOf,
  toTable,
  trends,
  unitProfile,
  type Evaluation,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthRate } from "../../src/compare/growth-rate.js";
import { smallEvaluation, smallIndex } from "../support/diagnosis-specs.js";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { runs } from "../support/runs.js";
import { leaf, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([leaf("a", 100), leaf("b", 100)]);

/** An evaluation of points of a and b by unit; groups by unit. */
function points(
  rows: Readonly<Record<string, readonly [number, number]>>,
  { year, groups = {} }: { year?: number; groups?: Readonly<Record<string, string>> } = {},
): Evaluation {
  const scores = scoresFromRows(
    spec,
    Object.entries(rows).map(([unit, [a, b]]) => ({ unit, values: { a, b } })),
  );
  const units = scores.units.map((unit) => {
    const group = groups[unit.code];
    return group === undefined ? unit : { ...unit, group, groups: { letter: unit.code } };
  });
  return evaluate(compile(spec, { ...scores, units, ...(year === undefined ? {} : { year }) }));
}

const before = points({ u: [50, 40], v: [40, 40], w: [30, 0], gone: [1, 1] });
const after = points({ w: [90, 9], u: [40, 40], v: [40, 40], added: [2, 2] });

describe("compareRankings", () => {
  it("gives shifts, positive for a unit that climbs, in the order of the first", () => {
    const found = compareRankings(rank(before), rank(after), { top: [1, 2] });
    expect(
      found.rows.map(({ unit, fromRank, toRank, shift }) => [unit.code, fromRank, toRank, shift]),
    ).toEqual([
      ["u", 1, 2, -1],
      ["v", 2, 2, 0],
      ["w", 3, 1, 2],
      ["gone", 4, NaN, NaN],
      ["added", NaN, 4, NaN],
    ]);
    expect(found).toMatchObject({ common: 3, meanAbsoluteShift: 1, maximumShift: 2 });
    expect(found.onlyFrom.map(({ code }) => code)).toEqual(["gone"]);
    expect(found.onlyTo.map(({ code }) => code)).toEqual(["added"]);
    expect(found.top).toEqual([
      { size: 1, shared: 0, share: 0 },
      { size: 2, shared: 2, share: 1 },
    ]);
  });

  it("is 0 with itself and turns with its arguments", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (x, y) => {
        const of = (values: readonly number[]): Evaluation =>
          points(Object.fromEntries(values.map((value, at) => [`u${at}`, [value, 0] as const])));
        const [a, b] = [rank(of(x)), rank(of(y))];
        expect(compareRankings(a, a)).toMatchObject({ meanAbsoluteShift: 0, maximumShift: 0 });
        const [there, back] = [compareRankings(a, b), compareRankings(b, a)];
        expectClose(there.meanAbsoluteShift, back.meanAbsoluteShift, 1e-14);
        expectClose(there.spearman, back.spearman, 1e-14);
        for (const { unit, shift } of there.rows) {
          const other = back.rows.find((row) => row.unit.code === unit.code)?.shift ?? NaN;
          expect(Object.is(shift, -other) || shift === -other || Number.isNaN(shift)).toBe(true);
        }
      }),
      runs(60),
    );
  });

  it("says a top that is none", () => {
    expect(places(issuesOf(() => compareRankings(rank(before), rank(after), { top: [0] })))).toEqual([
      "invalid_rank at top/0",
    ]);
  });
});

describe("compareScores and compareVariants", () => {
  it("hold nodes against each other over the units that both have", () => {
    const { rows } = compareScores(before, after, ["a"]);
    expect(rows[0]).toMatchObject({ node: "a", common: 3, meanDifference: 50 / 3 });
    expectClose(rows[0]?.meanAbsoluteDifference ?? NaN, 70 / 3, 1e-14);
    expect(rows[0]?.spearman).toBeLessThan(0);
  });

  it("list ranks in every version, by rank in the base", () => {
    const found = compareVariants([
      { name: "before", evaluation: before },
      { name: "after", evaluation: after },
    ]);
    expect(
      found.rows.map(({ unit, ranks, shifts, best, worst }) => [unit.code, ranks, shifts, best, worst]),
    ).toEqual([
      ["u", [1, 2], [0, -1], 1, 2],
      ["v", [2, 2], [0, 0], 2, 2],
      ["w", [3, 1], [0, 2], 1, 3],
      ["gone", [4, NaN], [0, NaN], 4, 4],
    ]);
    expect(found.variants[0]).toMatchObject({ name: "before", meanAbsoluteShift: 0, spearman: 1 });
    const one = { name: "x", evaluation: before };
    expect(places(issuesOf(() => compareVariants([one, one], { base: "y" })))).toEqual([
      "duplicate_code at variants/x",
      "unknown_code at base",
    ]);
  });
});

describe("groupRanks and resultsTable", () => {
  const grouped = points(
    { u: [50, 40], v: [40, 40], w: [30, 0], x: [60, 1] },
    { groups: { u: "south", v: "north", w: "north", x: "south" } },
  );

  it("rank units among those of their group", () => {
    const { rows } = groupRanks(grouped);
    expect(rows.map(({ group, unit, size, ranks }) => [group, unit.code, size, ranks])).toEqual([
      ["north", "v", 2, [1]],
      ["north", "w", 2, [2]],
      ["south", "u", 2, [1]],
      ["south", "x", 2, [2]],
    ]);
    expect(groupRanks(grouped, { group: "letter" }).rows.every(({ ranks }) => ranks[0] === 1)).toBe(true);
    expect(places(issuesOf(() => groupRanks(grouped, { group: "size" })))).toEqual(["unknown_code at group"]);
    expect(places(issuesOf(() => groupRanks(before)))).toEqual(["unknown_code at group"]);
  });

  it("sort by any node and show scores or ranks, the root first", () => {
    const scores = resultsTable(grouped, { nodes: "all" });
    expect(scores.nodes.map(({ code }) => code)).toEqual(["total", "a", "b"]);
    expect(scores.rows.map(({ unit, values }) => [unit.code, ...values])).toEqual([
      ["u", 90, 50, 40],
      ["v", 80, 40, 40],
      ["x", 61, 60, 1],
      ["w", 30, 30, 0],
    ]);
    const ranks = resultsTable(grouped, { nodes: ["total"], show: "ranks", orderBy: "a" });
    expect(ranks.rows.map(({ unit, rank: place, values }) => [unit.code, place, ...values])).toEqual([
      ["x", 1, 3],
      ["u", 2, 1],
      ["v", 3, 2],
      ["w", 4, 4],
    ]);
  });

  it("differs from COINr on purpose: ranks are of unrounded scores", () => {
    // COINr rounds to 2 decimals by default before it ranks, so that these two would share rank 1.
    const close = points({ u: [50.001, 0], v: [50.002, 0] });
    expect(resultsTable(close, { show: "ranks" }).rows.map(({ values }) => values[0])).toEqual([1, 2]);
  });

  it("put units without a score last", () => {
    const some = points({ u: [NaN, 1], v: [1, 1], w: [2, 2] });
    expect(resultsTable(some).rows.map(({ unit }) => unit.code)).toEqual(["w", "v", "u"]);
  });
});

describe("unitProfile and strengthsOf", () => {
  it("hold a unit against the mean and the best", () => {
    const { rows } = unitProfile(before, "v");
    expect(rows[0]).toMatchObject({ code: "total", score: 80, rank: 2, of: 4, best: 90, toBest: -10 });
    expect(rows[0]?.bestUnits.map(({ code }) => code)).toEqual(["u"]);
    expectClose(rows[0]?.toMean ?? NaN, 80 - 202 / 4, 1e-13);
    expect(places(issuesOf(() => unitProfile(before, "nobody")))).toEqual(["unknown_unit at unit/nobody"]);
  });

  it("rank raw values in their direction", () => {
    const { strengths, weaknesses } = strengthsOf(smallIndex(), "u4", { count: 2 });
    expect(strengths.map(({ code, rank: place, value }) => [code, place, value])).toEqual([
      ["a", 1, 4],
      ["b", 1, 5],
    ]);
    expect(weaknesses.map(({ code, rank: place, value }) => [code, place, value])).toEqual([
      ["d", 1, 0],
      ["c", 2, 2],
    ]);
  });

  it("differs from COINr on purpose: a shared last rank is no strength, but a last rank is a weakness", () => {
    // u1, u2 and u3 share rank 3, the last one, on c.
    const { strengths, weaknesses } = strengthsOf(smallIndex(), "u2");
    expect(strengths.map(({ code }) => code)).not.toContain("c");
    expect(weaknesses.map(({ code }) => code)).toContain("c");
  });

  it("leave out leaves with few different values when asked", () => {
    const { weaknesses } = strengthsOf(smallIndex(), "u2", { minimumUnique: 0.7 });
    expect(weaknesses.map(({ code }) => code)).toEqual(["a", "b"]);
  });
});

describe("trends", () => {
  const years = [
    points({ u: [50, 0], v: [60, 0] }, { year: 2021 }),
    points({ u: [NaN, 0], v: [50, 0], w: [70, 0] }, { year: 2022 }),
    points({ u: [72, 0], v: [40, 0], w: [70, 0] }, { year: 2023 }),
  ];

  it("follow units over the years, whatever the order given", () => {
    const found = trends([...years].reverse());
    expect(found.years).toEqual([2021, 2022, 2023]);
    const [u, v, w] = found.rows;
    expect(u).toMatchObject({ scores: [50, NaN, 72], ranks: [2, NaN, 1], change: 22, slope: 11, climbed: 1 });
    expectClose(u?.growth ?? NaN, 0.2, 1e-15);
    expect(v).toMatchObject({ change: -20, slope: -10, climbed: -2 });
    expect(w).toMatchObject({ firstYear: 2022, lastYear: 2023, change: 0, growth: 0, climbed: -1 });
    expect(trends(years, { units: ["v"], nodes: "leaves" }).rows.map(({ node }) => node)).toEqual(["a", "b"]);
    expect(formatTableText(toTable(found))).toContain("2 → – → 1");
  });

  it("say years that are missing or given twice, and unknown units", () => {
    expect(places(issuesOf(() => trends([before])))).toEqual(["unknown_year at evaluations/0"]);
    const [first] = years as [Evaluation];
    expect(places(issuesOf(() => trends([first, first])))).toEqual(["duplicate_year at evaluations/1"]);
    expect(places(issuesOf(() => trends(years, { units: ["x"] })))).toEqual(["unknown_unit at units/x"]);
    expect(trends([]).rows).toEqual([]);
  });

  it("a growth rate is undefined through 0", () => {
    expect([growthRate(0, 5, 1), growthRate(-1, 5, 1), growthRate(1, 2, 0)]).toEqual([NaN, NaN, NaN]);
    expectClose(growthRate(-1, -4, 2), 1, 1e-15);
    expect(growthRate(0, 0, 3)).toBe(0);
  });
});

describe("results of comparisons", () => {
  it("show themselves in both languages", () => {
    const evaluation = smallEvaluation();
    const results = [
      compareRankings(rank(before), rank(after)),
      compareScores(before, after),
      compareVariants([{ name: "one", evaluation }]),
      resultsTable(evaluation),
      unitProfile(evaluation, "u1", { raw: smallIndex() }),
    ];
    for (const result of results) {
      const table = toTable(result);
      expect(table.caption?.en).toBeDefined();
      expect(table.rows.length).toBeGreaterThan(0);
      expect(formatTableText(table, { language: "vi" })).not.toContain("undefined");
    }
  });
});
