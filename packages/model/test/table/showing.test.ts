import {
  boundNodes,
  boundRank,
  checkClaims,
  compile,
  evaluate,
  formatTableText,
  gapToRank,
  inLanguage,
  mimeBundle,
  rank,
  scoresFromRows,
  showTable,
  toTable,
  whatIf,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { question, score } from "../support/made-up-claims.js";
import { leaf, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([leaf("a", 10, { label: { en: "Part A", vi: "Phần A" } }), leaf("b", 10)]);
const rows = [
  { unit: "u", values: { a: 4, b: 4.5 } },
  { unit: "v", values: { a: 9, b: 1 } },
];
const index = compile(spec, scoresFromRows(spec, rows, 2023));
const evaluation = evaluate(index);
const results: [string, object][] = [
  ["evaluation", evaluation],
  ["ranking", rank(evaluation)],
  ["what-if", whatIf(index, { unit: "u", changes: [{ node: "a", closeGap: 1 }] })],
  ["gap", gapToRank(index, { unit: "u", rank: 1 })],
  ["bound of a rank", boundRank([score("u", "50.00", { rank: 1 })], { ...question, rank: 2 })],
  ["bounds of nodes", boundNodes(spec, [])],
  ["check of claims", checkClaims([])],
  ["table", showTable({ columns: [{ key: "a", label: { en: "A" } }], rows: [{ a: 1 }] })],
];

/** What a notebook kernel shows of a value. */
function shown(result: object): Record<string, string> {
  return (result as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")]?.() ?? {};
}

describe.each(results)("a result (%s)", (_, result) => {
  test("shows itself in a notebook, as HTML and as text", () => {
    const bundle = shown(result);
    expect(Object.keys(bundle)).toEqual(["text/html", "text/plain"]);
    expect(bundle["text/html"]).toMatch(/^<table class="chiso-table">.*<\/table>/s);
    expect(bundle).toEqual(mimeBundle(toTable(result), "en"));
  });

  test("is plain data: a structured clone, and frozen", () => {
    const clone = structuredClone(result);
    expect(clone).toEqual({ ...result });
    expect(Object.getOwnPropertySymbols(clone)).toEqual([]);
    expect(JSON.stringify(result)).toBe(JSON.stringify({ ...result }));
    expect(Object.isFrozen(result)).toBe(true);
  });
});

describe("inLanguage", () => {
  test("gives the same data in another language", () => {
    const ranking = rank(evaluation);
    const vi = inLanguage(ranking, "vi");
    expect(vi).toEqual(ranking);
    expect(shown(vi)["text/plain"]).toContain("Hạng  Đơn vị");
    expect(shown(vi)["text/plain"]).toContain("10,00");
    expect(shown(ranking)["text/plain"]).toContain("Rank  Unit");
    expect(shown(inLanguage(vi, "en"))).toEqual(shown(ranking));
  });

  test("the table itself has both languages", () => {
    const table = toTable(evaluation);
    expect(formatTableText(table, { language: "vi" })).toContain("Phần A");
    expect(formatTableText(table, { language: "en" })).toContain("Part A");
  });
});

test("toTable says so when a value is no result", () => {
  expect(() => toTable({})).toThrow(new TypeError("toTable: this value is no result of @chiso/model."));
});

test("a what-if shows ranks before and after, and what each node contributes", () => {
  const result = whatIf(index, {
    name: { en: "All of A" },
    unit: "u",
    changes: [{ node: "a", closeGap: 1 }],
  });
  expect(shown(result)["text/plain"]).toBe(
    [
      "All of A: u, rank 2 → 1",
      "",
      "Node    Before  After  Change  Contribution",
      "──────  ──────  ─────  ──────  ────────────",
      "Total     8.50  14.50   +6.00         +6.00",
      "Part A    4.00  10.00   +6.00         +6.00",
      "b         4.50   4.50    0.00          0.00",
      "* Other units whose rank moves: 1.",
    ].join("\n"),
  );
});
