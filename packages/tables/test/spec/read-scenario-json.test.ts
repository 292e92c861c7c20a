import { expect, test } from "vitest";
import { readScenarioJson } from "../../src/index.js";
import { complaints } from "../small-index.js";

test("a scenario is read as it stands", () => {
  const scenario = { unit: "79", changes: [{ node: "inst", closeGap: 0.5 }] };
  expect(readScenarioJson(JSON.stringify(scenario))).toEqual(scenario);
});

test("mistakes are named by line and key", () => {
  const text = '{\n  "unit": "",\n  "changes": [\n    { "node": "inst", "put": 3 }\n  ]\n}';
  expect(complaints(() => readScenarioJson(text, { fileName: "half.json" }))).toMatchInlineSnapshot(`
    "half.json › line 2, column 11 › unit: Too small: expected string to have >=1 characters.
    half.json › line 4, column 5 › changes › 0: Invalid input."
  `);
});
