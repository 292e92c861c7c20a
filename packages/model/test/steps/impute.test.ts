import { impute, toTable, type ImputeMethod, type StepTable } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { columnsOf, grouped, stepTable } from "../support/step-table.js";

function run(method: ImputeMethod, on: StepTable, leaves?: readonly string[]) {
  const spec = { step: "impute", ...method, ...(leaves === undefined ? {} : { leaves }) } as const;
  return impute.apply(impute.fit(spec, on), on);
}

const column = (method: ImputeMethod, on: StepTable): number[] => columnsOf(run(method, on).table)["x"] ?? [];

describe("filling from the column", () => {
  const table = stepTable({ x: [1, 2, 9, NaN] });

  test("mean, median, constant", () => {
    expect(column({ method: "mean" }, table)).toEqual([1, 2, 9, 4]);
    expect(column({ method: "median" }, table)).toEqual([1, 2, 9, 2]);
    expect(column({ method: "constant", value: -1 }, table)).toEqual([1, 2, 9, -1]);
  });

  test("lists what was filled", () => {
    const { report } = run({ method: "mean" }, table);
    expect(report.cells).toEqual([{ unit: table.units[3], leaf: "x", value: 4 }]);
    expect(report.left).toEqual([]);
    expect(toTable(report).rows).toEqual([{ leaf: "x", unit: { en: "D" }, value: 4 }]);
  });

  test("fills only the leaves it is for", () => {
    const two = stepTable({ x: [1, NaN], y: [NaN, 5] });
    expect(columnsOf(run({ method: "mean" }, two, ["y"]).table)).toEqual({ x: [1, NaN], y: [5, 5] });
  });

  test("a column without a value stays missing, with a warning", () => {
    const { table: left, warnings, report } = run({ method: "mean" }, stepTable({ x: [NaN, NaN] }));
    expect(columnsOf(left)).toEqual({ x: [NaN, NaN] });
    expect(warnings).toMatchObject([{ code: "not_imputed", path: ["x"] }]);
    expect(warnings[0]?.message).toContain("a, b");
    expect(report.left).toHaveLength(2);
  });
});

describe("filling from the group", () => {
  const table = grouped(stepTable({ x: [1, 3, NaN, 10, NaN, NaN, NaN] }), [
    "n",
    "n",
    "n",
    "s",
    "s",
    "w",
    undefined,
  ]);

  test("takes the centre of the unit's own group; no group, or one without a value, stays missing", () => {
    expect(column({ method: "groupMean" }, table)).toEqual([1, 3, 2, 10, 10, NaN, NaN]);
    const { warnings } = run({ method: "groupMedian", group: "size" }, table);
    expect(warnings[0]?.message).toContain("f, g");
  });

  test("reports a grouping that no unit has", () => {
    const named = impute.issues({ step: "impute", method: "groupMean", group: "income" }, table);
    expect(named).toMatchObject([{ code: "unknown_group", path: ["group", "income"], hint: "Known: size." }]);
    const none = impute.issues({ step: "impute", method: "groupMean" }, stepTable({ x: [1] }));
    expect(none).toMatchObject([{ code: "unknown_group", path: ["group"] }]);
  });

  test("a group named like a property of every object has no value of its own", () => {
    const odd = grouped(stepTable({ x: [1, NaN] }), ["n", "constructor"]);
    expect(column({ method: "groupMean" }, odd)).toEqual([1, NaN]);
  });
});

