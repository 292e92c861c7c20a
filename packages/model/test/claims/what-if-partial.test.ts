import {
  boundNodes,
  formatTableText,
  gapToCutOff,
  toTable,
  whatIfPartial,
  type Claim,
  type PartialChange,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundHalfUp } from "../../src/numeric/round-half-up.js";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { question, score } from "../support/made-up-claims.js";
import { runs } from "../support/runs.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

// All figures are made up.
const spec = pointsSpec([pillar("p", [leaf("a", 13), leaf("b", 10)]), leaf("c", 77)]);
const own = [score("u", "80.00", { rank: 3 }), score("u", "10.40", { node: "a", valueUnit: "points" })];
const rivals = [
  score("v", "82.00", { rank: 2 }),
  score("w", "85.00", { rank: 1 }),
  score("x", "70.00", { rank: 4 }),
];
const asked = { ...question, unit: "u", units: 4 } as const;
const of = (
  changes: readonly PartialChange[],
  claims: readonly Claim[] = [...own, ...rivals],
): ReturnType<typeof whatIfPartial> => whatIfPartial(claims, spec, { ...asked, changes, rank: 2 });

describe("whatIfPartial", () => {
  test("a published node gives a score as narrow as the rounding", () => {
    const result = of([{ node: "a", closeGap: 0.5 }]);
    // 13 − 10.40 = 2.6, half of it 1.3, give or take half of 0.005; the total 80 give or take 0.005
    expect([result.score, result.nominal]).toEqual([{ lower: 81.29, upper: 81.31 }, 81.3]);
    expect([result.ranks.best, result.ranks.worst, result.reaches]).toEqual([3, 3, "no"]);
  });

  test("an unpublished node gives what it can be", () => {
    // b lies between 0 and 10 (the others can have 90), and gives up to 10 points
    const result = of([{ node: "b", set: 10 }]);
    expectClose(result.score.upper, 90, 1e-9);
    expectClose(result.score.lower, 80, 1e-9);
    expect([result.ranks.best, result.ranks.worst, result.reaches]).toEqual([1, 3, "depends"]);
  });

  test("adding surely enough surely reaches the rank", () => {
    expect(of([{ node: "c", add: 2.01 }])).toMatchObject({
      reaches: "yes",
      score: { lower: 82.01, upper: 82.01 },
    });
  });

  test("rounding alone does not lead off the scale", () => {
    expect(of([{ node: "total", closeGap: 1 }]).score).toEqual({ lower: 99.99, upper: 100 });
    expect(of([{ node: "a", closeGap: 1 }]).changes[0]?.after.upper).toBe(13);
  });

  test("shows itself in words", () => {
    const text = formatTableText(toTable(of([{ node: "c", add: 2.01 }])), { language: "vi" });
    expect(text.split("\n")[0]).toBe("điểm 82,01, hạng 2; đạt hạng mong muốn: có");
  });

  test("names everything wrong at once", () => {
    const changes = [
      { node: "a", set: 13.5 },
      { node: "zz", add: 1 },
      { node: "p", add: 1 },
      { node: "c", closeGap: 1.5 },
      { node: "c", add: 78 },
      { node: "b", set: -1 },
    ];
    const issues = issuesOf(() => of(changes, rivals));
    expect(places(issues)).toEqual([
      "out_of_range at changes/0",
      "unknown_node at changes/1",
      "conflicting_change at changes/2",
      "out_of_range at changes/3",
      "conflicting_change at changes/4",
      "out_of_range at changes/4",
      "conflicting_change at changes/5",
      "out_of_range at changes/5",
      "missing_value at claims",
    ]);
  });
});

