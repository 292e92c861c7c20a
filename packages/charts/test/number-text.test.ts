import { describe, expect, it } from "vitest";
import { amountText, numberText } from "@chiso/charts";

const vi = { language: "vi", decimals: 2 } as const;
const en = { language: "en", decimals: 2 } as const;

describe("numberText", () => {
  it.each([
    [86.97, "86,97"],
    [84.7, "84,70"],
    [-1.925, "−1,93"],
    [1.005, "1,01"],
    [-0.001, "0,00"],
    [0, "0,00"],
    [1e-7, "0,00"],
    [NaN, "–"],
    [Infinity, "–"],
  ])("writes %d as %s in Vietnamese", (value, text) => {
    expect(numberText(value, vi)).toBe(text);
  });

  it("puts a plus before gains when asked, never before zero", () => {
    expect([1.15, -1.15, 0].map((value) => numberText(value, { ...en, signed: true }))).toEqual([
      "+1.15",
      "−1.15",
      "0.00",
    ]);
  });
});

describe("amountText", () => {
  it("writes both ends of an interval", () => {
    expect(amountText({ lower: 88.38, upper: 88.6 }, vi)).toBe("88,38–88,60");
  });

  it("writes ends that print alike once", () => {
    expect(amountText({ lower: 88.601, upper: 88.602 }, en)).toBe("88.60");
  });

  it("keeps signs apart from the dash", () => {
    expect(amountText({ lower: -1, upper: 2 }, { ...en, decimals: 0, signed: true })).toBe("−1 … +2");
  });
});
