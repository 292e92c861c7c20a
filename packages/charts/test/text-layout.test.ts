import { describe, expect, it } from "vitest";
import { axisDomain } from "../src/axis-domain.js";
import { textStrip } from "../src/text-strip.js";
import { textTable } from "../src/text-table.js";
import { estimateTextWidth, wrapText } from "../src/text-width.js";

describe("axisDomain", () => {
  it.each([
    [
      [86.97, 92.18],
      [86, 93],
    ],
    [
      [88.38, 88.6],
      [88.35, 88.65],
    ],
    [[5], [4, 6]],
    [[], [-0.2, 1.2]],
    [
      [NaN, 1, 9],
      [0, 10],
    ],
  ])("puts round ends around %j", (values, domain) => {
    expect(axisDomain(values).domain).toEqual(domain);
  });

  it("starts bars at zero", () => {
    expect(axisDomain([81, 92], { zero: true })).toEqual({
      domain: [0, 100],
      ticks: [0, 20, 40, 60, 80, 100],
      decimals: 0,
    });
  });

  it("gives ticks that are clean decimals", () => {
    expect(axisDomain([0.1, 0.32]).ticks).toEqual([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
  });
});

describe("textStrip", () => {
  it("marks amounts between the domain's ends", () => {
    expect(textStrip([0, 10], [{ lower: 0, upper: 5, character: "█" }], 10)).toBe("██████····");
    expect(textStrip([0, 9], [{ lower: 3, upper: 6, character: "├─┤" }], 10)).toBe("···├──┤···");
  });

  it("leaves out what is not a number and keeps what lies outside at the end", () => {
    const parts = [
      { lower: NaN, upper: 5, character: "x" },
      { lower: 99, upper: 99, character: "●" },
    ];
    expect(textStrip([0, 9], parts, 10)).toBe("·········●");
  });
});

describe("textTable", () => {
  it("aligns columns by characters, not by bytes", () => {
    const columns = [{ heading: "Tên" }, { heading: "Điểm", align: "right" }] as const;
    expect(
      textTable(columns, [
        ["Thừa Thiên Huế", "88,38"],
        ["Đà Nẵng", "8"],
      ]),
    ).toBe(["Tên              Điểm", "Thừa Thiên Huế  88,38", "Đà Nẵng             8"].join("\n"));
  });
});

describe("wrapText", () => {
  it("breaks at spaces and keeps every word", () => {
    const text = "Cải cách tổ chức bộ máy hành chính nhà nước";
    const lines = wrapText(text, 210, 12);
    expect(lines.length).toBe(2);
    expect(lines.join(" ")).toBe(text);
    expect(Math.max(...lines.map((line) => estimateTextWidth(line, 12)))).toBeLessThanOrEqual(210);
  });

  it("gives a word wider than the line a line of its own", () => {
    expect(wrapText("a Donaudampfschifffahrt b", 40, 12)).toEqual(["a", "Donaudampfschifffahrt", "b"]);
  });

  it("does not count accents as letters", () => {
    expect(estimateTextWidth("Hạng", 10)).toBe(estimateTextWidth("Hang", 10));
  });
});