/** Whole truth of one unit in thousandths, what is printed of it, and a change. */
const cases = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    fc.constantFrom("a", "b", "c", "p"),
    fc.integer({ min: 0, max: 10 }),
    fc.constantFrom("set", "add", "closeGap"),
  )
  .map(([shares, printing, node, tenths, how]) => {
    const maxima: Record<string, number> = { a: 13, b: 10, c: 77 };
    const truth = Object.fromEntries(
      Object.entries(maxima).map(([code, max], at) => [
        code,
        Math.round(max * (shares[at] as number)) / 1000,
      ]),
    );
    const total = Object.values(truth).reduce((sum, one) => sum + one, 0);
    const printed = Object.entries(truth).flatMap(([code, value], at): Claim[] => {
      const percent = roundHalfUp((100 * value) / (maxima[code] as number), 2).toFixed(2);
      const points = roundHalfUp(value, 2).toFixed(2);
      const claims = [
        score("u", percent, { node: code }),
        score("u", points, { node: code, valueUnit: "points" }),
      ];
      return [[claims[0]], [claims[1]], claims, []][printing[at] as number] as Claim[];
    });
    const before = node === "p" ? (truth["a"] as number) + (truth["b"] as number) : (truth[node] as number);
    const max = node === "p" ? 23 : (maxima[node] as number);
    const after = {
      set: (max * tenths) / 10,
      add: before + ((max - before) * tenths) / 10,
      closeGap: before + ((max - before) * tenths) / 10,
    }[how as "set"];
    const amount = { set: { set: after }, add: { add: after - before }, closeGap: { closeGap: tenths / 10 } }[
      how as "set"
    ];
    const claims = [score("u", roundHalfUp(total, 2).toFixed(2), { valueUnit: "points" }), ...printed];
    return { claims, change: { node, ...amount }, gain: after - before, total };
  });

test("the true gain and the true score after a change always lie within the intervals", () => {
  fc.assert(
    fc.property(cases, ({ claims, change, gain, total }) => {
      const result = whatIfPartial(claims, spec, { ...asked, changes: [change] });
      const [worked] = result.changes;
      expect(gain).toBeGreaterThanOrEqual((worked?.gain.lower ?? NaN) - 1e-9);
      expect(gain).toBeLessThanOrEqual((worked?.gain.upper ?? NaN) + 1e-9);
      const after = roundHalfUp(total + gain, 2);
      expect(after).toBeGreaterThanOrEqual(result.score.lower - 1e-9);
      expect(after).toBeLessThanOrEqual(result.score.upper + 1e-9);
    }),
    runs(1000),
  );
});

describe("gapToCutOff", () => {
  const nodes = boundNodes(spec, [
    { node: "total", points: { lower: 80, upper: 80 }, claims: [] },
    { node: "a", points: { lower: 10, upper: 10 }, claims: [] },
    { node: "b", points: { lower: 9, upper: 9.5 }, claims: [] },
  ]);

  test("says which nodes close the gap alone: surely, never, or depending on what is unpublished", () => {
    const gap = gapToCutOff({ score: 80, cutOff: { lower: 81, upper: 83 }, nodes });
    expect(gap.pointsNeeded).toEqual({ lower: 1, upper: 3 });
    expect(gap.nodes.map(({ node, closesAlone }) => [node, closesAlone])).toEqual([
      ["total", "yes"],
      ["p", "yes"],
      ["a", "yes"],
      ["b", "depends"],
      ["c", "yes"],
    ]);
    const far = gapToCutOff({ score: 80, cutOff: { lower: 83.01, upper: 84 }, nodes });
    expect(far.nodes.map(({ node, closesAlone }) => [node, closesAlone]).slice(1, 4)).toEqual([
      ["p", "depends"],
      ["a", "no"],
      ["b", "no"],
    ]);
  });

  test("nothing is needed above the cut-off", () => {
    expect(gapToCutOff({ score: 84, cutOff: { lower: 81, upper: 83 }, nodes }).pointsNeeded).toEqual({
      lower: 0,
      upper: 0,
    });
    expect(gapToCutOff({ score: 82, cutOff: { lower: 81, upper: 83 }, nodes }).pointsNeeded).toEqual({
      lower: 0,
      upper: 1,
    });
  });
});
