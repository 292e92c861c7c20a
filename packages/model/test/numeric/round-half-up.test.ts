import { roundHalfUp } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

describe("roundHalfUp", () => {
  test.each([
    [86.975, 2, 86.98],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.115, 2, 1.12],
    [0.285, 2, 0.29],
    [2.5, 0, 3],
    [86.9749999, 2, 86.97],
    [86.97, 2, 86.97],
    [0, 2, 0],
  ])("rounds %d to %i decimals: %d", (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test("rounds negative ties away from zero", () => {
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
    expect(roundHalfUp(-2.4, 0)).toBe(-2);
  });

  test("keeps NaN", () => {
    expect(roundHalfUp(NaN, 2)).toBeNaN();
  });

  test("leaves numbers as they are that carry no such decimals", () => {
    expect(roundHalfUp(1e14, 2)).toBe(1e14);
    expect(roundHalfUp(1.6e15, 2)).toBe(1.6e15);
    expect(roundHalfUp(86.97, 15)).toBe(86.97);
    expect(roundHalfUp(2 ** 53 - 1, 0)).toBe(2 ** 53 - 1);
    expect(roundHalfUp(Infinity, 2)).toBe(Infinity);
  });

  test("agrees with decimal arithmetic on numbers of one decimal more", () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(digits, ([units, decimals]) => {
        const size = units < 0n ? -units : units;
        const rounded = Number((size + 5n) / 10n) * (units < 0n ? -1 : 1);
        const value = Number(units) / 10 ** (decimals + 1);
        expect(roundHalfUp(value, decimals) + 0).toBe(rounded / 10 ** decimals + 0);
      }),
      runs(1000),
    );
  });

  test("moves a number by half a unit at most, and a rounded one not at all", () => {
    const any = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(any, ([value, decimals]) => {
        const rounded = roundHalfUp(value, decimals);
        expectClose(rounded, value, 0.5 * 10 ** -decimals + ulps(5, value), "rounded");
        expect(roundHalfUp(rounded, decimals)).toBe(rounded);
      }),
      runs(1000),
    );
  });
});
