import { makeScores, scoresFromRows } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

const spec = weightsSpec([weighted("x", 1)]);
const units = ["a", "b"].map((code) => ({ code, label: { en: code } }));
const input = { units, leaves: ["x"], values: [1, 2] };

describe("denominators of scores", () => {
  test("are copied, and left out where there are none", () => {
    const people = [3, NaN];
    const scores = makeScores(spec, { ...input, denominators: { people } });
    people[0] = 99;
    expect(scores.denominators).toEqual({ people: Float64Array.of(3, NaN) });
    expect("denominators" in makeScores(spec, input)).toBe(false);
  });

  test("need a finite value per unit", () => {
    const denominators = { people: [1], area: [1, Infinity] };
    expect(places(issuesOf(() => makeScores(spec, { ...input, denominators })))).toEqual([
      "length_mismatch at denominators/people",
      "not_a_number at denominators/area/b",
    ]);
  });

  test("come from rows; one left out is missing", () => {
    const scores = scoresFromRows(spec, [
      { unit: "a", values: { x: 1 }, denominators: { people: 5 } },
      { unit: "b", values: { x: 2 }, denominators: { area: 7 } },
      { unit: "c", values: {} },
    ]);
    expect(scores.denominators).toEqual({
      people: Float64Array.of(5, NaN, NaN),
      area: Float64Array.of(NaN, 7, NaN),
    });
  });
});
