import { compile, parseScenario, scoresFromRows, whatIf, type Scenario } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const spec = pointsSpec([
  pillar("p", [leaf("a", 4), leaf("b", 6)]),
  pillar("q", [leaf("c", 10), leaf("d", 1)]),
]);
const rows = [
  { unit: "u", values: { a: 2, b: 3, c: 5 } },
  { unit: "v", values: { a: 3, b: 5, c: 4, d: 1 } },
];
const index = compile(spec, scoresFromRows(spec, rows));
const faults = (scenario: Scenario): string[] => places(issuesOf(() => whatIf(index, scenario)));

describe("whatIf", () => {
  test("names everything wrong with every change at once", () => {
    const changes = [
      { node: "a", set: 1, unit: "zz" },
      { node: "zz", set: 1 },
      { node: "d", add: 0.5 },
      { node: "q", add: 0.5 },
      { node: "a", set: 4.5 },
      { node: "b", add: -4 },
      { node: "a", closeGap: 0.5, to: { unit: "zz" } },
      { node: "p", set: 10.5, unit: "v" },
    ];
    expect(faults({ unit: "u", changes })).toEqual([
      "unknown_unit at changes/0",
      "unknown_node at changes/1",
      "missing_value at changes/2",
      "conflicting_change at changes/3",
      "missing_value at changes/3",
      "out_of_range at changes/4",
      "out_of_range at changes/5",
      "conflicting_change at changes/6",
      "unknown_unit at changes/6",
      "out_of_range at changes/7",
    ]);
  });

  test("says what is there, what was asked for and what is possible", () => {
    const [issue] = issuesOf(() => whatIf(index, { unit: "u", changes: [{ node: "a", add: 3 }] }));
    expect(`${issue?.message} ${issue?.hint}`).toBe('"a" would be 5, outside 0 to 4. It is 2 now.');
    const [pillarIssue] = issuesOf(() => whatIf(index, { unit: "u", changes: [{ node: "p", set: 11 }] }));
    expect(`${pillarIssue?.message} ${pillarIssue?.hint}`).toBe(
      '"p" cannot reach 11 by moving its leaves. It is 5 now, at most 10.',
    );
  });

  test("two changes may not touch the same leaf of a unit, but may touch the same leaf of two units", () => {
    expect(
      faults({
        unit: "u",
        changes: [
          { node: "b", add: 1 },
          { node: "p", add: 1 },
        ],
      }),
    ).toEqual(["conflicting_change at changes/1"]);
    const both = [
      { node: "b", add: 1 },
      { node: "b", add: 1, unit: "v" },
    ];
    expect(whatIf(index, { unit: "u", changes: both }).units).toHaveLength(2);
  });

  test("names an unknown unit of the scenario, whatever its changes speak of", () => {
    expect(faults({ unit: "zz", changes: [] })).toEqual(["unknown_unit at unit"]);
    expect(faults({ unit: "zz", changes: [{ node: "a", add: 1, unit: "v" }] })).toEqual([
      "unknown_unit at unit",
    ]);
    expect(faults({ unit: "zz", changes: [{ node: "a", add: 1 }] })).toEqual(["unknown_unit at changes/0"]);
  });

  test("a missing leaf can be set, but not moved; its pillar cannot be moved", () => {
    const set = whatIf(index, { unit: "u", changes: [{ node: "d", set: 1 }] });
    expect([set.units[0]?.scoreBefore, set.units[0]?.scoreAfter]).toEqual([NaN, 11]);
    expect(faults({ unit: "u", changes: [{ node: "q", closeGap: 0.5 }] })).toEqual([
      "missing_value at changes/0",
    ]);
  });

  test.each([NaN, Infinity])("refuses to set %d", (set) => {
    expect(faults({ unit: "u", changes: [{ node: "a", set }] })).toEqual(["out_of_range at changes/0"]);
    expect(faults({ unit: "u", changes: [{ node: "p", set }] })).toEqual(["out_of_range at changes/0"]);
  });

  test("without an end there is no gap to close, on a leaf or on a pillar", () => {
    const open = weightsSpec([weighted("a", 1), weighted("b", 1)], { normalise: { method: "none" } });
    const model = compile(open, scoresFromRows(open, [{ unit: "u", values: { a: 1, b: 2 } }]));
    for (const node of ["a", "total"]) {
      const scenario = { unit: "u", changes: [{ node, closeGap: 0.5 }] };
      expect(places(issuesOf(() => whatIf(model, scenario)))).toEqual(["missing_value at changes/0"]);
    }
    expect(whatIf(model, { unit: "u", changes: [{ node: "a", set: 4 }] }).units[0]?.scoreAfter).toBe(3);
  });
});

describe("parseScenario", () => {
  test("gives a scenario back as it is", () => {
    const scenario = {
      name: { en: "Catch up" },
      unit: "79",
      changes: [
        { node: "procedures", closeGap: 0.5, to: { unit: "01" } },
        { node: "a", add: -1, unit: "01" },
      ],
    };
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });

  test("names every part of a wrong shape at once", () => {
    const wrong = { name: { vi: "Không có tiếng Anh" }, changes: [{ node: "a", set: "3" }], unitt: "79" };
    const issues = issuesOf(() => parseScenario(wrong));
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["invalid_change"]));
    expect(issues.map(({ path }) => path.join("/")).sort()).toEqual(["", "changes/0", "name/en", "unit"]);
    expect(issues.map(({ message }) => message).join(" ")).toContain('Unrecognized key: "unitt"');
  });

  test.each([
    null,
    [],
    { unit: "79" },
    { unit: "79", changes: [] },
    { unit: "", changes: [{ node: "a", set: 1 }] },
  ])("refuses %j", (input) => {
    expect(issuesOf(() => parseScenario(input)).length).toBeGreaterThan(0);
  });
});
