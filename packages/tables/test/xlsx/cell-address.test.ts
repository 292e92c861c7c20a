import { expect, test } from "vitest";
import { columnLetters } from "../../src/cells/places.js";
import { cellAddress, cellRange } from "../../src/xlsx/cell-address.js";

test("cells by name and back", () => {
  for (const [name, row, column] of [
    ["A1", 0, 0],
    ["Z9", 8, 25],
    ["AA10", 9, 26],
    ["XFD1048576", 1_048_575, 16_383],
  ] as const) {
    expect(cellAddress(name)).toEqual({ row, column });
    expect(`${columnLetters(column)}${row + 1}`).toBe(name);
  }
  for (const name of ["A0", "XFE1", "A1048577", "1A", "", "A", "A1B"])
    expect(cellAddress(name)).toBe(undefined);
});

test("ranges, closed and open", () => {
  expect(cellRange("A3:H70")).toEqual({ top: 2, left: 0, bottom: 69, right: 7 });
  expect(cellRange(" $b$2:$c$3 ")).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  expect(cellRange("A3:H")).toEqual({ top: 2, left: 0, bottom: 1_048_575, right: 7 });
  expect(cellRange("B2")).toEqual({ top: 1, left: 1, bottom: 1_048_575, right: 16_383 });
  for (const text of ["H70:A3", "A3-H70", "A:H", "A1:B2:C3", ""]) expect(cellRange(text)).toBe(undefined);
});
