import { compile, evaluate, rank, type TreatedLeaf } from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemRawScores, asemRawSpec, stageOf, stepColumns } from "./asem-raw.js";

type Columns = Readonly<Record<string, ArrayLike<number>>>;

function compare(table: string, actual: Columns, expected: Columns): void {
  const found = report(`pipeline_default/${table}`, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
  expect(found.cells).toBeGreaterThan(0);
}

/** COINr's example: from the CSV files through the spec to ranks. */
function asemIndex() {
  const spec = asemRawSpec({
    prepare: [
      { step: "denominate" },
      { step: "impute", method: "groupMean" },
      { step: "screen", minAvailability: 0.9 },
      { step: "treat" },
    ],
  });
  return compile(spec, asemRawScores());
}

describe.skipIf(!hasTruth)(`ASEM, from raw data to ranks${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("pipeline_default") : {};

  const steps = [
    ["Denominated", "denominate"],
    ["Imputed", "impute"],
    ["Screened", "screen"],
    ["Treated", "treat"],
  ] as const;

  it.each(steps)("%s", (name, step) => {
    const { units, columns } = truthTable(truth[name]);
    const stage = stageOf(asemIndex().stages, step);
    expect(stage.table.units.map(({ code }) => code)).toEqual(units);
    compare(name, stepColumns(stage.table), columns);
  });

  it("the table of screening", () => {
    const summary = truth["screen_summary"] as Record<string, unknown[]>;
    const { units } = stageOf(asemIndex().stages, "screen").report;
    expect(units.map(({ unit }) => unit.code)).toEqual(summary["uCode"]);
    expect(units.filter(({ included }) => !included)).toHaveLength(
      (truth["removed_units"] as unknown[]).length,
    );
    const actual = {
      N_missing: units.map(({ missing }) => missing),
      N_zero: units.map(({ zero }) => zero),
      Dat_Avail: units.map(({ availability }) => availability),
      Non_Zero: units.map(({ nonZero }) => nonZero),
      Included: units.map(({ included }) => Number(included)),
    };
    const wanted = Object.keys(actual).map((key) => [key, (summary[key] ?? []).map(Number)]);
    compare("screen_summary", actual, Object.fromEntries(wanted) as Columns);
  });

  it("the table of treatment, and which points were treated", () => {
    const table = truth["treat_table"] as Record<string, unknown[]>;
    const points = truth["treated_points"] as Record<string, string[]>;
    const { leaves } = stageOf(asemIndex().stages, "treat").report;
    const codes = table["iCode"] as string[];
    const of = (code: string): TreatedLeaf => leaves.find(({ leaf }) => leaf === code) as TreatedLeaf;
    const column = (value: (leaf: TreatedLeaf) => number | undefined): number[] =>
      codes.map((code) => value(of(code)) ?? NaN);
    const asNumber = (value: unknown): number =>
      typeof value === "boolean" ? Number(value) : toNumber(value);
    const { iCode: _codes, ...rest } = table;
    compare(
      "treat_table",
      {
        "check_SkewKurt0.Pass": column(({ before }) => Number(before.passes)),
        "check_SkewKurt0.Skew": column(({ before }) => before.skewness),
        "check_SkewKurt0.Kurt": column(({ before }) => before.kurtosis),
        "winsorise.nwin": column(({ stages: [first] }) => first && first.high.length + first.low.length),
        "check_SkewKurt1.Pass": column(({ stages: [first] }) => first && Number(first.after.passes)),
        "check_SkewKurt1.Skew": column(({ stages: [first] }) => first?.after.skewness),
        "check_SkewKurt1.Kurt": column(({ stages: [first] }) => first?.after.kurtosis),
      },
      Object.fromEntries(Object.entries(rest).map(([key, cells]) => [key, cells.map(asNumber)])),
    );
    for (const code of codes) {
      const [first] = of(code).stages;
      const marks = (points["uCode"] ?? []).map((unit) =>
        first?.high.some((one) => one.code === unit)
          ? "winhi"
          : first?.low.some((one) => one.code === unit)
            ? "winlo"
            : "",
      );
      expect(marks, code).toEqual(points[code]);
    }
  });

  it("Normalised and Aggregated", () => {
    const evaluation = evaluate(asemIndex());
    const columns = Object.fromEntries(
      evaluation.nodes.map(({ code }, at) => [code, evaluation.scores[at] as Float64Array]),
    );
    for (const name of ["Normalised", "Aggregated"]) {
      const { units, columns: expected } = truthTable(truth[name]);
      expect(evaluation.units.map(({ code }) => code)).toEqual(units);
      compare(name, columns, expected);
    }
  });

  it("ranks of every aggregate", () => {
    const evaluation = evaluate(asemIndex());
    const { units, columns } = truthTable(truth["ranks"]);
    const actual = Object.keys(columns).map((node) => {
      const { rows } = rank(evaluation, { node });
      return [node, units.map((code) => rows.find(({ unit }) => unit.code === code)?.rank ?? NaN)];
    });
    compare("ranks", Object.fromEntries(actual) as Columns, columns);
  });
});
