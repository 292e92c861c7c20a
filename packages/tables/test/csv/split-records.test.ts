import { parse } from "csv-parse/browser/esm/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { recordSplitter, type CsvRow } from "../../src/csv/split-records.js";

function split(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const splitter = recordSplitter((row) => rows.push(row), ",");
  splitter.push(text);
  splitter.end();
  return rows;
}

const cell = fc.oneof(
  fc.constantFrom("", "1", "8.5", " x ", "a b"),
  fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " "), maxLength: 6 }),
);

/** A cell as it is written: in quotes where it must be, and sometimes where it need not. */
const written = fc
  .tuple(cell, fc.boolean())
  .map(([text, always]) => (always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));

test("rows are cut as csv-parse cuts the whole text, and stand on the same lines", () => {
  fc.assert(
    fc.property(fc.array(fc.array(written, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
      const text = rows.map((row) => `${row.join(",")}\n`).join("");
      const expected: CsvRow[] = [];
      parse(text, {
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { lines }) => {
          const breaks = cells.join("").split("\n").length - 1;
          const trimmed = cells.map((one) => one.trim());
          if (trimmed.some((one) => one !== "")) expected.push({ line: lines - breaks, cells: trimmed });
          return null;
        },
      });
      expect(split(text)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("a return alone ends a line, wherever pieces end", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const text = ["a,b", '"c', 'd",e', "", "f,g"].join(end);
    for (let cut = 0; cut <= text.length; cut++) {
      const rows: CsvRow[] = [];
      const splitter = recordSplitter((row) => rows.push(row));
      splitter.push(text.slice(0, cut));
      splitter.push(text.slice(cut));
      splitter.end();
      expect(rows).toEqual([
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ["c\nd", "e"] },
        { line: 5, cells: ["f", "g"] },
      ]);
    }
  }
});
