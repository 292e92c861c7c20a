import { expect, test } from "vitest";
import type { Table } from "@chiso/model";
import { writeTableCsv } from "../../src/index.js";

const table: Table = {
  columns: [
    { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
    { key: "score", label: { en: "Score", vi: "Điểm" }, decimals: 2 },
    { key: "cut", label: { en: "Cut-off", vi: "Ngưỡng" } },
  ],
  rows: [
    { unit: { en: "Hue, city", vi: "Huế" }, score: 1 / 3, cut: { lower: 88.38, upper: 88.6 } },
    { unit: '=HYPERLINK("x")', score: -2, cut: undefined },
    { unit: "@cmd", score: Number.NaN, cut: 5 },
  ],
};

test("numbers unrounded, intervals in two columns, missing empty, formulas made harmless", () => {
  expect(writeTableCsv(table)).toMatchInlineSnapshot(`
    "Unit,Score,Cut-off (lower),Cut-off (upper)
    "Hue, city",0.3333333333333333,88.38,88.6
    "'=HYPERLINK(""x"")",-2,,
    '@cmd,,5,5
    "
  `);
  expect(writeTableCsv(table, { language: "vi" }).split("\n")[0]).toBe(
    "Đơn vị,Điểm,Ngưỡng (dưới),Ngưỡng (trên)",
  );
});
