import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactSum } from "../../src/numeric/exact-sum.js";
import { runs } from "../support/runs.js";

const naive = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("exactSum", () => {
  test("adds decimals as on paper", () => {
    expect(naive([0.1, 0.2])).not.toBe(0.3);
    expect(exactSum([0.1, 0.2], 10)).toBe(0.3);
    expect(exactSum([], 10)).toBe(0);
  });

  test("agrees with whole-number arithmetic on every grid", () => {
    const grids = fc.tuple(
      fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 6 }),
    );
    let naiveFails = 0;
    fc.assert(
      fc.property(grids, ([units, decimals]) => {
        const scale = 10 ** decimals;
        const values = units.map((one) => one / scale);
        const exact = Number(units.reduce((sum, one) => sum + BigInt(one), 0n)) / scale;
        expect(exactSum(values, scale)).toBe(exact);
        if (naive(values) !== exact) naiveFails++;
      }),
      runs(500),
    );
    expect(naiveFails, "grids on which adding one by one is wrong").toBeGreaterThan(50);
  });

  test("takes a sum of decimals that is off by a bit as the decimal it stands for", () => {
    expect(exactSum([0.1 + 0.2, 0.3], 10)).toBe(0.6);
  });

  test("falls back to the compensated sum for values off the grid", () => {
    expect(exactSum([0.5, 0.125], 10)).toBe(0.625);
    expect(exactSum([1 / 3, 1 / 3, 1 / 3], 100)).toBe(1);
  });

  test("falls back when whole units are too large to count", () => {
    expect(exactSum([2 ** 53, 1, 1], 1)).toBe(2 ** 53 + 2);
  });

  test("keeps what adding one by one loses (Neumaier's case)", () => {
    const values = [1, 1e100, 1, -1e100];
    expect(naive(values)).toBe(0);
    expect(exactSum(values, 0)).toBe(2);
  });

  test("gives NaN where a value is missing", () => {
    expect(exactSum([1, NaN], 1)).toBeNaN();
    expect(exactSum([1, NaN], 0)).toBeNaN();
  });
});
