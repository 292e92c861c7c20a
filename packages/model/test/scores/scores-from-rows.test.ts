import { scoresFromRows } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([pillar("p", [leaf("a", 2), leaf("b", 5)]), leaf("c", 10)]);

describe("scoresFromRows", () => {
  test("lays rows out by leaf, missing where a row says nothing", () => {
    const rows = [
      {
        unit: { code: "u", label: { en: "Unit U", vi: "Đơn vị U" }, group: "north" },
        values: { c: 9, a: 1 },
      },
      { unit: "v", values: { a: 2, b: NaN, c: 0 } },
    ];
    const scores = scoresFromRows(spec, rows, 2022);
    expect(scores.leaves).toEqual(["a", "b", "c"]);
    expect([...scores.values]).toEqual([1, 2, NaN, NaN, 9, 0]);
    expect(scores.units).toEqual([rows[0]?.unit, { code: "v", label: { en: "v" } }]);
    expect(scores.year).toBe(2022);
  });

  test("names every value under a code that is no leaf", () => {
    const rows = [
      { unit: "u", values: { a: 1, x: 1, p: 1 } },
      { unit: "v", values: { y: 1 } },
    ];
    expect(places(issuesOf(() => scoresFromRows(spec, rows)))).toEqual([
      "unknown_code at u/x",
      "unknown_code at u/p",
      "unknown_code at v/y",
    ]);
  });

  test("checks values as makeScores does", () => {
    const rows = [
      { unit: "u", values: { a: 3, b: -1 } },
      { unit: "u", values: {} },
    ];
    expect(places(issuesOf(() => scoresFromRows(spec, rows)))).toEqual([
      "duplicate_unit at units/u",
      "above_max at u/a",
      "below_min at u/b",
    ]);
    expect(places(issuesOf(() => scoresFromRows(spec, [])))).toEqual(["no_units at units"]);
  });
});
