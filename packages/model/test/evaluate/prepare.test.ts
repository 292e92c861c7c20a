import {
  compile,
  evaluate,
  fittedOf,
  scoreOf,
  scoresFromRows,
  toTable,
  whatIf,
  type FittedIndex,
  type WeightsSpec,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

const leaves = [weighted("roads", 1, { denominator: "area" }), weighted("income", 1)];
const spec = (more: Partial<WeightsSpec>): WeightsSpec => weightsSpec(leaves, more);
const prepare: WeightsSpec["prepare"] = [
  { step: "denominate" },
  { step: "impute", method: "groupMean" },
  { step: "screen", exclude: ["d"] },
  { step: "treat" },
];
const rows = [
  {
    unit: { code: "a", label: { en: "A" }, group: "n" },
    values: { roads: 10, income: 1 },
    denominators: { area: 5 },
  },
  { unit: { code: "b", label: { en: "B" }, group: "n" }, values: { roads: 8 }, denominators: { area: 2 } },
  {
    unit: { code: "c", label: { en: "C" }, group: "n" },
    values: { roads: 6, income: 5 },
    denominators: { area: 1 },
  },
  { unit: { code: "d", label: { en: "D" } }, values: { roads: 1, income: 9 }, denominators: { area: 1 } },
];

describe("preparing before evaluating", () => {
  const index = compile(spec({ prepare }), scoresFromRows(spec({ prepare }), rows));

  test("runs the steps in order and keeps every table", () => {
    expect(index.stages.map(({ step }) => step.step)).toEqual(["denominate", "impute", "screen", "treat"]);
    expect([...(index.stages[0]?.table.values ?? [])]).toEqual([2, 4, 6, 1, 1, NaN, 5, 9]);
    expect([...(index.stages[1]?.table.values ?? [])]).toEqual([2, 4, 6, 1, 1, 3, 5, 9]);
    expect([...(index.stages[2]?.table.values ?? [])]).toEqual([2, 4, 6, 1, 3, 5]);
    expect([...index.raw]).toEqual([2, 4, 6, 1, 3, 5]);
    for (const { report } of index.stages) expect(toTable(report).columns.length).toBeGreaterThan(0);
  });

  test("keeps the source beside the prepared scores", () => {
    expect(index.source.units).toHaveLength(4);
    expect(index.scores.units.map(({ code }) => code)).toEqual(["a", "b", "c"]);
    expect([...index.source.values]).toEqual([10, 8, 6, 1, 1, NaN, 5, 9]);
    expect(scoreOf(evaluate(index), "b", "total")).toBe(50);
  });

  test("without steps, source and scores are the same object", () => {
    const plain = compile(spec({}), scoresFromRows(spec({}), rows));
    expect(plain.scores).toBe(plain.source);
    expect(plain.stages).toEqual([]);
  });

  test("a what-if is one on prepared values, and the steps do not run again", () => {
    const result = whatIf(index, { unit: "a", changes: [{ node: "roads", set: 4 }] });
    expect(result.ranking.rows.map(({ unit }) => unit.code)).toEqual(["c", "b", "a"]);
    // Divided a second time, b would have 2 roads and more than a.
    expect(result.ranking.rows.map(({ score }) => score)).toEqual([100, 25, 0]);
  });

  test("warnings of the steps name the step and reach the evaluation", () => {
    const lonely = spec({ prepare: [{ step: "impute", method: "groupMean", leaves: ["income"] }] });
    const noGroup = rows.map((row) => ({ ...row, unit: { ...row.unit, group: row.unit.code } }));
    const { warnings } = evaluate(compile(lonely, scoresFromRows(lonely, noGroup)));
    expect(places(warnings)).toEqual(["not_imputed at prepare/0/income"]);
  });

  test("reports all that is wrong with all steps at once", () => {
    const wrong = spec({
      prepare: [
        { step: "screen", include: ["q"] },
        { step: "denominate", by: { income: { denominator: "gold" } } },
        { step: "impute", method: "groupMedian", group: "size" },
      ],
    });
    expect(places(issuesOf(() => compile(wrong, scoresFromRows(spec({}), rows))))).toEqual([
      "unknown_unit at prepare/0/include/q",
      "unknown_denominator at prepare/1/income/gold",
      "unknown_group at prepare/2/group/size",
    ]);
  });
});

describe("reusing what was fitted", () => {
  const one = spec({
    prepare: [
      { step: "impute", method: "mean" },
      { step: "treat", stages: [{ method: "log" }] },
    ],
  });
  const outliers = Array.from({ length: 12 }, (_, at) => ({
    unit: `u${at}`,
    values: { roads: at === 11 ? 900 : at, income: at },
  }));
  const index = compile(one, scoresFromRows(one, outliers));

  test("on the same scores gives the same evaluation, also by way of JSON", () => {
    const fitted = JSON.parse(JSON.stringify(fittedOf(index))) as FittedIndex;
    const again = compile(one, scoresFromRows(one, outliers), { fitted });
    expect(evaluate(again).scores).toEqual(evaluate(index).scores);
  });

  test("on other scores uses the first table's fill values, logarithms and scales", () => {
    const other = scoresFromRows(one, [{ unit: "v", values: { income: 5.5 } }]);
    const applied = evaluate(compile(one, other, { fitted: fittedOf(index) }));
    const mean = (55 + 900) / 12;
    const log = (x: number): number => Math.log(x + 9);
    expect(scoreOf(applied, "v", "roads")).toBeCloseTo(
      (100 * (log(mean) - log(0))) / (log(900) - log(0)),
      10,
    );
    expect(scoreOf(applied, "v", "income")).toBeCloseTo(50, 10);
  });
});
