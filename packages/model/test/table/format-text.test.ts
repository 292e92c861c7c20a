import { formatTableText, type Table } from "@chiso/model";
import { expect, test } from "vitest";
import { textWidth } from "../../src/table/text-width.js";

const table: Table = {
  caption: { en: "Scores", vi: "Điểm số" },
  columns: [
    { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
    { key: "score", label: { en: "Score", vi: "Điểm" }, decimals: 2 },
    { key: "range", label: { en: "Range", vi: "Khoảng" }, decimals: 1 },
    { key: "note", label: { en: "Note", vi: "Ghi chú" } },
  ],
  rows: [
    { unit: "Hồ Chí Minh", score: 86.97, range: { lower: 1, upper: 20 }, note: "a" },
    { unit: "Thừa Thiên Huế".normalize("NFD"), score: 9, range: 3.25, note: undefined },
    { unit: "Hà Nội", score: NaN, range: undefined, note: 5 },
  ],
  notes: [{ en: "made up", vi: "số giả" }],
};

test("columns line up, numbers to the right, text to the left, with diacritics in either form", () => {
  expect(formatTableText(table)).toBe(
    [
      "Scores",
      "",
      "Unit            Score       Range  Note",
      "──────────────  ─────  ──────────  ────",
      "Hồ Chí Minh     86.97  1.0 – 20.0  a",
      "Thừa Thiên Huế   9.00         3.3  –",
      "Hà Nội              –           –  5",
      "* made up",
    ].join("\n"),
  );
});

test("Vietnamese has its own headings and a decimal comma", () => {
  expect(formatTableText(table, { language: "vi" }).split("\n").slice(0, 5)).toEqual([
    "Điểm số",
    "",
    "Đơn vị           Điểm      Khoảng  Ghi chú",
    "──────────────  ─────  ──────────  ───────",
    "Hồ Chí Minh     86,97  1,0 – 20,0  a",
  ]);
});

test("every line of a table of Vietnamese names has its columns at the same place", () => {
  const names = ["Bà Rịa – Vũng Tàu", "Đắk Lắk", "Thừa Thiên Huế", "Cà Mau"].flatMap((name) => [
    name.normalize("NFC"),
    name.normalize("NFD"),
  ]);
  const text = formatTableText({
    columns: [
      { key: "name", label: { en: "Tên".normalize("NFD") } },
      { key: "n", label: { en: "n" } },
    ],
    rows: names.map((name) => ({ name, n: 7 })),
  });
  const widths = text.split("\n").map((line) => textWidth(line));
  expect(new Set(widths)).toEqual(new Set([textWidth("Bà Rịa – Vũng Tàu") + 3]));
});

test("a table without rows has its headings", () => {
  expect(formatTableText({ columns: [{ key: "a", label: { en: "A" } }], rows: [] })).toBe("A\n─");
});

test.each([
  ["Hồ Chí Minh", 11],
  ["Hồ Chí Minh".normalize("NFD"), 11],
  ["ở Đức".normalize("NFD"), 5],
  ["日本", 4],
  ["", 0],
])("%s takes %i columns", (text, width) => {
  expect(textWidth(text)).toBe(width);
});
