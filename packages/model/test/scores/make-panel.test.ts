import { makePanel, scoresFromRows, scoresOfYear, type Scores } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pointsSpec } from "../support/small-specs.js";

const of = (year?: number): Scores =>
  scoresFromRows(pointsSpec([leaf("a", 9)]), [{ unit: "u", values: { a: 1 } }], year);

describe("makePanel", () => {
  test("puts years in order and gives the scores of each back", () => {
    const given = [of(2023), of(2021), of(2022)];
    const panel = makePanel(given);
    expect(panel.years).toEqual([2021, 2022, 2023]);
    expect(scoresOfYear(panel, 2023)).toBe(given[0]);
    expect(given.map(({ year }) => year)).toEqual([2023, 2021, 2022]);
  });

  test("names scores without a year and years given twice, all at once", () => {
    expect(places(issuesOf(() => makePanel([of(2021), of(), of(2022), of(2021)])))).toEqual([
      "unknown_year at scores/1",
      "duplicate_year at scores/3",
    ]);
  });

  test("names the years there are when asked for another", () => {
    const issues = issuesOf(() => scoresOfYear(makePanel([of(2022), of(2021)]), 2020));
    expect(places(issues)).toEqual(["unknown_year at year"]);
    expect(issues[0]?.hint).toBe("Years: 2021, 2022.");
  });
});
