import { toTable, treat, type StepTable, type Treatment, type TreatSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { fitBoxCox } from "../../src/steps/treat/fit-box-cox.js";
import { fitLog } from "../../src/steps/treat/fit-log.js";
import { fitLogRescaled } from "../../src/steps/treat/fit-log-rescaled.js";
import { fitLogShifted } from "../../src/steps/treat/fit-log-shifted.js";
import { fitLogSkewed } from "../../src/steps/treat/fit-log-skewed.js";
import { fitWinsorise } from "../../src/steps/treat/fit-winsorise.js";
import { shape } from "../../src/steps/treat/shape.js";
import { applyTransform } from "../../src/steps/treat/transform.js";
import { columnsOf, stepTable } from "../support/step-table.js";

const limits = { maxSkewness: 2, maxKurtosis: 3.5 };
const once = { ...limits, force: false };
const outlier = [1, 2, 3, 4, 5, 100];
const inner = Array.from({ length: 20 }, (_, at) => at + 1);
const twoOutliers = [...inner, 200, 1000];

function run(spec: Omit<TreatSpec, "step">, on: StepTable) {
  return treat.apply(treat.fit({ step: "treat", ...spec }, on), on);
}

describe("the test of shape", () => {
  test("fails only when skewness and kurtosis are both too far from normal", () => {
    expect(shape(outlier, limits).passes).toBe(false);
    expect(shape(outlier, { maxSkewness: 3, maxKurtosis: 3.5 }).passes).toBe(true);
    expect(shape(outlier, { maxSkewness: 2, maxKurtosis: 7 }).passes).toBe(true);
    expect(
      shape(
        outlier.map((value) => -value),
        limits,
      ).passes,
    ).toBe(false);
  });

  test("passes a column that has no shape: constant, or too short", () => {
    expect(shape([5, 5, 5, 5, 5], limits)).toEqual({ skewness: NaN, kurtosis: NaN, passes: true });
    expect(shape([1, 2, 900, NaN], limits).passes).toBe(true);
    expect(shape([], limits).passes).toBe(true);
  });
});

describe("winsorising", () => {
  test("brings the extreme to the next value until the test passes", () => {
    expect(fitWinsorise(outlier, { ...once, max: 5 })).toEqual({ form: "clamp", lower: 1, upper: 5 });
    const fitted = fitWinsorise(twoOutliers, { ...once, max: 5 });
    expect([...applyTransform(twoOutliers, fitted)]).toEqual([...inner, 20, 20]);
  });

  test("stops at the limit of points", () => {
    expect(fitWinsorise(twoOutliers, { ...once, max: 1 }).upper).toBe(200);
  });

  test("works at the low end where the column is skewed to it", () => {
    const low = outlier.map((value) => -value);
    expect(fitWinsorise(low, { ...once, max: 5 })).toEqual({ form: "clamp", lower: -5, upper: -1 });
  });

  test("moves ties together, above the limit if need be", () => {
    const ties = [...Array.from({ length: 20 }, (_, at) => at), 900, 900];
    const fitted = fitWinsorise(ties, { ...once, max: 1 });
    expect(fitted.upper).toBe(19);
  });

  test("leaves a passing column and missing values alone", () => {
    expect([...applyTransform([1, NaN, 3], fitWinsorise([1, NaN, 3], { ...once, max: 5 }))]).toEqual([
      1,
      NaN,
      3,
    ]);
  });

  test("never makes a column constant", () => {
    const two = [0, 0, 0, 0, 0, 0, 0, 7];
    expect(fitWinsorise(two, { ...once, max: Infinity })).toEqual({ form: "clamp", lower: 0, upper: 7 });
    expect(fitWinsorise([4, 4, 4], { ...once, force: true, max: 2 })).toEqual({
      form: "clamp",
      lower: 4,
      upper: 4,
    });
    expect([
      ...applyTransform([NaN, NaN], fitWinsorise([NaN, NaN], { ...once, force: true, max: 2 })),
    ]).toEqual([NaN, NaN]);
  });

  test("differs from COINr on purpose: forced, it treats a passing column, at the end it starts at", () => {
    const passing = [0, 1, 2, 3, 4, 5, 6, 7, 8, 14];
    expect(shape(passing, limits).passes).toBe(true);
    const fitted = fitWinsorise(passing, { ...limits, force: true, max: 3 });
    // After two points the column leans the other way; the low end stays as it is.
    expect(fitted).toEqual({ form: "clamp", lower: 0, upper: 6 });
  });
});

describe("logarithms and Box–Cox", () => {
  test("log: from a hundredth of the range below the smallest value", () => {
    expect([...applyTransform([0, 50, 100, NaN], fitLog([0, 50, 100, NaN]))]).toEqual([
      Math.log(1),
      Math.log(51),
      Math.log(101),
      NaN,
    ]);
  });

  test("logSkewed: from the end the column is skewed to", () => {
    expect(fitLogSkewed(outlier)).toEqual(fitLog(outlier));
    const low = [0, 97, 98, 99, 100];
    const treated = applyTransform(low, fitLogSkewed(low));
    expect([...treated]).toEqual(low.map((value) => -Math.log(100 - value + 1)));
    expect(Math.abs(shape(treated, limits).skewness)).toBeLessThan(Math.abs(shape(low, limits).skewness));
  });

  test("logShifted: ln(x − min + 1), also where the smallest value is above 0", () => {
    expect([...applyTransform([5, 7], fitLogShifted([5, 7]))]).toEqual([0, Math.log(3)]);
  });

  test("logRescaled: from 0 to ln of the scaled maximum", () => {
    const treated = applyTransform([2, 6, 10], fitLogRescaled([2, 6, 10], 1));
    expect([...treated]).toEqual([0, Math.log(5.5), Math.log(10)]);
    expect(applyTransform([0, 0.5], fitLogRescaled([0, 0.5], 100))[1]).toBeCloseTo(Math.log(50), 14);
  });

  test("differs from COINr on purpose: a maximum of at most 1 does not turn the order round", () => {
    // The formula would give ln(1 − 0.5 · x / 0.5), which falls as x grows.
    expect(fitLogRescaled([0, 0.25, 0.5], 1)).toEqual({ form: "none" });
  });

  test("boxCox: lambda 0 is the shifted logarithm, lambda 1 the distance from the smallest value", () => {
    const x = [3, 4, 12];
    expect(applyTransform(x, fitBoxCox(x, 0))).toEqual(applyTransform(x, fitLogShifted(x)));
    expect([...applyTransform(x, fitBoxCox(x, 1))]).toEqual([0, 1, 9]);
    expect([...applyTransform([0, 3], fitBoxCox([0, 3], 0.5))]).toEqual([0, 2]);
  });

  test("a value below all that was fitted on gives nothing, never minus infinity", () => {
    const x = [0, 100];
    expect([...applyTransform([-1, -2], fitLog(x))]).toEqual([NaN, NaN]);
    expect([...applyTransform([-1], fitBoxCox(x, 0.5))]).toEqual([NaN]);
    expect([...applyTransform([101], fitLogSkewed([0, 98, 99, 100]))]).toEqual([NaN]);
  });
});

describe("stages", () => {
  const both = stepTable({ x: twoOutliers, y: twoOutliers.map((_, at) => at) });
  const one: readonly Treatment[] = [{ method: "winsorise", max: 1 }, { method: "log" }];

  test("treats what fails and leaves what passes", () => {
    const { table, report, warnings } = run({}, both);
    expect(columnsOf(table)["y"]).toEqual(columnsOf(both)["y"]);
    expect(columnsOf(table)["x"]?.slice(-2)).toEqual([20, 20]);
    expect(report.leaves.map(({ leaf, stages }) => [leaf, stages.length])).toEqual([
      ["x", 1],
      ["y", 0],
    ]);
    expect(report.leaves[0]?.stages[0]?.high.map(({ code }) => code)).toEqual(["u", "v"]);
    expect(warnings).toEqual([]);
  });

  test("a later stage starts from the untreated values, or under combine from the treated ones", () => {
    const x = twoOutliers;
    expect(columnsOf(run({ stages: one }, both).table)["x"]).toEqual([...applyTransform(x, fitLog(x))]);
    const winsorised = x.map((value) => Math.min(value, 200));
    expect(columnsOf(run({ stages: one, combine: true }, both).table)["x"]).toEqual([
      ...applyTransform(winsorised, fitLog(winsorised)),
    ]);
  });

  test("says which stages the values come from", () => {
    const used = (combine: boolean) =>
      run({ stages: one, combine }, both).report.leaves[0]?.stages.map((s) => s.used);
    expect(used(false)).toEqual([false, true]);
    expect(used(true)).toEqual([true, true]);
    expect(toTable(run({ stages: one, combine: true }, both).report).rows[0]?.["treatment"]).toEqual({
      en: "winsorise (1 units) + log",
      vi: "winsorise (1 đơn vị) + log",
    });
  });

  test("warns of a leaf that fails to the end", () => {
    const { warnings, report } = run({ stages: [{ method: "none" }] }, both);
    expect(warnings).toMatchObject([{ code: "not_treated", path: ["x"] }]);
    expect(report.leaves[0]?.passes).toBe(false);
  });

  test("a leaf's own stages stand in place of the step's, which stay under force", () => {
    const own = { x: { stages: [{ method: "none" as const }] }, y: { force: true } };
    const { table } = run({ stages: [{ method: "log" }], overrides: own }, both);
    expect(columnsOf(table)["x"]).toEqual(twoOutliers);
    const y = columnsOf(both)["y"] as number[];
    expect(columnsOf(table)["y"]).toEqual([...applyTransform(y, fitLog(y))]);
  });

  test("differs from COINr on purpose: a forced leaf is treated though it passes", () => {
    const overrides = { y: { stages: [{ method: "winsorise" as const, max: 2 }], force: true } };
    const y = columnsOf(run({ overrides }, both).table)["y"];
    expect(y).toEqual(twoOutliers.map((_, at) => Math.min(at, 19)));
  });

  test("applies what was fitted to another table, and says where it does not reach", () => {
    const fitted = treat.fit({ step: "treat", stages: [{ method: "log" }] }, both);
    const other = stepTable({ x: [1, -50], y: [3, 4] });
    const { table, warnings } = treat.apply(fitted, other);
    expect(columnsOf(table)).toEqual({ x: [Math.log(0.01 * 999), NaN], y: [3, 4] });
    expect(warnings.map(({ code }) => code)).toEqual(["not_treated", "outside_fit"]);
    expect(warnings[1]?.message).toContain(" b:");
  });

  test("reports overrides of leaves that are not there", () => {
    const issues = treat.issues({ step: "treat", overrides: { q: { force: true } } }, both);
    expect(issues).toMatchObject([{ code: "unknown_code", path: ["overrides", "q"] }]);
  });
});
