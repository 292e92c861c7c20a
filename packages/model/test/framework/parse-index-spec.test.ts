import { IndexError, indexSpecIssues, parseIndexSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const sixMistakes = {
  kind: "points",
  code: "six",
  label: { en: "Six mistakes" },
  measures: [{ code: "survey", label: { en: "Survey" } }],
  root: pillar("total", [
    pillar("p1", [leaf("a", 4), leaf("b", 5)], { max: 10 }),
    pillar("p2", [leaf("a", 3), { code: "c", label: { en: "No maximum" } }]),
    pillar("p3", [
      leaf("d", 2, { measure: "servey" }),
      leaf("e", 1, { grid: { values: [0, 0.5, 1.5] } }),
      { ...leaf("f", 1), lable: { en: "typo" } } as never,
    ]),
  ]),
};

describe("parseIndexSpec", () => {
  test("names six different mistakes at once, each with its place", () => {
    expect(places(issuesOf(() => parseIndexSpec(sixMistakes))).sort()).toEqual([
      "duplicate_code at root/children/1/children/0/code",
      "invalid_grid at root/children/2/children/1/grid",
      "invalid_spec at root/children/2/children/2",
      "max_sum at root/children/0/max",
      "missing_max at root/children/1/children/1/max",
      "unknown_measure at root/children/2/children/0/measure",
    ]);
  });

  test("says in one readable line each what is wrong, with the author's own codes", () => {
    const text = new IndexError(indexSpecIssues(sixMistakes)).message;
    expect(text.split("\n")).toHaveLength(6);
    expect(text).toContain('Unrecognized key: "lable"');
    expect(text).toContain(
      'Code "a" is used twice; it was first used at root › children › 0 › children › 0.',
    );
    expect(text).toContain('Maximum of "p1" is 10 but its children\'s add to 9.');
    expect(text).toContain('Leaf "c" has no maximum.');
    expect(text).toContain('Measure "servey" of "d" is not in `measures` (known: survey).');
    expect(text).toContain('Grid of "e" holds 1.5, outside 0 to its maximum 1.');
  });

  const many = (code: string): object => weighted(code, 1);
  test.each<[string, string, object]>([
    ["invalid_spec", "kind", { ...pointsSpec([leaf("a", 1)]), kind: "sums" }],
    ["invalid_spec", "root/code", { ...pointsSpec([]), root: { ...leaf("not a code", 1) } }],
    ["duplicate_code", "root/children/1/code", pointsSpec([leaf("a", 1), leaf("a", 1)])],
    ["missing_max", "root/children/0/max", pointsSpec([{ code: "a", label: { en: "A" } }])],
    ["max_sum", "root/children/0/max", pointsSpec([pillar("p", [leaf("a", 1)], { max: 2 })])],
    ["negative_max", "root/children/0/max", pointsSpec([leaf("a", 0)])],
    ["empty_node", "root/children/0/children", weightsSpec([weighted("p", 1, { children: [] })])],
    ["unknown_measure", "root/children/0/measure", pointsSpec([leaf("a", 1, { measure: "m" })])],
    ["invalid_grid", "root/children/0/grid", pointsSpec([leaf("a", 1, { grid: { values: [-1, 1] } })])],
    ["missing_weight", "root/children/0/weight", weightsSpec([{ code: "a", label: { en: "A" } }])],
    ["negative_weight", "root/children/0/weight", weightsSpec([weighted("a", -1), weighted("b", 1)])],
    ["zero_weights", "root/children", weightsSpec([weighted("a", 0), weighted("b", 0)])],
    [
      "invalid_goalposts",
      "root/children/0/normalise",
      weightsSpec([weighted("a", 1, { normalise: { method: "goalposts", lower: 9, upper: 9 } })]),
    ],
    [
      "invalid_goalposts",
      "normalise",
      weightsSpec([weighted("a", 1)], { normalise: { method: "goalposts", lower: 9, upper: 2 } }),
    ],
    ["invalid_spec", "root/children/0/direction", weightsSpec([{ ...many("a"), direction: 2 } as never])],
    ["invalid_spec", "decimals", pointsSpec([leaf("a", 1)], { decimals: 2.5 })],
  ])("reports %s at %s", (code, path, spec) => {
    expect(places(indexSpecIssues(spec))).toEqual([`${code} at ${path}`]);
  });

  test.each([null, undefined, 3, "spec", [], {}])("refuses %j", (input) => {
    const issues = issuesOf(() => parseIndexSpec(input));
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["invalid_spec"]));
  });

  test("gives a valid spec of either kind back as it came, unchanged", () => {
    const points = pointsSpec(
      [pillar("p", [leaf("a", 0.1), leaf("b", 0.2, { grid: { step: 0.1 } })], { max: 0.3 }), leaf("c", 1)],
      { pointDecimals: 1, missing: "reweight" },
    );
    const weights = weightsSpec(
      [
        weighted("p", 2, {
          aggregate: { method: "geometricMean" },
          children: [weighted("a", 0), weighted("b", 3)],
        }),
        weighted("c", 1, {
          direction: -1,
          normalise: { method: "goalposts", lower: 0, upper: 9, range: [1, 10] },
        }),
      ],
      { decimals: 4, normalise: { method: "minMax" } },
    );
    for (const spec of [points, weights]) {
      const copy = structuredClone(spec);
      expect(parseIndexSpec(spec)).toBe(spec);
      expect(spec).toEqual(copy);
    }
  });

  test("a leaf index, without any children, is a spec too", () => {
    expect(
      indexSpecIssues({ kind: "points", code: "one", label: { en: "One" }, root: leaf("total", 10) }),
    ).toEqual([]);
  });
});
