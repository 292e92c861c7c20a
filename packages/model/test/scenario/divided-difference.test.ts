import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dividedDifference } from "../../src/scenario/divided-difference.js";
import { expectClose, ulps } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const exponents = fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 2, 3);

describe("dividedDifference", () => {
  test.each([
    [1, 3, 2, 4],
    [2, 4, -1, -0.125],
    [1, Math.E, 0, 1 / (Math.E - 1)],
    [0, 4, 0.5, 0.5],
    [4, 0, 0.5, 0.5],
    [-3, 8, 1, 1],
    [5, 5, 2, 10],
    [5, 5, 0, 0.2],
    [2, 2, -1, -0.25],
  ])("from %d to %d of x^%d is %d", (from, to, exponent, expected) => {
    expectClose(dividedDifference({ from, to }, exponent), expected, ulps(4, expected));
  });

  test("does not depend on which comes first, and lies between the slopes at both ends", () => {
    fc.assert(
      fc.property(positive, positive, exponents, (from, to, exponent) => {
        const own = dividedDifference({ from, to }, exponent);
        expectClose(dividedDifference({ from: to, to: from }, exponent), own, ulps(1e4, own));
        const slopes = [from, to].map((x) => dividedDifference({ from: x, to: x }, exponent));
        expect(own).toBeGreaterThanOrEqual(Math.min(...slopes) - ulps(1e4, own));
        expect(own).toBeLessThanOrEqual(Math.max(...slopes) + ulps(1e4, own));
      }),
      runs(),
    );
  });

  test("keeps its digits between neighbours", () => {
    for (const exponent of [-2, -1, 0, 0.5, 2]) {
      const slope = dividedDifference({ from: 7, to: 7 }, exponent);
      expectClose(dividedDifference({ from: 7, to: 7 + 1e-13 }, exponent), slope, 1e-12 * Math.abs(slope));
    }
  });
});
