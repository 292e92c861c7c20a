import { expect, test } from "vitest";
import { jsonBundle } from "../../../src/hosts/process/json-bundle.js";

test("JSON types are copied, as JSON sees them", () => {
  const spec = { a: 1, b: undefined, c: [undefined, new Date(0)] };
  expect(jsonBundle({ "application/json": spec })).toEqual({
    "application/json": { a: 1, c: [null, "1970-01-01T00:00:00.000Z"] },
  });
});

test("what JSON cannot hold is left out and named", () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  const bundle = jsonBundle({ "application/json": cycle, "application/x": 1n });
  expect(bundle).toEqual({ "text/plain": "[application/json, application/x: not representable as JSON]" });
});

test("an existing text form is kept", () => {
  expect(jsonBundle({ "application/json": 1n, "text/plain": "one" })).toEqual({ "text/plain": "one" });
});
