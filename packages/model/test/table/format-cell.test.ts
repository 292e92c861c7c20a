import {
  formatCell,
  labelText,
  MISSING_MARK,
  numberLabel,
  sentence,
  type TableCell,
  type TableColumn,
} from "@chiso/model";
import { describe, expect, test } from "vitest";

const column = (more: Partial<TableColumn> = {}): TableColumn => ({ key: "a", label: { en: "A" }, ...more });
const two = { decimals: 2 };

describe("formatCell", () => {
  test.each<[TableCell, Partial<TableColumn>, string, string]>([
    [86.975, two, "86.98", "86,98"],
    [-1.5, two, "−1.50", "−1,50"],
    [-0.001, two, "0.00", "0,00"],
    [0, two, "0.00", "0,00"],
    [1234.5, {}, "1234.5", "1234,5"],
    [1.5, { ...two, signed: true }, "+1.50", "+1,50"],
    [0, { ...two, signed: true }, "0.00", "0,00"],
    [-2, { ...two, signed: true }, "−2.00", "−2,00"],
    [NaN, two, MISSING_MARK, MISSING_MARK],
    [undefined, two, MISSING_MARK, MISSING_MARK],
    [Infinity, two, "∞", "∞"],
    [-Infinity, two, "−∞", "−∞"],
    [{ lower: 88.38, upper: 88.6 }, two, "88.38 – 88.60", "88,38 – 88,60"],
    [{ lower: 86.971, upper: 86.9749 }, two, "86.97", "86,97"],
    [{ lower: -1, upper: 2 }, { decimals: 0, signed: true }, "−1 – +2", "−1 – +2"],
    [true, {}, "yes", "có"],
    [false, {}, "no", "không"],
    [{ en: "Unit", vi: "Đơn vị" }, {}, "Unit", "Đơn vị"],
    [{ en: "English only" }, {}, "English only", "English only"],
    ["Hồ Chí Minh".normalize("NFD"), {}, "Hồ Chí Minh", "Hồ Chí Minh"],
    [{ en: "Hue", vi: "Huế".normalize("NFD") }, {}, "Hue", "Huế"],
  ])("%j as %j is %s in English, %s in Vietnamese", (cell, more, en, vi) => {
    expect([formatCell(cell, column(more), "en"), formatCell(cell, column(more), "vi")]).toEqual([en, vi]);
  });
});

describe("labels", () => {
  test("Vietnamese falls back to English", () => {
    expect(labelText({ en: "Survey", vi: "Khảo sát" }, "vi")).toBe("Khảo sát");
    expect(labelText({ en: "Survey" }, "vi")).toBe("Survey");
    expect(labelText({ en: "Survey", vi: "Khảo sát" }, "en")).toBe("Survey");
  });

  test("numbers and sentences are written in both languages", () => {
    const parts = { n: numberLabel(1.5, 1), who: { en: "u" } };
    const label = sentence(
      parts,
      ({ n, who }) => `${who} has ${n} points`,
      ({ n, who }) => `${who} có ${n} điểm`,
    );
    expect(label).toEqual({ en: "u has 1.5 points", vi: "u có 1,5 điểm" });
  });
});