describe("filling from the row", () => {
  test("takes the mean of the unit's scores on the other leaves, turned back", () => {
    const table = stepTable({ x: [0, 10, NaN], y: [0, 4, 3], z: [2, 4, 3] });
    // Scores of c: y 0.75, z 0.5.
    expect(column({ method: "rowMean" }, table)).toEqual([0, 10, 6.25]);
  });

  test("heeds directions: less is better on y", () => {
    const table = stepTable({ x: [0, 10, NaN], y: [0, 4, 3] }, { directions: [1, -1] });
    expect(column({ method: "rowMean" }, table)).toEqual([0, 10, 2.5]);
  });

  test("stays within the parent unless told otherwise", () => {
    const table = stepTable({ x: [0, 10, NaN], y: [0, 4, 3] }, { parents: ["p", "q"] });
    expect(column({ method: "rowMedian" }, table)).toEqual([0, 10, NaN]);
    expect(run({ method: "rowMedian" }, table).warnings).toMatchObject([{ code: "not_imputed" }]);
    expect(column({ method: "rowMedian", within: "all" }, table)).toEqual([0, 10, 7.5]);
  });

  test("a constant column has no score and counts for nothing; missing in it, it is that constant", () => {
    const table = stepTable({ x: [0, 10, NaN], y: [5, 5, 5], z: [2, 4, 3] });
    expect(column({ method: "rowMean" }, table)).toEqual([0, 10, 5]);
    const gap = stepTable({ x: [5, NaN, 5], y: [1, 2, 3] });
    expect(column({ method: "rowMean" }, gap)).toEqual([5, 5, 5]);
  });

  test("a value off a column that was constant when fitted counts for nothing either", () => {
    const first = stepTable({ x: [0, 10], y: [5, 5], z: [2, 4] });
    const fitted = impute.fit({ step: "impute", method: "rowMean" }, first);
    const other = stepTable({ x: [NaN], y: [7], z: [3] });
    expect(columnsOf(impute.apply(fitted, other).table)["x"]).toEqual([5]);
  });
});

describe("filling by EM", () => {
  test("puts a gap on the regression line of what is there", () => {
    // Only y has a gap, so the estimates are the complete units' regression of y on x.
    const table = stepTable({ y: [1, 2, 4, NaN], x: [0, 1, 2, 4] });
    const filled = columnsOf(run({ method: "em" }, table).table)["y"];
    const slope = 1.5;
    expect(filled?.[3]).toBeCloseTo(7 / 3 + slope * (4 - 1), 10);
    expect(filled?.slice(0, 3)).toEqual([1, 2, 4]);
  });

  test("a unit without any value gets the means", () => {
    const table = stepTable({ x: [1, 2, 6, NaN], y: [2, 1, 0, NaN] });
    const { table: filled, report } = run({ method: "em" }, table);
    expect(columnsOf(filled)["x"]?.[3]).toBeCloseTo(3, 10);
    expect(columnsOf(filled)["y"]?.[3]).toBeCloseTo(1, 10);
    expect(report.cells).toHaveLength(2);
  });

  test("says when it had not converged, and fills all the same", () => {
    const table = stepTable({ x: [1, 2, NaN, 5, 3], y: [2, NaN, 3, 8, 1] });
    const { table: filled, warnings } = run({ method: "em", maxIterations: 1 }, table);
    expect(warnings).toMatchObject([{ code: "not_converged" }]);
    expect(filled.values.every((value) => !Number.isNaN(value))).toBe(true);
    expect(run({ method: "em" }, table).warnings).toEqual([]);
  });

  test("leaves that determine each other are reported and stay missing", () => {
    const table = stepTable({ x: [1, 2, 3, 4], y: [2, 4, 6, 8], z: [1, 5, 2, NaN] });
    const { table: left, warnings } = run({ method: "em" }, table);
    expect(warnings.map(({ code }) => code)).toEqual(["singular", "not_imputed"]);
    expect(columnsOf(left)["z"]).toEqual([1, 5, 2, NaN]);
  });

  test("says nothing of blocks without a gap", () => {
    const table = stepTable(
      { x: [1, 2, 3, 4], y: [2, 4, 6, 8], z: [1, 5, 2, NaN] },
      { parents: ["p", "p", "q"] },
    );
    expect(run({ method: "em" }, table).warnings).toEqual([]);
  });

  test("a column with one value only has no distribution", () => {
    const table = stepTable({ x: [3, 3, NaN], y: [1, 2, 4] });
    expect(run({ method: "em" }, table).warnings).toMatchObject([{ code: "not_imputed", path: ["x"] }]);
  });
});

test("reports leaves that are not there", () => {
  const issues = impute.issues({ step: "impute", method: "mean", leaves: ["x", "q"] }, stepTable({ x: [1] }));
  expect(issues).toMatchObject([{ code: "unknown_code", path: ["leaves", "q"] }]);
});
