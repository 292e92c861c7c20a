import { compile, evaluate, gapToRank, rank, scoresFromRows, whatIf, type CompiledIndex } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { pointsIndices, weightsIndices } from "../support/random-index.js";
import { runs } from "../support/runs.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([pillar("p", [leaf("a", 4), leaf("b", 6)]), leaf("c", 10)], { pointDecimals: 2 });
const rows = [
  { unit: "u", values: { a: 2, b: 3, c: 5 } },
  { unit: "v", values: { a: 3, b: 5, c: 9 } },
  { unit: "w", values: { a: 4, b: 4, c: 6 } },
  { unit: "x", values: { a: 4, b: 4, c: 6 } },
  { unit: "y", values: { a: 1, b: 1, c: 1 } },
];
const index = compile(spec, scoresFromRows(spec, rows));

/** Whether a unit that has `score` among the others stands at `place` or better. */
function standsAt(
  model: CompiledIndex,
  unit: string,
  score: number,
  place: number,
  ties: "min" | "max",
): boolean {
  const others = rank(evaluate(model)).rows.filter(
    (row) => row.unit.code !== unit && !Number.isNaN(row.score),
  );
  const ahead = others.filter((row) => (ties === "min" ? row.score > score : row.score >= score));
  return ahead.length + 1 <= place;
}

describe("gapToRank", () => {
  test("the cut-off is the K-th best of the others; head-room says what could close the gap alone", () => {
    const gap = gapToRank(index, { unit: "u", rank: 2 });
    expect([gap.currentScore, gap.currentRank, gap.cutOff, gap.cutOffUnit.code]).toEqual([10, 4, 14, "w"]);
    expect([gap.pointsNeeded, gap.reached]).toEqual([4, false]);
    expect(gap.nodes.map((one) => [one.node, one.headRoom, one.closesAlone, one.shareNeeded])).toEqual([
      ["total", 10, true, 0.4],
      ["p", 5, true, 0.8],
      ["a", 2, false, NaN],
      ["b", 3, false, NaN],
      ["c", 5, true, 0.8],
    ]);
  });

  test("under max, equalling the cut-off is not enough", () => {
    const equal = compile(
      spec,
      scoresFromRows(spec, rows.with(0, { unit: "u", values: { a: 2, b: 2, c: 10 } })),
    );
    expect(gapToRank(equal, { unit: "u", rank: 3 })).toMatchObject({
      reached: true,
      pointsNeeded: 0,
      cutOff: 14,
    });
    expect(gapToRank(equal, { unit: "u", rank: 3, ties: "max" })).toMatchObject({
      reached: false,
      pointsNeeded: 0,
    });
  });

  test("under max, a node that could only equal the cut-off does not close the gap alone", () => {
    const model = compile(
      spec,
      scoresFromRows(spec, rows.with(0, { unit: "u", values: { a: 3, b: 1, c: 6 } })),
    );
    const alone = (ties: "min" | "max"): unknown =>
      gapToRank(model, { unit: "u", rank: 2, ties }).nodes.find(({ node }) => node === "c");
    expect(alone("min")).toMatchObject({ headRoom: 4, closesAlone: true, shareNeeded: 1 });
    expect(alone("max")).toMatchObject({ headRoom: 4, closesAlone: false, shareNeeded: NaN });
  });

  test("a reached rank needs nothing of any node", () => {
    const gap = gapToRank(index, { unit: "v", rank: 1 });
    expect([gap.reached, gap.pointsNeeded, gap.cutOff]).toEqual([true, 0, 14]);
    expect(gap.nodes.every((one) => one.closesAlone && one.shareNeeded === 0)).toBe(true);
  });

  test("names an unknown unit and an impossible rank at once", () => {
    expect(places(issuesOf(() => gapToRank(index, { unit: "zz", rank: 0 })))).toEqual([
      "unknown_unit at unit",
      "invalid_rank at rank",
    ]);
    expect(places(issuesOf(() => gapToRank(index, { unit: "u", rank: 1.5 })))).toEqual([
      "invalid_rank at rank",
    ]);
    expect(places(issuesOf(() => gapToRank(index, { unit: "u", rank: 5 })))).toEqual([
      "invalid_rank at rank",
    ]);
  });

  test("a unit without a score has no gap", () => {
    const holes = compile(
      spec,
      scoresFromRows(spec, rows.with(0, { unit: "u", values: { a: 2, b: 2, c: NaN } })),
    );
    expect(places(issuesOf(() => gapToRank(holes, { unit: "u", rank: 1 })))).toEqual([
      "missing_value at unit",
    ]);
    expect(gapToRank(holes, { unit: "v", rank: 1 }).cutOff).toBe(14);
  });

  test.each(["min", "max"] as const)(
    "%s: raising the score until the rank is reached takes just the gap",
    (ties) => {
      const models = pointsIndices({ complete: true, units: 6 }).map(({ spec: s, scores }) =>
        compile(s, scores),
      );
      fc.assert(
        fc.property(models, fc.integer({ min: 1, max: 5 }), (model, place) => {
          const gap = gapToRank(model, { unit: "u0", rank: place, ties });
          expect(gap.reached).toBe(standsAt(model, "u0", gap.currentScore, place, ties));
          if (gap.reached) return;
          const least = Array.from({ length: 60_000 }, (_, hundredths) => hundredths)
            .slice(Math.round(gap.currentScore * 100))
            .find((hundredths) => standsAt(model, "u0", hundredths / 100, place, ties));
          const needed = Math.round(gap.cutOff * 100) + (ties === "max" ? 1 : 0);
          expect(least).toBe(needed);
          expectClose(gap.pointsNeeded, gap.cutOff - gap.currentScore, 1e-12);
        }),
        runs(40),
      );
    },
  );

  test("a node closes the gap alone exactly when the unit stands at the rank with that node at its best", () => {
    const models = fc.oneof(
      pointsIndices({ complete: true, units: 5 }).map(({ spec: s, scores }) => compile(s, scores)),
      weightsIndices({ complete: true, units: 5, goalposts: true }).map(({ spec: s, scores }) =>
        compile(s, scores),
      ),
    );
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 4 }), (model, place) => {
        const gap = gapToRank(model, { unit: "u0", rank: place });
        if (gap.reached) return;
        for (const one of gap.nodes) {
          const best = whatIf(model, { unit: "u0", changes: [{ node: one.node, closeGap: 1 }] });
          if (Math.abs((best.units[0]?.scoreAfter ?? NaN) - gap.cutOff) < 1e-8) continue;
          expect(one.closesAlone, one.node).toBe((best.units[0]?.rankAfter ?? NaN) <= place);
          expectClose(one.headRoom, (best.units[0]?.scoreAfter ?? NaN) - gap.currentScore, 1e-9, one.node);
          if (one.closesAlone) expectClose(one.shareNeeded * one.headRoom, gap.pointsNeeded, 1e-9, one.node);
          else expect(one.shareNeeded).toBeNaN();
          seen[one.closesAlone ? "yes" : "no"]++;
        }
      }),
      runs(100),
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(30);
  });
});
