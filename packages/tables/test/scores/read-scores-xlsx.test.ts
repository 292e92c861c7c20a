import { describe, expect, test } from "vitest";
import { readPanelXlsx, readScoresXlsx, writeScoresXlsx } from "../../src/index.js";
import { smallIndex as spec, weightedIndex } from "../small-index.js";
import { formula, madeWorkbook, styled } from "../xlsx/made-workbook.js";

const head = ["mã", "Tên", "Cải cách thể chế", "Đúng hạn", "Online"];

test("numbers, text that is a number, percentages, cached values and missing ones", async () => {
  const bytes = madeWorkbook([
    head,
    ["01", "Hà Nội", styled(0.855, 1), "12,5", formula("1+1", 2)],
    ["79", "TP.HCM", "86,97%", "–", "không có số liệu"],
    [],
    [79.5, "Huế", 9, undefined, 1.5],
  ]);
  const scores = await readScoresXlsx(bytes, { spec });
  expect(scores.units.map((unit) => unit.code)).toEqual(["01", "79", "79.5"]);
  expect(scores.units[0]?.label).toEqual({ en: "Hà Nội" });
  expect([...scores.values]).toEqual([8.55, 8.697, 9, 12.5, NaN, NaN, 2, NaN, 1.5]);
});

test("a percentage in a weighted index is the number that is shown", async () => {
  const scores = await readScoresXlsx(
    madeWorkbook([
      ["unit", "gdp", "life"],
      ["79", styled(0.8697, 1), 70],
    ]),
    {
      spec: weightedIndex,
    },
  );
  expect([...scores.values]).toEqual([86.97, 70]);
});

describe("where the table is", () => {
  const small = [
    ["Sở Nội vụ"],
    ["Bảng điểm năm 2023", undefined, undefined, undefined],
    ["unit", "inst", "proc.time", "proc.web"],
    ["79", 1, 2, 0],
    ["01", 3, 4, 1],
    ["Tổng", 4, 6, 1],
  ];

  test("titles above the headings are passed over; a range says where to end", async () => {
    const bytes = madeWorkbook(small, { merges: ["A2:D2"] });
    for (const range of ["A3:D5", "$A$3:$D$5", "a1:d5"]) {
      const scores = await readScoresXlsx(bytes, { spec, range });
      expect([...scores.values]).toEqual([1, 3, 2, 4, 0, 1]);
    }
    expect((await readScoresXlsx(bytes, { spec, range: "A3:D" })).units).toHaveLength(3);
  });

  test("a sheet by name, in any spelling of its letters, or by number", async () => {
    const bytes = madeWorkbook(small.slice(2, 4), { sheets: ["Điểm".normalize("NFD"), "khác"] });
    for (const sheet of ["Điểm", "điểm", 1]) {
      expect((await readScoresXlsx(bytes, { spec, sheet })).units).toHaveLength(1);
    }
  });

  test("columns left of the range, and empty ones without heading, are not of the table", async () => {
    const bytes = madeWorkbook([
      [1, "unit", undefined, "inst", "proc.time", "proc.web"],
      [2, "79", undefined, 1, 2, 0],
    ]);
    expect([...(await readScoresXlsx(bytes, { spec, range: "B1:F2" })).values]).toEqual([1, 2, 0]);
  });
});

describe("headings of two rows", () => {
  const two = [
    ["Đơn vị", "Vùng", "Institutions", "Procedures", undefined],
    [undefined, undefined, undefined, "On time", "Online"],
    ["79", "Nam", 1, 2, 0],
    ["48", undefined, 3, 4, 1],
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "B3:B4"];

  test("are joined where cells are merged; a group merged over several units is the group of each", async () => {
    const scores = await readScoresXlsx(madeWorkbook(two, { merges }), { spec });
    expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
    expect(scores.units.map((unit) => unit.group)).toEqual(["Nam", "Nam"]);
    expect([...scores.values]).toEqual([1, 3, 2, 4, 0, 1]);
  });

  test("are joined where the caller says so, and can be mapped by the joined text", async () => {
    const rows = [
      ["unit", "2023", "Procedures", "x"],
      [undefined, "Institutions", "On time", "y"],
      ["79", 1, 2, 0],
    ];
    const scores = await readScoresXlsx(madeWorkbook(rows), {
      spec,
      headerRows: 2,
      columns: { "X › Y": "proc.web" },
    });
    expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
  });
});

test("a panel is read from a sheet with a year column", async () => {
  const bytes = madeWorkbook([
    ["year", "unit", "gdp", "life"],
    [2022, "79", 1, 2],
    [2023, "79", 3, 4],
  ]);
  const panel = await readPanelXlsx(bytes, { spec: weightedIndex });
  expect(panel.years).toEqual([2022, 2023]);
  expect(await readPanelXlsx(await writeScoresXlsx(panel), { spec: weightedIndex })).toEqual(panel);
});
