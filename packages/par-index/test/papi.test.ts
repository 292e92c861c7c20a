import { describe, expect, it } from "vitest";
import { papi, papiPanel, papiScores, papiYears, provinces } from "../src/index.js";
import { hasShared, sharedRows, sharedTitle } from "./helpers/shared.js";

describe("PAPI", () => {
  it("has 63 provinces and the leaves of its spec in every year", () => {
    const leaves = papi.root.children?.map((dimension) => dimension.code);
    for (const year of papiYears) {
      const scores = papiScores(year);
      expect(scores.units).toEqual(provinces);
      expect(scores.leaves).toEqual(leaves);
      expect(scores.values).toHaveLength(63 * 8);
      expect(scores.year).toBe(year);
    }
  });

  it("keeps every value between 1 and 10, or missing", () => {
    for (const { values } of papiPanel().scores) {
      expect([...values].every((value) => Number.isNaN(value) || (value >= 1 && value <= 10))).toBe(true);
    }
  });

  it("gives fresh arrays", () => {
    papiScores(2024).values.fill(0);
    expect(papiScores(2024).values[0]).not.toBe(0);
  });

  it("refuses a year it does not hold", () => {
    expect(() => papiScores(2011)).toThrow(RangeError);
  });

  it("comes as a panel, ascending", () => {
    const panel = papiPanel();
    expect(panel.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    expect(panel.scores.map((scores) => scores.year)).toEqual(panel.years);
  });
});

describe.skipIf(!hasShared)(`PAPI, ${sharedTitle}`, () => {
  const rows = hasShared ? sharedRows("papi/papi-2018-2024.csv") : [];

  it("has every printed value and no other", () => {
    expect(rows).toHaveLength(63 * papiYears.length);
    for (const row of rows) {
      const { units, values } = papiScores(Number(row["year"]));
      const at = units.findIndex((unit) => unit.code === row["gso_code"]);
      const dimensions = Object.entries(row).filter(([name]) => /^d\d_/.test(name));
      dimensions.forEach(([name, text], leaf) => {
        const expected = text === "" ? Number.NaN : Number(text);
        expect(values[leaf * units.length + at], `${row["year"]} ${row["gso_code"]} ${name}`).toBe(expected);
      });
    }
  });

  it("adds up to the printed totals within rounding", () => {
    // Eight dimensions and a total, each half a unit of the fourth decimal off at most.
    const tolerance = 9 * 0.00005 + 1e-9;
    for (const row of rows.filter((one) => one["total_of_80"] !== "")) {
      const { units, values } = papiScores(Number(row["year"]));
      const at = units.findIndex((unit) => unit.code === row["gso_code"]);
      const sum = Array.from(
        { length: 8 },
        (_, leaf) => values[leaf * units.length + at] ?? Number.NaN,
      ).reduce((a, b) => a + b, 0);
      expect(
        Math.abs(sum - Number(row["total_of_80"])),
        `${row["year"]} ${row["gso_code"]}`,
      ).toBeLessThanOrEqual(tolerance);
    }
  });
});
