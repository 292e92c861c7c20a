import * as fc from "fast-check";
import { expect, test } from "vitest";
import { IssueList } from "../../src/issues/issue-list.js";
import { readScoresCsv } from "../../src/index.js";
import { complaints, smallIndex as spec } from "../small-index.js";

test("the first issues of the file are told, the rest counted", () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `u${at},11,bad,1`);
  const text = `unit,inst,proc.time,proc.web\n${rows.join("\n")}\n`;
  expect(complaints(() => readScoresCsv(text, { spec, maxIssues: 3 }))).toMatchInlineSnapshot(`
    "scores › row 2 › column inst: 11 is above the maximum 10 of "inst". Correct the value or the column.
    scores › row 2 › column proc.time: “bad” is not a number. Leave the cell empty when the value is missing.
    scores › row 3 › column inst: 11 is above the maximum 10 of "inst". Correct the value or the column.
    scores: And 3997 more. Correct these first."
  `);
  expect(complaints(() => readScoresCsv(text, { spec })).split("\n")).toHaveLength(501);
});

test("cells that stay ambiguous are counted too", () => {
  const rows = Array.from({ length: 50 }, (_, at) => `u${at},8.5,"1,234",1`);
  const text = `unit,inst,proc.time,proc.web\n${rows.join("\n")}\n`;
  expect(complaints(() => readScoresCsv(text, { spec, maxIssues: 2 }))).toMatchInlineSnapshot(`
    "scores › row 2 › column proc.time: “1,234” can be 1.234 or 1234. Say which sign is the decimal mark.
    scores › row 3 › column proc.time: “1,234” can be 1.234 or 1234. Say which sign is the decimal mark.
    scores: And 48 more. Correct these first."
  `);
});

test("a list keeps the first issues by place, in whatever order they come", () => {
  const place = fc.record({ line: fc.nat(30), column: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (places, limit) => {
      const list = new IssueList(limit);
      const issue = (path: readonly number[]) =>
        ({ code: "not_a_number", severity: "error", path, message: "" }) as const;
      for (const { line, column } of places) list.add(line, column, () => issue([line, column]));
      const told = list.inOrder((count) => issue([count])).map(({ path }) => path);
      const sorted = places
        .map(({ line, column }) => [line, column])
        .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
      const more = places.length - limit;
      expect(told).toEqual([...sorted.slice(0, limit), ...(more > 0 ? [[more]] : [])]);
    }),
  );
});
