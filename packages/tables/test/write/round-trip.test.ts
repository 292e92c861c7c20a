import * as fc from "fast-check";
import { makePanel, makeScores } from "@chiso/model";
import { expect, test } from "vitest";
import {
  readPanelCsv,
  readScoresCsv,
  readScoresJson,
  readScoresXlsx,
  writeScoresCsv,
  writeScoresJson,
  writeScoresXlsx,
} from "../../src/index.js";
import { weightedIndex as spec } from "../small-index.js";

// Cells are trimmed and line ends unified when read; everything else must come back, formulas and quotes included.
const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom("=1+1", "'=x", "@a", "+8", "-", 'a "b"', "a,b;c", "x\ny", "Huế"),
  )
  .map((value) => value.replace(/\r\n?/g, "\n").trim())
  .filter((value) => value !== "");

const unit = fc.record(
  {
    code: text,
    label: fc.record({ en: text, vi: text }, { requiredKeys: ["en"] }),
    group: text,
    groups: fc.dictionary(fc.constantFrom("income", "Quy mô"), text, { minKeys: 1 }),
  },
  { requiredKeys: ["code", "label"] },
);

const value = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(NaN), fc.integer());

const scores = fc
  .tuple(
    fc.uniqueArray(unit, { minLength: 1, maxLength: 6, selector: (one) => one.code }),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .chain(([units, year]) =>
    fc
      .array(value, { minLength: units.length * 3, maxLength: units.length * 3 })
      .map((all) => all.map((one) => one + 0))
      .map((all) => ({
        units,
        leaves: ["life", "gdp"],
        values: all.slice(0, units.length * 2),
        year,
        denominators: { "Dân số": all.slice(units.length * 2) },
      }))
      .map((input) => makeScores(spec, input)),
  );

test("scores survive CSV", () => {
  fc.assert(
    fc.property(scores, (one) => {
      expect(readScoresCsv(writeScoresCsv(one), { spec })).toEqual(one);
    }),
  );
});

test("scores survive XLSX", async () => {
  await fc.assert(
    fc.asyncProperty(scores, async (one) => {
      expect(await readScoresXlsx(await writeScoresXlsx(one), { spec })).toEqual(one);
    }),
    { numRuns: 50 },
  );
});

test("scores survive JSON", () => {
  fc.assert(
    fc.property(scores, (one) => {
      const back = readScoresJson(writeScoresJson(one), { spec });
      expect(back.units).toEqual(one.units);
      expect(back.year).toBe(one.year);
      const count = one.units.length;
      expect([...back.values]).toEqual([...one.values.slice(count), ...one.values.slice(0, count)]);
    }),
  );
});

test("a panel survives CSV", () => {
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const panel = makePanel([
        { ...one, year: 2022 },
        { ...other, year: 2023 },
      ]);
      expect(readPanelCsv(writeScoresCsv(panel), { spec })).toEqual(panel);
    }),
  );
});
