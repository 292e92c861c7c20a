import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendall } from "../../src/numeric/kendall.js";
import { pearson } from "../../src/numeric/pearson.js";
import { rankDescending } from "../../src/numeric/rank-descending.js";
import { spearman } from "../../src/numeric/spearman.js";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -20, max: 20 }) }, fc.constant(NaN));
const pairs = fc
  .array(fc.tuple(value, value), { minLength: 2, maxLength: 25 })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);
const methods = [
  ["Pearson", pearson],
  ["Spearman", spearman],
  ["Kendall", kendall],
] as const;

describe.each(methods)("%s", (_, method) => {
  it("is symmetric and between −1 and 1", () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const r = method(x, y);
        expectClose(r, method(y, x), 1e-15);
        expect(Number.isNaN(r) || Math.abs(r) <= 1).toBe(true);
      }),
      runs(),
    );
  });

  it("is 1 with itself, −1 with its negative, and turns with a column's sign", () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const self = method(x, x);
        expect(Number.isNaN(self) || Math.abs(self - 1) <= 1e-15).toBe(true);
        expectClose(
          method(
            x.map((v) => -v),
            y,
          ),
          -method(x, y),
          1e-14,
        );
      }),
      runs(),
    );
  });

  it("does not change when a column is stretched and moved", () => {
    fc.assert(
      fc.property(pairs, ([x, y]) =>
        expectClose(
          method(
            x.map((v) => 4 * v + 8),
            y,
          ),
          method(x, y),
          1e-13,
        ),
      ),
      runs(),
    );
  });

  it("does not see pairs with a missing value", () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const there = x.flatMap((v, i) => (Number.isNaN(v) || Number.isNaN(y[i]) ? [] : [i]));
        const [a, b] = [there.map((i) => x[i] as number), there.map((i) => y[i] as number)];
        expectClose(method(x, y), method(a, b), 0);
      }),
      runs(),
    );
  });
});

describe("rank correlations", () => {
  it("Spearman's is Pearson's on average ranks, and neither sees an increasing transformation", () => {
    const complete = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 2,
      maxLength: 25,
    });
    fc.assert(
      fc.property(complete, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const onRanks = pearson(rankDescending(x, "average"), rankDescending(y, "average"));
        expectClose(spearman(x, y), onRanks, 0);
        const cubes = x.map((v) => v ** 3);
        expectClose(spearman(cubes, y), spearman(x, y), 0);
        expectClose(kendall(cubes, y), kendall(x, y), 0);
      }),
      runs(),
    );
  });

  it("is undefined where a column is constant over the pairs, even one whose mean is not exact", () => {
    for (const [, method] of methods) {
      expect(method([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN();
      expect(method([1, 1, 5], [1, 2, NaN])).toBeNaN();
    }
  });
});
