import { indexSpecIssues, indexSpecJsonSchema, parseIndexSpec, type PrepareSpec } from "@chiso/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { places } from "../support/issues-of.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

const children = [weighted("x", 1, { denominator: "people" }), weighted("y", 1)];
const withSteps = (prepare: unknown) => ({ ...weightsSpec(children), prepare });
const issues = (prepare: unknown): string[] => places(indexSpecIssues(withSteps(prepare)));

const every: readonly PrepareSpec[] = [
  { step: "screen", minAvailability: 0.6, minNonZero: 0, include: ["a"], exclude: [] },
  { step: "denominate" },
  { step: "denominate", by: { y: { denominator: "area", scale: 1000 } } },
  { step: "impute", method: "mean", leaves: ["x"] },
  { step: "impute", method: "groupMedian", group: "income" },
  { step: "impute", method: "rowMean", within: "all" },
  { step: "impute", method: "constant", value: 0 },
  { step: "impute", method: "em", tolerance: 1e-8, maxIterations: 100 },
  {
    step: "treat",
    maxSkewness: 2.25,
    maxKurtosis: 3.5,
    stages: [
      { method: "winsorise", max: "unlimited" },
      { method: "boxCox", lambda: 0.5 },
    ],
    combine: true,
    overrides: { x: { stages: [{ method: "logRescaled", scale: 10 }, { method: "none" }], force: true } },
  },
];

describe("steps of a spec", () => {
  test("every kind of step is read, and by the JSON schema too", () => {
    expect(parseIndexSpec(withSteps(every))).toEqual(withSteps(every));
    const validate = new Ajv2020({ strict: false }).compile(indexSpecJsonSchema());
    expect(validate(withSteps(every)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(withSteps([{ step: "impute", method: "guess" }]))).toBe(false);
  });

  test.each([
    ["an unknown step", { step: "polish" }, "invalid_spec at prepare/0/step"],
    ["an unknown method", { step: "impute", method: "guess" }, "invalid_spec at prepare/0/method"],
    ["a share above 1", { step: "screen", minAvailability: 90 }, "invalid_spec at prepare/0/minAvailability"],
    ["a key too many", { step: "treat", stage: [] }, "invalid_spec at prepare/0"],
    ["no stage", { step: "treat", stages: [] }, "invalid_spec at prepare/0/stages"],
    [
      "a negative scale",
      { step: "denominate", by: { y: { denominator: "p", scale: -1 } } },
      "invalid_spec at prepare/0/by/y/scale",
    ],
    [
      "a leaf to fill that is none",
      { step: "impute", method: "mean", leaves: ["total"] },
      "unknown_code at prepare/0/leaves/total",
    ],
    [
      "a leaf to divide that is none",
      { step: "denominate", by: { q: { denominator: "p" } } },
      "unknown_code at prepare/0/by/q",
    ],
    [
      "an override of no leaf",
      { step: "treat", overrides: { q: {} } },
      "unknown_code at prepare/0/overrides/q",
    ],
  ])("reports %s", (_, step, expected) => {
    expect(issues([step])).toEqual([expected]);
  });

  test("reports a denominator on a parent, and a step with nothing to divide", () => {
    const inner = weighted("p", 1, { denominator: "people", children: [weighted("x", 1)] });
    const spec = { ...weightsSpec([inner]), prepare: [{ step: "denominate" }] };
    expect(places(indexSpecIssues(spec))).toContain("invalid_spec at root/children/0/denominator");
    expect(
      places(indexSpecIssues({ ...weightsSpec([weighted("x", 1)]), prepare: [{ step: "denominate" }] })),
    ).toEqual(["invalid_spec at prepare/0"]);
  });

  test("points indices have no steps", () => {
    const points = {
      kind: "points",
      code: "p",
      label: { en: "P" },
      prepare: [],
      root: { code: "r", label: { en: "R" }, max: 1 },
    };
    expect(places(indexSpecIssues(points))).toEqual(["invalid_spec at "]);
  });
});
