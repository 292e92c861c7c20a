import { denominate, toTable, type DenominateSpec, type StepTable } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { divideColumn } from "../../src/steps/denominate/divide-column.js";
import { columnsOf, stepTable } from "../support/step-table.js";

const table = stepTable(
  { x: [6, 8, NaN], y: [1, 1, 1] },
  {
    denominators: { people: Float64Array.of(2, 4, 5), area: Float64Array.of(1, 0, NaN) },
    denominatorOf: ["people", undefined],
  },
);
const run = (spec: Omit<DenominateSpec, "step"> = {}, on: StepTable = table) =>
  denominate.apply(denominate.fit({ step: "denominate", ...spec }, on), on);

describe("dividing by denominators", () => {
  test("multiplies by the scale; nothing there, or a denominator of 0, gives nothing", () => {
    expect([...divideColumn([6, 1, 0, NaN], [3, 0, 0, 2], 10)]).toEqual([20, NaN, NaN, NaN]);
  });

  test("divides each leaf by its own denominator and leaves the others", () => {
    expect(columnsOf(run().table)).toEqual({ x: [3, 2, NaN], y: [1, 1, 1] });
    expect(run().warnings).toEqual([]);
    expect(toTable(run().report).rows).toEqual([{ leaf: "x", denominator: "people", scale: 1 }]);
  });

  test("a list in the step stands in place of the leaves' own", () => {
    const { table: divided } = run({ by: { y: { denominator: "people", scale: 1000 } } });
    expect(columnsOf(divided)).toEqual({ x: [6, 8, NaN], y: [500, 250, 200] });
  });

  test("differs from COINr on purpose: a denominator of 0 gives a missing value with a warning, not infinity", () => {
    const { table: divided, warnings } = run({ by: { y: { denominator: "area" } } });
    expect(columnsOf(divided)["y"]).toEqual([1, NaN, NaN]);
    expect(warnings).toMatchObject([{ code: "missing_value", path: ["y"] }]);
    expect(warnings[0]?.message).toContain("b, c");
  });

  test("uses the other table's own denominators when applied to it", () => {
    const fitted = denominate.fit({ step: "denominate" }, table);
    const other = { ...table, denominators: { people: Float64Array.of(1, 1, 1) } };
    expect(columnsOf(denominate.apply(fitted, other).table)["x"]).toEqual([6, 8, NaN]);
    const without = denominate.apply(fitted, { ...table, denominators: {} });
    expect(columnsOf(without.table)["x"]).toEqual([NaN, NaN, NaN]);
    expect(without.warnings).toHaveLength(1);
  });

  test("reports leaves and denominators that are not there", () => {
    const by = { q: { denominator: "people" }, y: { denominator: "gold" } };
    const issues = denominate.issues({ step: "denominate", by }, table);
    expect(issues.map(({ code, path }) => `${code} ${path.join("/")}`)).toEqual([
      "unknown_code by/q",
      "unknown_denominator y/gold",
    ]);
    expect(denominate.issues({ step: "denominate" }, { ...table, denominators: {} })[0]?.hint).toBe(
      "There is none.",
    );
  });
});
