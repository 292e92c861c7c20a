import { expect, test } from "vitest";
import { readScoresJson, scoresFileJsonSchema, writeScoresJson } from "../../src/index.js";
import { complaints, smallIndex as spec } from "../small-index.js";

const good = `{
  "year": 2023,
  "units": [
    { "code": "79", "label": { "en": "HCMC", "vi": "TP.HCM" }, "group": "SE", "scores": { "inst": 8, "proc.web": 1 } },
    { "code": "01", "label": "Ha Noi", "scores": { "inst": 9, "proc.time": null, "proc.web": 0.5 } },
    { "code": "02", "scores": {} }
  ]
}`;

test("null and absent leaves are missing; labels may be plain text", () => {
  const scores = readScoresJson(good, { spec });
  expect(scores.year).toBe(2023);
  expect(scores.units).toEqual([
    { code: "79", label: { en: "HCMC", vi: "TP.HCM" }, group: "SE" },
    { code: "01", label: { en: "Ha Noi" } },
    { code: "02", label: { en: "02" } },
  ]);
  expect([...scores.values]).toEqual([8, 9, NaN, NaN, NaN, NaN, 1, 0.5, NaN]);
});

test("what is written is read back", () => {
  const scores = readScoresJson(good, { spec });
  expect(readScoresJson(writeScoresJson(scores), { spec })).toEqual(scores);
});

test("a syntax error is named by line and column", () => {
  const read = (text: string): string => complaints(() => readScoresJson(text, { spec, fileName: "s.json" }));
  expect(read('{\n  "units": [\n    { "code": "79",, }\n]}')).toMatchInlineSnapshot(
    `"s.json › line 3, column 20: “,” cannot stand here in JSON. Look for a missing or an extra comma, quote or bracket just before."`,
  );
  expect(read('{ "units": [')).toMatchInlineSnapshot(
    `"s.json › line 1, column 13: The JSON text ends too early. Look for a missing or an extra comma, quote or bracket just before."`,
  );
  expect(read("")).toMatchInlineSnapshot(`"s.json: The file is empty."`);
});

test("wrong shapes and wrong values are all named by line, column and key", () => {
  const read = (text: string): string => complaints(() => readScoresJson(text, { spec, fileName: "s.json" }));
  const shape =
    '{\n  "units": [\n    { "code": "79", "scores": { "inst": "8" } },\n    { "scores": {} }\n  ]\n}';
  expect(read(shape)).toMatchInlineSnapshot(`
    "s.json › line 3, column 41 › units › 0 › scores › inst: Invalid input: expected number, received string.
    s.json › line 4, column 5 › units › 1 › code: Invalid input: expected string, received undefined."
  `);
  const values = `{
  "units": [
    { "code": "79", "scores": { "inst": 11, "insz": 1 } },
    { "code": "79", "scores": { "proc.web": 0.7 } }
  ]
}`;
  expect(read(values)).toMatchInlineSnapshot(`
    "s.json › line 3, column 53 › units › 0 › scores › insz: “insz” is no leaf of the index. Leaves: inst, proc.time, proc.web.
    s.json › line 3, column 41 › units › 0 › scores › inst: 11 is above the maximum 10 of "inst". Correct the value or the column.
    s.json › line 4, column 5 › units › 1: Unit 79 is already in row 3. Keep one of the two rows.
    s.json › line 4, column 45 › units › 1 › scores › proc.web: 0.7 is not on the grid of "proc.web". Allowed: multiples of 0.5."
  `);
});

test("a file of another year than the one asked for is refused", () => {
  expect(complaints(() => readScoresJson(good, { spec, year: 2022 }))).toMatchInlineSnapshot(
    `"scores › line 2, column 11 › year: The file has no rows of 2022; it has 2023."`,
  );
  expect(readScoresJson(good, { spec, year: 2023 }).year).toBe(2023);
});

test("the file's own JSON Schema is published", () => {
  expect(scoresFileJsonSchema()).toMatchObject({ type: "object", required: ["units"] });
});
