import { describe, expect, test } from "vitest";
import { checkScoresCsv, checkScoresJson, checkScoresXlsx } from "../../src/index.js";
import { smallIndex as spec } from "../small-index.js";
import { madeWorkbook } from "../xlsx/made-workbook.js";

const text = "unit,inst,proc.time,proc.web\n01,8,,0\n79,8,,1\n46,8,,\n48,,,\n";

describe("a check of data", () => {
  test("counts columns and says what is empty, constant or missing, and which units have few values", () => {
    const check = checkScoresCsv(text, { spec, fileName: "s.csv" });
    expect(check).toMatchObject({ status: "warnings", units: 4, years: [], cells: 12, missing: 7 });
    expect(check.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["constant_column", "s.csv", "inst"],
      ["missing_value", "s.csv", "inst"],
      ["empty_column", "s.csv", "proc.time"],
      ["missing_value", "s.csv", "proc.web"],
      ["low_availability", "s.csv", "48"],
      ["low_availability", "s.csv", "46"],
    ]);
    expect(check.columns[2]).toEqual({
      leaf: "proc.web",
      label: { en: "Online", vi: "Trực tuyến" },
      present: 2,
      missing: 2,
      missingUnits: ["46", "48"],
      min: 0,
      max: 1,
      mean: 0.5,
      distinct: 2,
    });
    expect(check.columns[1]?.mean).toBe(NaN);
    expect(checkScoresCsv(text, { spec, minAvailability: 0 }).lowUnits).toEqual([]);
  });

  test("tells errors first, and still counts what could be read", () => {
    const check = checkScoresCsv(`${text}79,11,x,1\n`, { spec });
    expect(check.status).toBe("errors");
    expect(check.issues.slice(0, 3).map(({ code }) => code)).toEqual([
      "duplicate_unit",
      "above_max",
      "not_a_number",
    ]);
    expect(check.columns[0]?.max).toBe(11);
  });

  test("is the same for a workbook and for JSON", async () => {
    const rows = [
      ["unit", "inst", "proc.time", "proc.web"],
      ["01", 8, undefined, 0],
      ["79", 8, undefined, 1],
    ];
    const units = [
      { code: "01", scores: { inst: 8, "proc.web": 0 } },
      { code: "79", scores: { inst: 8, "proc.web": 1 } },
    ];
    const workbook = await checkScoresXlsx(madeWorkbook(rows), { spec });
    expect(workbook.issues.map(({ code }) => code)).toEqual(["constant_column", "empty_column"]);
    expect(checkScoresJson(JSON.stringify({ units }), { spec })).toEqual(workbook);
  });

  test("several years are no error, a year that is not there is one", () => {
    const years = "year,unit,inst,proc.time,proc.web\n2022,79,1,2,0\n2023,79,2,3,1\n";
    expect(checkScoresCsv(years, { spec })).toMatchObject({ status: "ok", years: [2022, 2023] });
    expect(checkScoresCsv(years, { spec, year: 2021 }).status).toBe("errors");
  });
});
