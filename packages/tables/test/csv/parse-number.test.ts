import { describe, expect, test } from "vitest";
import { numberStyle, parseNumber } from "../../src/csv/parse-number.js";

function read(cell: string, others: string[] = [], delimiter: "," | ";" = ",", given?: "." | ",") {
  const found = parseNumber(cell, numberStyle([cell, ...others], delimiter, given));
  return found.kind === "number" ? (found.percent ? `${found.value}%` : found.value) : found.kind;
}

describe("a number cell", () => {
  test.each([
    ["86.97", 86.97],
    ["86,97", 86.97],
    ["86,97%", "86.97%"],
    ["86,97 %", "86.97%"],
    ["−1.5", -1.5],
    ["+2", 2],
    [".5", 0.5],
    ["7.", 7],
    ["2e-3", 0.002],
    ["0,125", 0.125],
    ["1 234,5", 1234.5],
    ["1\u00a0234\u202f567", 1234567],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["12.345.678", 12345678],
  ])("%s is read", (cell, value) => {
    expect(read(cell)).toBe(value);
  });

  test.each(["", " ", "-", "–", "n/a", "N/A", "#N/A", "…", "không có", "null"])("%j is missing", (cell) => {
    expect(read(cell)).toBe("missing");
  });

  test.each(["abc", "1.2.3", "12 points", "1,23,456", "Infinity", "0x10", "1 23", "--1", "5-6", "%", "12a"])(
    "%j is text",
    (cell) => {
      expect(read(cell)).toBe("text");
    },
  );
});

describe("one sign before three digits", () => {
  test("is read as the file's other cells say", () => {
    expect(read("7,125", ["8,5"])).toBe(7.125);
    expect(read("7.125", ["8.5"])).toBe(7.125);
  });
  test("is ambiguous when the other cells use the other sign, or both", () => {
    expect(read("7.125", ["8,5"])).toBe("ambiguous");
    expect(read("7,125", ["8.5"])).toBe("ambiguous");
    expect(read("7,125", ["8.5", "8,5"])).toBe("ambiguous");
  });
  test("alone: a point is decimal, a comma only where commas do not separate cells", () => {
    expect(read("7.125")).toBe(7.125);
    expect(read("7,125", [], ";")).toBe(7.125);
    expect(read("7,125", [], ",")).toBe("ambiguous");
  });
  test("is a group of thousands when the caller names the other sign", () => {
    expect(read("7,125", [], ",", ".")).toBe(7125);
    expect(read("7.125", [], ",", ",")).toBe(7125);
    expect(read("86,97", [], ",", ".")).toBe("text");
  });
});
