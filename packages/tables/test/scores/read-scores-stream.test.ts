import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPanelStream, readScoresCsv, readScoresStream } from "../../src/index.js";
import { complaints, complaintsOf, smallIndex as spec } from "../small-index.js";

const good =
  '\uFEFFsep=;\r\nmã;Tên;inst;proc.time;proc.web\r\n79;"Hồ Chí\r\nMinh";8,5;12;1\r\n\r\n01;"Hà ""Nội""";9;;0,5\r\n46;Huế;1;2;0';
const bad = 'unit,inst,proc.time,proc.web\r79,11,x,1\r\r"01",1,2,0.7\r79,1\r';

/** Cuts bytes at the places given, inside characters too. */
function* cut(bytes: Uint8Array, places: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const place of [...places].map((one) => one % bytes.length).sort((a, b) => a - b)) {
    yield bytes.subarray(from, place);
    from = place;
  }
  yield bytes.subarray(from);
}

test("pieces that end anywhere give what the whole text gives", async () => {
  const whole = readScoresCsv(good, { spec });
  const complaint = complaints(() => readScoresCsv(bad, { spec }));
  expect(whole.units.map((unit) => unit.label.en)).toEqual(["Hồ Chí\nMinh", 'Hà "Nội"', "Huế"]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 30 }), async (places) => {
      const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
      expect(await readScoresStream(cut(encode(good), places), { spec })).toEqual(whole);
      expect(await complaintsOf(() => readScoresStream(cut(encode(bad), places), { spec }))).toBe(complaint);
    }),
  );
});

test("text pieces and async ones are read too", async () => {
  async function* pieces(): AsyncGenerator<string> {
    for (const letter of "year,unit,inst,proc.time,proc.web\n2023,79,1,2,0\n")
      yield await Promise.resolve(letter);
  }
  expect((await readPanelStream(pieces(), { spec })).years).toEqual([2023]);
});

test("bytes that are not UTF-8, nothing at all, and a quote that stays open", async () => {
  const read = (...pieces: (Uint8Array | string)[]): Promise<string> =>
    complaintsOf(() => readScoresStream(pieces, { spec, fileName: "big.csv" }));
  expect(await read(Uint8Array.of(0x75, 0xe9, 0x0a))).toMatchInlineSnapshot(
    `"big.csv: The file is not UTF-8 text. Save it as CSV UTF-8 or as UTF-8 JSON."`,
  );
  expect(await read(Uint8Array.of(0xc3))).toMatchInlineSnapshot(
    `"big.csv: The file is not UTF-8 text. Save it as CSV UTF-8 or as UTF-8 JSON."`,
  );
  expect(await read()).toMatchInlineSnapshot(
    `"big.csv: The file is empty. Expected a header row and one row per unit."`,
  );
  expect(await read("unit,inst,proc.time,proc.web\n", '79,"1,2,0\n', "01,1,2,0\n")).toMatchInlineSnapshot(
    `"big.csv › row 2: A quote is opened here and never closed. Write a quote inside a cell twice: ""."`,
  );
  expect(await read("x".repeat(1 << 24), "x")).toMatchInlineSnapshot(
    `"big.csv › row 1: The line is longer than 16 million characters. Look for missing line breaks."`,
  );
});
