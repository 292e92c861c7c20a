import { screen, toTable, type ScreenSpec, type StepTable } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countValues } from "../../src/steps/screen/count-values.js";
import { runs } from "../support/runs.js";
import { columnsOf, stepTable } from "../support/step-table.js";

const table = stepTable(
  { x: [1, NaN, 0, NaN], y: [2, NaN, 0, NaN], z: [3, 4, 5, NaN] },
  { denominators: { people: Float64Array.of(10, 20, 30, 40) } },
);
const run = (spec: Omit<ScreenSpec, "step">, on: StepTable = table) =>
  screen.apply({ step: "screen", ...spec }, on);
const kept = (spec: Omit<ScreenSpec, "step">): string[] => run(spec).table.units.map(({ code }) => code);

describe("screening units", () => {
  test("counts missing values and zeros by unit", () => {
    expect(countValues(table.values, 4)).toEqual({
      missing: Float64Array.of(0, 2, 0, 3),
      zero: Float64Array.of(0, 0, 2, 0),
    });
  });

  test("keeps every unit when nothing is asked", () => {
    expect(kept({})).toEqual(["a", "b", "c", "d"]);
    expect(run({}).warnings).toEqual([]);
  });

  test("leaves out units below the least availability; at it they stay", () => {
    expect(kept({ minAvailability: 1 / 3 })).toEqual(["a", "b", "c"]);
    expect(kept({ minAvailability: 0.34 })).toEqual(["a", "c"]);
  });

  test("leaves out units below the least share of values that are not zero", () => {
    expect(kept({ minNonZero: 0.5 })).toEqual(["a", "b", "d"]);
  });

  test("says how much is there and why each unit is in or out", () => {
    const { units } = run({ minAvailability: 0.5, minNonZero: 0.5, include: ["b"], exclude: ["a"] }).report;
    expect(units.map(({ why }) => why)).toEqual(["excluded", "included", "many zeros", "low availability"]);
    expect(units.map(({ availability }) => availability)).toEqual([1, 1 / 3, 1, 0]);
    expect(units.map(({ nonZero }) => nonZero)).toEqual([1, 1, 1 / 3, NaN]);
    expect(toTable(run({}).report).rows).toHaveLength(4);
  });

  test("names both reasons, and exclude goes before include", () => {
    const half = stepTable({ x: [0], y: [NaN], z: [NaN] });
    expect(run({ minAvailability: 0.5, minNonZero: 0.5 }, half).report.units[0]?.why).toBe(
      "low availability and many zeros",
    );
    expect(kept({ include: ["a"], exclude: ["a"] })).toEqual(["b", "c", "d"]);
  });

  test("takes rows out of values and denominators alike", () => {
    const { table: left } = run({ exclude: ["b"] });
    expect(columnsOf(left)).toEqual({ x: [1, 0, NaN], y: [2, 0, NaN], z: [3, 5, NaN] });
    expect(left.denominators).toEqual({ people: Float64Array.of(10, 30, 40) });
  });

  test("warns when no unit is left, and reports units that are not there", () => {
    expect(run({ exclude: ["a", "b", "c", "d"] }).warnings.map(({ code }) => code)).toEqual(["no_units"]);
    const issues = screen.issues({ step: "screen", include: ["q"], exclude: ["a", "r"] }, table);
    expect(issues.map(({ code, path }) => `${code} ${path.join("/")}`)).toEqual([
      "unknown_unit include/q",
      "unknown_unit exclude/r",
    ]);
  });

  test("a stricter rule never keeps more units", () => {
    const cells = fc.array(fc.constantFrom(0, 1, NaN), { minLength: 12, maxLength: 12 });
    const shares = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(cells, shares, (values, [one, other]) => {
        const on = stepTable({ x: values.slice(0, 4), y: values.slice(4, 8), z: values.slice(8) });
        const codes = (minAvailability: number): string[] =>
          run({ minAvailability, minNonZero: minAvailability }, on).table.units.map(({ code }) => code);
        const [loose, strict] = [codes(Math.min(one, other)), codes(Math.max(one, other))];
        expect(loose).toEqual(expect.arrayContaining(strict));
      }),
      runs(),
    );
  });
});
