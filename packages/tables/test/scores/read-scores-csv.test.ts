import { describe, expect, test } from "vitest";
import { readPanelCsv, readScoresCsv } from "../../src/index.js";
import { complaints, smallIndex as spec, weightedIndex } from "../small-index.js";

const plain = "unit,inst,proc.time,proc.web\n01,8.5,12,1.5\n79,9,,2\n";

describe("a good file", () => {
  test("gives units in the file's order and values by leaf", () => {
    const scores = readScoresCsv(plain, { spec });
    expect(scores.units.map((unit) => unit.code)).toEqual(["01", "79"]);
    expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
    expect([...scores.values]).toEqual([8.5, 9, 12, NaN, 1.5, 2]);
    expect("year" in scores).toBe(false);
  });

  test("reads the same with a byte order mark, CRLF, semicolons or tabs, decimal commas, blank lines", () => {
    const expected = readScoresCsv(plain, { spec });
    const semicolons = plain.replaceAll(",", ";").replaceAll(".5", ",5").replaceAll("\n", "\r\n");
    expect(readScoresCsv(`\uFEFF${semicolons}\r\n;;;\r\n`, { spec })).toEqual(expected);
    expect(readScoresCsv(plain.replaceAll(",", "\t").replaceAll("\n", "\r"), { spec })).toEqual(expected);
    expect(readScoresCsv(`sep=;\n${semicolons}`, { spec })).toEqual(expected);
  });

  test("knows columns by label in either language, any case, without diacritics", () => {
    const text = "MÃ,Tên tỉnh,CAI CACH THE CHE,đúng hạn,Online,Khu vực\n79,Hồ Chí Minh,1,2,0,Đông Nam Bộ\n";
    const scores = readScoresCsv(text, { spec });
    expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
    expect(scores.units).toEqual([{ code: "79", label: { en: "Hồ Chí Minh" }, group: "Đông Nam Bộ" }]);
  });

  test("a unit is its name when there is no code column", () => {
    const scores = readScoresCsv("province,inst,proc.time,proc.web\nHuế,1,2,0\n", { spec });
    expect(scores.units).toEqual([{ code: "Huế", label: { en: "Huế" } }]);
  });

  test("a percentage is a share of the leaf's maximum in a points index, the number itself in a weighted one", () => {
    const scores = readScoresCsv('unit,inst,proc.time,proc.web\n79,75%,"85,12%",2\n', { spec });
    expect([...scores.values]).toEqual([7.5, 11.0656, 2]);
    const weighted = readScoresCsv("unit,gdp,life\n79,75%,70\n", { spec: weightedIndex });
    expect([...weighted.values]).toEqual([75, 70]);
  });

  test("columns ignored on purpose may hold anything", () => {
    const text = "unit,inst,proc.time,proc.web,Tổng điểm,hạng\n79,1,2,0,ba,#1\n";
    expect(readScoresCsv(text, { spec, ignore: ["Tổng điểm", "hạng"] }).leaves).toHaveLength(3);
  });
});

describe("years", () => {
  const dated = "year,unit,inst,proc.time,proc.web\n2023,79,9,13,2\n2022,79,8,12,1\n2023,01,7,11,0\n";

  test("a panel holds each year with its own units", () => {
    const panel = readPanelCsv(dated, { spec });
    expect(panel.years).toEqual([2022, 2023]);
    expect(panel.scores.map((scores) => scores.units.map((unit) => unit.code))).toEqual([
      ["79"],
      ["79", "01"],
    ]);
  });

  test("one year is picked, or asked for", () => {
    const scores = readScoresCsv(dated, { spec, year: 2023 });
    expect(scores.year).toBe(2023);
    expect(scores.units).toHaveLength(2);
    expect(complaints(() => readScoresCsv(dated, { spec }))).toMatchInlineSnapshot(
      `"scores: The file holds 2 years (2022, 2023) and one is wanted. Say which year, or read the file as a panel."`,
    );
    expect(complaints(() => readScoresCsv(dated, { spec, year: 2019 }))).toMatchInlineSnapshot(
      `"scores: The file has no rows of 2019; it has 2022, 2023."`,
    );
  });

  test("a file without a year column is of the year the caller says, and no panel", () => {
    expect(readScoresCsv(plain, { spec, year: 2021 }).year).toBe(2021);
    expect(complaints(() => readPanelCsv(plain, { spec }))).toMatchInlineSnapshot(
      `"scores: A panel needs a “year” column. Add one, or read the file as one year's scores."`,
    );
  });
});
