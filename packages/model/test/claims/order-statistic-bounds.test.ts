import { orderStatisticBounds } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  largestGivenSum,
  smallestGivenSum,
  tightenByOrder,
} from "../../src/claims/order-statistic-bounds.js";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

describe("orderStatisticBounds", () => {
  // Five units, best 10, worst 2, mean 5: worked by hand. x2 ≤ 9 because 10 + x2 + 2 + 2 + 2 = 25 at most,
  // and x2 ≥ 13/3 because 10 + 3 x2 + 2 = 25 at least; and so on.
  test.each([
    [1, 13 / 3, 9],
    [2, 2, 5.5],
    [3, 2, 13 / 3],
    [0, 10, 10],
    [4, 2, 2],
  ])("five units, best 10, worst 2, mean 5: position %i lies in %d to %d", (k, lower, upper) => {
    const bounds = orderStatisticBounds([10, 0, 0, 0, 2], [10, 99, 99, 99, 2], k, { lower: 25, upper: 25 });
    expectClose(bounds.lower, lower, 1e-14);
    expectClose(bounds.upper, upper, 1e-14);
  });

  test("order alone: a bound holds for everyone above or below it", () => {
    expect([...tightenByOrder([0, 5, 3], [9, 9, 4]).lower]).toEqual([5, 5, 3]);
    const tight = tightenByOrder([1, 5, 3, 4], [9, 6, 8, 7]);
    expect([...tight.upper]).toEqual([9, 6, 6, 6]);
    expect([...tight.lower]).toEqual([5, 5, 4, 4]);
    expect([[...tight.lowerFrom], [...tight.upperFrom]]).toEqual([
      [1, 1, 3, 3],
      [0, 1, 1, 1],
    ]);
  });

  test("the two sums mirror each other", () => {
    expect(largestGivenSum([10, 2, 2, 2, 2], 1, 25)).toBe(9);
    expectClose(smallestGivenSum([10, 10, 10, 10, 2], 1, 25), 13 / 3, 1e-14);
  });
});

/** Every descending vector of whole numbers within the boxes, with its sum in the interval. */
function* vectors(
  lower: readonly number[],
  upper: readonly number[],
  sum: readonly [number, number],
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  const total = chosen.reduce((so, one) => so + one, 0);
  if (chosen.length === lower.length) {
    if (total >= sum[0] && total <= sum[1]) yield chosen;
    return;
  }
  const [low, high] = [
    lower[chosen.length] as number,
    Math.min(upper[chosen.length] as number, chosen.at(-1) ?? Infinity),
  ];
  for (let next = low; next <= high; next++) yield* vectors(lower, upper, sum, [...chosen, next]);
}

interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly sum: readonly [number, number];
}

const boxes = (n: number, top: number): fc.Arbitrary<Box> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: top }), fc.integer({ min: 0, max: top })), {
        minLength: n,
        maxLength: n,
      }),
      fc.tuple(fc.integer({ min: 0, max: n * top }), fc.integer({ min: 0, max: n * top })),
    )
    .map(([ends, sum]) => ({
      lower: ends.map((pair) => Math.min(...pair)),
      upper: ends.map((pair) => Math.max(...pair)),
      sum: [Math.min(...sum), Math.max(...sum)],
    }));

/** Least and greatest value of every position over all vectors on a grid of 1/parts. */
function byEnumeration({ lower, upper, sum }: Box, parts: number): { least: number[]; most: number[] } {
  const scaled = (list: readonly number[]): number[] => list.map((one) => one * parts);
  const least = lower.map(() => Infinity);
  const most = lower.map(() => -Infinity);
  for (const vector of vectors(scaled(lower), scaled(upper), [sum[0] * parts, sum[1] * parts])) {
    vector.forEach((value, k) => {
      least[k] = Math.min(least[k] as number, value / parts);
      most[k] = Math.max(most[k] as number, value / parts);
    });
  }
  return { least, most };
}

describe("against enumeration of all vectors", () => {
  // With whole-number data, an optimum is a whole number divided by at most n: 1/lcm(1…n) is a grid that hits it.
  test.each([
    [2, 6, 2],
    [3, 4, 6],
    [4, 2, 12],
  ])("%i values up to %i on a grid of 1/%i: the bounds are attained and hold all", (n, top, parts) => {
    const seen = { some: 0, none: 0 };
    fc.assert(
      fc.property(boxes(n, top), (box) => {
        const { least, most } = byEnumeration(box, parts);
        for (let k = 0; k < n; k++) {
          const bounds = orderStatisticBounds(box.lower, box.upper, k, {
            lower: box.sum[0],
            upper: box.sum[1],
          });
          if (least[k] === Infinity) expect(bounds.lower).toBeGreaterThan(bounds.upper);
          else {
            expectClose(bounds.lower, least[k] as number, 1e-12, `lower of ${k}`);
            expectClose(bounds.upper, most[k] as number, 1e-12, `upper of ${k}`);
          }
          seen[least[k] === Infinity ? "none" : "some"]++;
        }
      }),
      runs(200),
    );
    expect(Math.min(seen.some, seen.none)).toBeGreaterThan(20);
  });

  test("five values: all whole-number vectors lie within the bounds", () => {
    fc.assert(
      fc.property(boxes(5, 5), (box) => {
        const { least, most } = byEnumeration(box, 1);
        for (let k = 0; k < 5 && least[k] !== Infinity; k++) {
          const bounds = orderStatisticBounds(box.lower, box.upper, k, {
            lower: box.sum[0],
            upper: box.sum[1],
          });
          expect(bounds.lower).toBeLessThanOrEqual((least[k] as number) + 1e-12);
          expect(bounds.upper).toBeGreaterThanOrEqual((most[k] as number) - 1e-12);
        }
      }),
      runs(200),
    );
  });
});
