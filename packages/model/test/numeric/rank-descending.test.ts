import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankDescending, type TiesRule } from "../../src/numeric/rank-descending.js";
import { runs } from "../support/runs.js";

const rules = ["min", "max", "average", "dense", "ordinal"] as const;

/** Ranks by counting, straight from the definition of each rule. */
function ranksByCounting(values: readonly number[], ties: TiesRule): number[] {
  return values.map((value, at) => {
    if (Number.isNaN(value)) return NaN;
    const greater = values.filter((other) => other > value);
    const equal = values.filter((other) => other === value).length;
    const earlier = values.slice(0, at).filter((other) => other === value).length;
    const byRule = {
      min: greater.length + 1,
      max: greater.length + equal,
      average: greater.length + (equal + 1) / 2,
      dense: new Set(greater).size + 1,
      ordinal: greater.length + earlier + 1,
    };
    return byRule[ties];
  });
}

/** Few distinct values, so that ties are common; one in eight is missing. */
const columns = fc.array(
  fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: -4, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  ),
  { maxLength: 14 },
);

describe("rankDescending", () => {
  test.each([
    ["min", [1, 2, 2, 4]],
    ["max", [1, 3, 3, 4]],
    ["average", [1, 2.5, 2.5, 4]],
    ["dense", [1, 2, 2, 3]],
    ["ordinal", [1, 2, 3, 4]],
  ] as const)("%s ranks 9, 8, 8, 7 as documented", (ties, ranks) => {
    expect([...rankDescending([9, 8, 8, 7], ties)]).toEqual(ranks);
  });

  test.each(rules)("%s gives the ranks that counting gives", (ties) => {
    fc.assert(
      fc.property(columns, (values) => {
        expect([...rankDescending(values, ties)]).toEqual(ranksByCounting(values, ties));
      }),
      runs(500),
    );
  });

  test.each(rules)("%s does not change under an increasing map", (ties) => {
    fc.assert(
      fc.property(columns, (values) => {
        const mapped = values.map((value) => 3 * value ** 3 + value - 7);
        expect(rankDescending(mapped, ties)).toEqual(rankDescending(values, ties));
      }),
      runs(),
    );
  });

  test.each(["min", "max", "average", "dense"] as const)("%s moves with the units", (ties) => {
    const shuffled = columns.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray([...values.keys()], { minLength: values.length, maxLength: values.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([values, order]) => {
        const ranks = rankDescending(values, ties);
        const moved = rankDescending(
          order.map((at) => values[at] as number),
          ties,
        );
        expect([...moved]).toEqual(order.map((at) => ranks[at]));
      }),
      runs(),
    );
  });

  test("average ranks of n values add up to n(n + 1) / 2", () => {
    fc.assert(
      fc.property(columns, (values) => {
        const present = values.filter((value) => !Number.isNaN(value));
        const ranks = rankDescending(values, "average").filter((rank) => !Number.isNaN(rank));
        const sum = ranks.reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((present.length * (present.length + 1)) / 2);
      }),
      runs(),
    );
  });

  test("a missing value has no rank, and takes none", () => {
    expect([...rankDescending([NaN, 2, NaN, 3], "min")]).toEqual([NaN, 2, NaN, 1]);
  });

  test("infinite values rank like any other, and 0 ties with −0", () => {
    expect([...rankDescending([Infinity, -Infinity, 0, -0, Infinity], "min")]).toEqual([1, 5, 3, 3, 1]);
  });

  test("leaves its input as it is", () => {
    const values = Object.freeze([3, 1, 2]);
    rankDescending(values, "min");
    expect(values).toEqual([3, 1, 2]);
  });
});
