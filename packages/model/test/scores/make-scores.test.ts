import { makeScores, scoresIssues, type ScoresInput } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const spec = pointsSpec(
  [
    pillar("p", [leaf("a", 2, { grid: { values: [0, 0.5, 2] } }), leaf("b", 5, { grid: { step: 0.25 } })]),
    leaf("c", 10),
  ],
  { pointDecimals: 2 },
);
const units = ["u", "v"].map((code) => ({ code, label: { en: code } }));
const good: ScoresInput = { units, leaves: ["c", "a", "b"], values: [9.99, NaN, 0.5, 2, 4.75, 0] };

/** The good input with some cells replaced: [unit row, leaf code, value]. */
function withCells(...cells: readonly (readonly [number, string, number])[]): ScoresInput {
  const values = Array.from(good.values);
  for (const [row, code, value] of cells) values[good.leaves.indexOf(code) * units.length + row] = value;
  return { ...good, values };
}

describe("makeScores", () => {
  test("takes leaves in any order, missing values and the year, and copies the values", () => {
    const values = [9.99, NaN, 0.5, 2, 4.75, 0];
    const scores = makeScores(spec, { ...good, values, year: 2023 });
    values[0] = 1;
    expect([...scores.values]).toEqual([9.99, NaN, 0.5, 2, 4.75, 0]);
    expect(scores.leaves).toEqual(["c", "a", "b"]);
    expect(scores.year).toBe(2023);
    expect("year" in makeScores(spec, good)).toBe(false);
  });

  test.each<[string, ScoresInput]>([
    ["unknown_code at leaves/zz", { ...good, leaves: [...good.leaves, "zz"], values: Array(8).fill(0) }],
    ["missing_column at leaves/b", { ...good, leaves: ["c", "a"], values: [0, 0, 0, 0] }],
    ["duplicate_column at leaves/a", { ...good, leaves: [...good.leaves, "a"], values: Array(8).fill(0) }],
    ["no_units at units", { ...good, units: [], values: [] }],
    ["duplicate_unit at units/u", { ...good, units: [units[0]!, units[0]!] }],
    ["length_mismatch at ", { ...good, values: [1, 2, 3] }],
    ["not_a_number at v/c", withCells([1, "c", -Infinity])],
    ["above_max at u/c", withCells([0, "c", 10.01])],
    ["below_min at v/b", withCells([1, "b", -0.25])],
    ["off_grid at u/a", withCells([0, "a", 1])],
    ["off_grid at u/b", withCells([0, "b", 0.3])],
    ["off_grid at u/c", withCells([0, "c", 9.995])],
  ])("reports %s", (place, input) => {
    expect(places(issuesOf(() => makeScores(spec, input)))).toEqual([place]);
  });

  test("reports everything at once: columns, units and cells", () => {
    const input = {
      units: [units[0]!, units[0]!],
      leaves: ["c", "a", "p"],
      values: [11, -1, 1, NaN, 0, 0],
    };
    expect(places(issuesOf(() => makeScores(spec, input)))).toEqual([
      "unknown_code at leaves/p",
      "missing_column at leaves/b",
      "duplicate_unit at units/u",
      "above_max at u/c",
      "below_min at u/c",
      "off_grid at u/a",
    ]);
  });

  test("says that a parent's score is computed, and what a cell may be", () => {
    const parent = { ...good, leaves: [...good.leaves, "p"], values: Array(8).fill(0) as number[] };
    expect(scoresIssues(spec, parent)[0]?.message).toBe(
      '"p" is no leaf of index "made-up". "p" is a parent; its score is computed.',
    );
    const [issue] = scoresIssues(spec, withCells([0, "c", 10.5]));
    expect(issue?.message).toBe('10.5 is above the maximum 10 of "c".');
    expect(scoresIssues(spec, withCells([0, "a", 1]))[0]?.hint).toBe("Allowed: 0, 0.5, 2.");
    expect(scoresIssues(spec, withCells([0, "b", 0.3]))[0]?.hint).toBe("Allowed: multiples of 0.25.");
  });

  test("names a cell by where it came from, when told", () => {
    const input = {
      ...withCells([1, "c", 99]),
      locate: (row: number, column: number) => ["f.csv", row + 2, column + 2],
    };
    expect(places(scoresIssues(spec, input))).toEqual(["above_max at f.csv/3/2"]);
  });

  test("takes decimals that are a bit off in binary for what they stand for", () => {
    const tenths = pointsSpec([leaf("a", 1, { grid: { values: [0, 0.3] } }), leaf("b", 1)], {
      pointDecimals: 1,
    });
    const input = { units: [units[0]!], leaves: ["a", "b"], values: [0.1 + 0.2, 0.1 + 0.2] };
    expect(scoresIssues(tenths, input)).toEqual([]);
  });

  test("a weighted index takes any finite number", () => {
    const weights = weightsSpec([weighted("a", 1)]);
    expect(scoresIssues(weights, { units, leaves: ["a"], values: [-1e9, 1e9] })).toEqual([]);
    expect(places(scoresIssues(weights, { units, leaves: ["a"], values: [0, Infinity] }))).toEqual([
      "not_a_number at v/a",
    ]);
  });
});
