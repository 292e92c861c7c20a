import { indexSpecIssues, indexSpecJsonSchema, parseScenario, scenarioJsonSchema } from "@chiso/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

/** A validator of a JSON Schema of draft 2020-12; throws when the schema itself is not valid. */
function validator(schema: Record<string, unknown>): (data: unknown) => boolean {
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: true });
  return ajv.compile(schema);
}

describe("indexSpecJsonSchema", () => {
  const isValid = validator(indexSpecJsonSchema());
  const typo = { ...leaf("a", 1), maxx: 2 };
  const deep = pointsSpec([pillar("p", [pillar("q", [leaf("a", 1, { grid: { step: 0.25 } })])])]);

  test.each<[string, boolean, unknown]>([
    ["a points index", true, deep],
    [
      "a weighted index",
      true,
      weightsSpec([weighted("a", 1, { direction: -1, normalise: { method: "minMax", range: [1, 10] } })]),
    ],
    ["an unknown key deep in the tree", false, pointsSpec([pillar("p", [pillar("q", [typo])])])],
    ["a weight in a points index", false, pointsSpec([{ ...leaf("a", 1), weight: 2 } as never])],
    ["a maximum in a weighted index", false, weightsSpec([{ ...weighted("a", 1), max: 2 } as never])],
    ["an unknown kind", false, { ...deep, kind: "sums" }],
    ["a code with a space", false, pointsSpec([leaf("a b", 1)])],
    [
      "a range of three numbers",
      false,
      weightsSpec([], { normalise: { method: "minMax", range: [1, 2, 3] as never } }),
    ],
    ["a label without English", false, { ...deep, label: { vi: "Chỉ số" } }],
    ["a method that is not there", false, weightsSpec([], { aggregate: { method: "median" as never } })],
    ["a negative grid step", false, pointsSpec([leaf("a", 1, { grid: { step: -1 } })])],
    ["no root", false, { kind: "points", code: "a", label: { en: "A" } }],
    ["a list", false, []],
  ])("judges %s as parseIndexSpec judges its shape: %s", (_, valid, spec) => {
    expect(isValid(spec)).toBe(valid);
    expect(indexSpecIssues(spec).some(({ code }) => code === "invalid_spec")).toBe(!valid);
  });
});

describe("scenarioJsonSchema", () => {
  const isValid = validator(scenarioJsonSchema());
  const judge = (scenario: unknown): boolean => {
    try {
      parseScenario(scenario);
      return true;
    } catch {
      return false;
    }
  };

  test.each<[string, boolean, unknown]>([
    ["a leaf set", true, { unit: "u", changes: [{ node: "a", set: 1 }] }],
    [
      "a gap closed to another unit",
      true,
      { unit: "u", changes: [{ node: "a", closeGap: 1, to: { unit: "v" } }] },
    ],
    ["two amounts in one change", false, { unit: "u", changes: [{ node: "a", set: 1, add: 1 }] }],
    ["no amount", false, { unit: "u", changes: [{ node: "a" }] }],
    ["no change", false, { unit: "u", changes: [] }],
    ["an unknown goal", false, { unit: "u", changes: [{ node: "a", closeGap: 1, to: "min" }] }],
  ])("judges %s as parseScenario does: %s", (_, valid, scenario) => {
    expect(isValid(scenario)).toBe(valid);
    expect(judge(scenario)).toBe(valid);
  });
});
