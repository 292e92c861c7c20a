import { expect, test } from "vitest";
import { detectDelimiter } from "../../src/csv/detect-delimiter.js";

test("the delimiter is what the header has most of, outside quotes", () => {
  expect(detectDelimiter("unit,a,b\n1;2;3")).toBe(",");
  expect(detectDelimiter('unit;"a, b, c, d";e')).toBe(";");
  expect(detectDelimiter("\n\nunit\ta\tb, c")).toBe("\t");
  expect(detectDelimiter("unit")).toBe(",");
  expect(detectDelimiter("")).toBe(",");
});

test("Excel's own line decides", () => {
  expect(detectDelimiter("sep=;\nunit;a,b,c,d")).toBe(";");
});
