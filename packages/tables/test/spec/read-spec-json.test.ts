import { expect, test } from "vitest";
import { readSpecJson } from "../../src/index.js";
import { complaints, smallIndex } from "../small-index.js";

test("a spec is read as it stands", () => {
  expect(readSpecJson(`\uFEFF${JSON.stringify(smallIndex)}`)).toEqual(smallIndex);
});

test("a syntax error has line and column", () => {
  expect(
    complaints(() => readSpecJson('{\n  "kind": "points",\n}', { fileName: "i.json" })),
  ).toMatchInlineSnapshot(
    `"i.json › line 3, column 1: “}” cannot stand here in JSON. Look for a missing or an extra comma, quote or bracket just before."`,
  );
});

test("six different mistakes are six issues, each with its line", () => {
  const text = `{
  "kind": "points",
  "code": "six",
  "label": { "en": "Six" },
  "decimals": -1,
  "measures": [{ "code": "survey", "label": { "en": "Survey" } }],
  "root": {
    "code": "total",
    "label": { "en": "Total" },
    "max": 30,
    "children": [
      { "code": "a", "label": { "en": "A" }, "max": 10 },
      { "code": "a", "label": { "en": "A again" }, "max": 5 },
      { "code": "b", "label": { "en": "B" } },
      { "code": "c", "label": { "en": "C" }, "max": -1 },
      { "code": "d", "label": { "en": "D" }, "max": 2, "measure": "guess" },
      { "code": "e", "label": { "en": "E" }, "max": 2, "colour": "red" }
    ]
  }
}`;
  expect(complaints(() => readSpecJson(text, { fileName: "six.json" }))).toMatchInlineSnapshot(`
    "six.json › line 5, column 15 › decimals: Too small: expected number to be >=0.
    six.json › line 17, column 7 › root › children › 5: Unrecognized key: "colour".
    six.json › line 13, column 17 › root › children › 1 › code: Code "a" is used twice; it was first used at root › children › 0. Give every node a code of its own.
    six.json › line 16, column 67 › root › children › 4 › measure: Measure "guess" of "d" is not in \`measures\` (known: survey). Add it to \`measures\` or correct the code.
    six.json › line 14, column 7 › root › children › 2 › max: Leaf "b" has no maximum. Give the points it can earn as \`max\`.
    six.json › line 15, column 53 › root › children › 3 › max: Maximum of "c" is -1; it must be above 0. Give the points it can earn."
  `);
});
