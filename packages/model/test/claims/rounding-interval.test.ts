import {
  addIntervals,
  areDisjoint,
  intersect,
  roundHalfUp,
  roundingInterval,
  scaleInterval,
  subtractIntervals,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

describe("roundingInterval", () => {
  test.each([
    [86.97, 2, 86.965, 86.975],
    [0.1, 1, 0.05, 0.15],
    [13, 0, 12.5, 13.5],
  ])("%d printed with %i decimals stands for %d to %d", (value, decimals, lower, upper) => {
    expect(roundingInterval(value, decimals)).toEqual({ lower, upper });
  });

  test("keeps the decimals of a derived figure that has more than it is printed with", () => {
    const { lower, upper } = roundingInterval(61.122, 2);
    expectClose(lower, 61.117, ulps(1, 64));
    expectClose(upper, 61.127, ulps(1, 64));
  });

  test("holds every number that is rounded to the figure, and no other", () => {
    const thousandths = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(thousandths, fc.integer({ min: 0, max: 100_000 }), ([one, decimals], other) => {
        const printed = roundHalfUp(one / 1000, decimals);
        const { lower, upper } = roundingInterval(printed, decimals);
        const numbers = [one / 1000, other / 1000, lower, upper].filter((number) => number >= 0);
        for (const number of numbers) {
          expect(number >= lower && number < upper).toBe(roundHalfUp(number, decimals) === printed);
        }
      }),
      runs(1000),
    );
  });
});

describe("intervals", () => {
  const [a, b] = [
    { lower: 1, upper: 3 },
    { lower: 2, upper: 7 },
  ];

  test("add, subtract, scale, intersect", () => {
    expect(addIntervals([a, b, a])).toEqual({ lower: 4, upper: 13 });
    expect(addIntervals([])).toEqual({ lower: 0, upper: 0 });
    expect(subtractIntervals(a, b)).toEqual({ lower: -6, upper: 1 });
    expect(scaleInterval(a, 0.5)).toEqual({ lower: 0.5, upper: 1.5 });
    expect(intersect(a, b)).toEqual({ lower: 2, upper: 3 });
    expect(intersect(a, { lower: 4, upper: 5 })).toBeUndefined();
  });

  test("neighbouring figures share no value, equal ones do", () => {
    const [lower, upper] = [roundingInterval(86.97, 2), roundingInterval(86.98, 2)];
    expect(areDisjoint(lower, upper)).toBe(true);
    expect(areDisjoint(upper, lower)).toBe(true);
    expect(areDisjoint(lower, lower)).toBe(false);
    expect(areDisjoint(roundingInterval(87, 1), upper)).toBe(false);
  });
});
