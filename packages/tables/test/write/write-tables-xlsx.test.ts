import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import type { Table } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { writeTableJson, writeTablesXlsx } from "../../src/index.js";

const table: Table = {
  caption: { en: "Ranking: 2023/2024?", vi: "Bảng xếp hạng" },
  columns: [
    { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
    { key: "score", label: { en: "Score", vi: "Điểm" }, decimals: 2 },
    { key: "change", label: { en: "Change", vi: "Thay đổi" }, decimals: 1, signed: true },
    { key: "cut", label: { en: "Cut-off", vi: "Ngưỡng" } },
  ],
  rows: [
    { unit: { en: "Hue", vi: "Huế" }, score: 1 / 3, change: 2, cut: { lower: 88.38, upper: 88.6 } },
    { unit: '=HYPERLINK("x")', score: -2, change: undefined, cut: undefined },
    { unit: "@cmd", score: Number.NaN, change: -1, cut: 5 },
  ],
  notes: [{ en: "Ties share a rank." }],
};

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe("a workbook of tables", () => {
  test("has a sheet for each, numbers unrounded, intervals in two columns, notes below", async () => {
    const bytes = await writeTablesXlsx([table, table]);
    const archive = new Uint8Array(bytes).buffer;
    expect(await readSheet(archive, 2)).toEqual([
      ["Unit", "Score", "Change", "Cut-off (lower)", "Cut-off (upper)"],
      ["Hue", 1 / 3, 2, 88.38, 88.6],
      ['=HYPERLINK("x")', -2, null, null, null],
      ["@cmd", null, -1, 5, 5],
      [null, null, null, null, null],
      ["Ties share a rank.", null, null, null, null],
    ]);
    const names = [...(parts(bytes)["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(["Ranking 2023 2024", "Ranking 2023 2024 (2)"]);
  });

  test("holds no formula; headings are bold and stay in view; formats show decimals and signs", async () => {
    const written = parts(await writeTablesXlsx([table], { language: "vi" }));
    const sheet = written["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="/);
    const styles = written["xl/styles.xml"] ?? "";
    expect(styles).toContain("<b/>");
    expect(styles).toContain('formatCode="+0.0;-0.0;0.0"');
    expect(written["xl/sharedStrings.xml"]).toContain("Ngưỡng (dưới)");
    expect(written["xl/workbook.xml"]).toContain('name="Bảng xếp hạng"');
  });

  test("names without characters, reserved ones and long ones become names a workbook allows", async () => {
    const named = (en: string): Table => ({ caption: { en }, columns: table.columns, rows: [] });
    const captions = ["[:]", "History", "A very long caption of more than thirty-one characters", "'x'", "X"];
    const written = parts(await writeTablesXlsx(captions.map(named)));
    const names = [...(written["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      "Table 1",
      "Table 2",
      "A very long caption of more th…",
      "x",
      "X (2)",
    ]);
  });
});

test("a table as JSON: null for what is missing", () => {
  expect(JSON.parse(writeTableJson(table, { language: "vi" }))).toEqual({
    caption: "Bảng xếp hạng",
    columns: [
      { heading: "Đơn vị" },
      { heading: "Điểm", decimals: 2 },
      { heading: "Thay đổi", decimals: 1, signed: true },
      { heading: "Ngưỡng (dưới)" },
      { heading: "Ngưỡng (trên)" },
    ],
    rows: [
      ["Huế", 1 / 3, 2, 88.38, 88.6],
      ['=HYPERLINK("x")', -2, null, null, null],
      ["@cmd", null, -1, 5, 5],
    ],
    notes: ["Ties share a rank."],
  });
});
