import { imputePanel, makePanel, toTable, type Panel, type PanelImputeSpec } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillOverYears, type PanelImputeMethod } from "../../src/steps/impute/fill-over-years.js";
import { issuesOf, places } from "../support/issues-of.js";
import { runs } from "../support/runs.js";

const years = [2018, 2019, 2021, 2022, 2025];
const gaps = [NaN, 10, NaN, 40, NaN];
const fill = (spec: PanelImputeMethod, values: readonly number[] = gaps): number[] => [
  ...fillOverYears(years, values, spec).values,
];

describe("one series", () => {
  test("latest: the last earlier value, not from too far back", () => {
    expect(fill({ method: "latest" })).toEqual([NaN, 10, 10, 40, 40]);
    expect(fill({ method: "latest", maxSteps: 1 }, [5, NaN, NaN, 8, NaN])).toEqual([5, 5, NaN, 8, 8]);
  });

  test("constant: the last earlier value, else the first later one", () => {
    expect(fill({ method: "constant" })).toEqual([10, 10, 10, 40, 40]);
  });

  test("linear: on the line between neighbours, by years and not by steps", () => {
    expect(fill({ method: "linear" })).toEqual([NaN, 10, 30, 40, NaN]);
    expect(fill({ method: "linearConstant" })).toEqual([10, 10, 30, 40, 40]);
  });

  test("says where each value is from", () => {
    expect(fillOverYears(years, gaps, { method: "linear" }).from).toEqual([[], [1], [1, 3], [3], []]);
  });

  test("an empty series stays empty, one with a single value is constant at best", () => {
    const none = [NaN, NaN, NaN, NaN, NaN];
    expect(fill({ method: "linearConstant" }, none)).toEqual(none);
    expect(fill({ method: "linear" }, [NaN, 3, NaN, NaN, NaN])).toEqual([NaN, 3, NaN, NaN, NaN]);
    expect(fill({ method: "linearConstant" }, [NaN, 3, NaN, NaN, NaN])).toEqual([3, 3, 3, 3, 3]);
  });

  test("keeps what is there, and fills between the neighbours' values", () => {
    const cells = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: NaN }), {
      minLength: 5,
      maxLength: 5,
    });
    const methods = fc.constantFrom<PanelImputeMethod[]>(
      { method: "latest" },
      { method: "constant" },
      { method: "linear" },
      { method: "linearConstant" },
    );
    fc.assert(
      fc.property(cells, methods, (values, spec) => {
        const there = values.filter((value) => !Number.isNaN(value));
        fill(spec, values).forEach((value, at) => {
          if (!Number.isNaN(values[at])) expect(value).toBe(values[at]);
          else if (!Number.isNaN(value)) {
            expect(value).toBeGreaterThanOrEqual(Math.min(...there));
            expect(value).toBeLessThanOrEqual(Math.max(...there));
          }
        });
      }),
      runs(),
    );
  });
});

describe("a panel", () => {
  const unit = (code: string) => ({ code, label: { en: code } });
  const made: Panel = makePanel([
    {
      year: 2020,
      units: [unit("a"), unit("b")],
      leaves: ["x", "y"],
      values: Float64Array.of(1, NaN, 3, NaN),
    },
    {
      year: 2021,
      units: [unit("b"), unit("c")],
      leaves: ["y", "x"],
      values: Float64Array.of(7, NaN, NaN, 5),
    },
    {
      year: 2022,
      units: [unit("a"), unit("b")],
      leaves: ["x", "y"],
      values: Float64Array.of(NaN, 9, NaN, NaN),
    },
  ]);
  const run = (spec: PanelImputeSpec) => imputePanel(made, spec);
  const values = ({ panel }: ReturnType<typeof run>): number[][] =>
    panel.scores.map((one) => [...one.values]);

  test("matches units and leaves by code, whatever their order and however many a year has", () => {
    expect(values(run({ method: "constant" }))).toEqual([
      [1, 9, 3, 7],
      [7, NaN, 9, 5],
      [1, 9, 3, 7],
    ]);
  });

  test("keeps the input, and lists each filled value with its year of origin", () => {
    const before = made.scores.map((one) => [...one.values]);
    const result = run({ method: "latest", leaves: ["y"] });
    expect(made.scores.map((one) => [...one.values])).toEqual(before);
    expect(result.cells.map(({ unit: { code }, year, value, from }) => [code, year, value, from])).toEqual([
      ["a", 2022, 3, [2020]],
      ["b", 2022, 7, [2021]],
    ]);
    expect(toTable(result).rows[0]).toMatchObject({ year: "2022", from: "2020" });
  });

  test("names what stays missing", () => {
    const { warnings } = run({ method: "latest" });
    expect(places(warnings)).toEqual(["not_imputed at x", "not_imputed at y"]);
    expect(warnings[0]?.message).toContain("b 2020, b 2021");
  });

  test("reports leaves that no year has and a limit that fills nothing", () => {
    const issues = issuesOf(() => run({ method: "latest", maxSteps: 0, leaves: ["q"] }));
    expect(places(issues)).toEqual(["unknown_code at leaves/q", "out_of_range at maxSteps"]);
  });
});
