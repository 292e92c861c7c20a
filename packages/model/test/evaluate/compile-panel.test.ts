import {
  compile,
  compilePanel,
  evaluate,
  evaluatePanel,
  makePanel,
  scoreOf,
  scoresFromRows,
  type Scores,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { stackPanel } from "../../src/scores/stack-panel.js";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const spec = weightsSpec([weighted("x", 1), weighted("y", 1)], {
  prepare: [{ step: "impute", method: "mean" }],
});
const year = (at: number, rows: Readonly<Record<string, readonly [number, number]>>): Scores =>
  scoresFromRows(
    spec,
    Object.entries(rows).map(([unit, [x, y]]) => ({ unit, values: { x, y } })),
    at,
  );
const panel = makePanel([
  year(2020, { a: [0, 10], b: [10, NaN] }),
  year(2021, { a: [20, 20], b: [40, 50], c: [NaN, 30] }),
]);

describe("a panel", () => {
  test("pooled: all years share fill values and scales, so that scores compare over time", () => {
    const evaluations = evaluatePanel(compilePanel(spec, panel));
    expect(evaluations.map((one) => one.year)).toEqual([2020, 2021]);
    expect(evaluations.map((one) => scoreOf(one, "a", "x"))).toEqual([0, 50]);
    // The mean of y over all five unit-years is 27.5, on a scale from 10 to 50.
    expect(scoreOf(evaluations[0] as (typeof evaluations)[0], "b", "y")).toBe(43.75);
    expect(scoreOf(evaluations[1] as (typeof evaluations)[0], "c", "x")).toBe(43.75);
  });

  test("each year: as if the others were not there", () => {
    const compiled = compilePanel(spec, panel, { fit: "eachYear" });
    expect(compiled.fit).toBe("eachYear");
    evaluatePanel(compiled).forEach((one, at) => {
      expect(one.scores).toEqual(evaluate(compile(spec, panel.scores[at] as Scores)).scores);
    });
  });

  test("one year pooled is that year", () => {
    const single = makePanel([panel.scores[1] as Scores]);
    const [pooled] = evaluatePanel(compilePanel(spec, single));
    expect(pooled?.scores).toEqual(evaluate(compile(spec, panel.scores[1] as Scores)).scores);
  });

  test("a unit to leave out need not be there every year, but in one", () => {
    const screened = (exclude: readonly string[]) => ({
      ...spec,
      prepare: [{ step: "screen" as const, exclude }],
    });
    for (const fit of ["pooled", "eachYear"] as const) {
      const { indices } = compilePanel(screened(["c"]), panel, { fit });
      expect(indices.map(({ scores }) => scores.units.length)).toEqual([2, 2]);
      expect(places(issuesOf(() => compilePanel(screened(["q"]), panel, { fit })))).toEqual([
        "unknown_unit at prepare/0/exclude/q",
      ]);
    }
  });

  test("points need no fit", () => {
    const points = pointsSpec([leaf("x", 50), leaf("y", 50)]);
    const [first] = evaluatePanel(compilePanel(points, panel));
    expect(scoreOf(first as NonNullable<typeof first>, "a", "total")).toBe(10);
  });

  test("issues of all years come together, each with its year", () => {
    const broken = { ...(panel.scores[1] as Scores), leaves: ["x", "z"] };
    const bad = makePanel([{ ...broken, year: 2019 }, panel.scores[0] as Scores, broken]);
    for (const fit of ["pooled", "eachYear"] as const) {
      const found = places(issuesOf(() => compilePanel(spec, bad, { fit })));
      expect(found.filter((place) => place.startsWith("unknown_code"))).toEqual([
        "unknown_code at 2019/leaves/z",
        "unknown_code at 2021/leaves/z",
      ]);
    }
  });

  test("years stack by leaf code; a denominator that a year has not got is missing there", () => {
    const unit = (code: string) => ({ code, label: { en: code } });
    const stacked = stackPanel({
      years: [1, 2],
      scores: [
        {
          units: [unit("a")],
          leaves: ["x", "y"],
          values: Float64Array.of(1, 2),
          denominators: { people: Float64Array.of(9) },
        },
        { units: [unit("a"), unit("b")], leaves: ["y", "x"], values: Float64Array.of(3, 4, 5, 6) },
      ],
    });
    expect(stacked.units.map(({ code }) => code)).toEqual(["a", "a", "b"]);
    expect([...stacked.values]).toEqual([1, 5, 6, 2, 3, 4]);
    expect([...(stacked.denominators?.["people"] ?? [])]).toEqual([9, NaN, NaN]);
  });
});
