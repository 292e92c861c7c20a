import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choleskySolve } from "../../src/numeric/cholesky-solve.js";
import { fitNormal } from "../../src/numeric/multivariate-normal/fit-normal.js";
import {
  completeRow,
  missingPattern,
  regressMissing,
} from "../../src/numeric/multivariate-normal/regress-missing.js";
import { solveLinear } from "../../src/numeric/solve-linear.js";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

describe("solving with a symmetric positive definite matrix", () => {
  test("agrees with LU", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const row = fc.tuple(number, number, number);
    fc.assert(
      fc.property(fc.tuple(row, row, row), row, (factor, right) => {
        // F Fᵀ + I is positive definite.
        const dot = (i: number, j: number): number =>
          (factor[i] as number[]).reduce((sum, value, k) => sum + value * (factor[j]?.[k] as number), 0);
        const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => dot(i, j) + (i === j ? 1 : 0)));
        const [own] = choleskySolve(matrix, [right]) ?? [];
        solveLinear(matrix, right).forEach((value, at) => expectClose(own?.[at] as number, value, 1e-10));
      }),
      runs(),
    );
  });

  test("says when the matrix is singular or not positive definite", () => {
    expect(
      choleskySolve(
        [
          [1, 1],
          [1, 1],
        ],
        [[1, 0]],
      ),
    ).toBeUndefined();
    expect(
      choleskySolve(
        [
          [1, 2],
          [2, 1],
        ],
        [[1, 0]],
      ),
    ).toBeUndefined();
    expect(choleskySolve([[NaN]], [[1]])).toBeUndefined();
    const nearly = [
      [1, 1],
      [1, 1 + 1e-13],
    ];
    expect(choleskySolve(nearly, [[1, 0]])).toBeUndefined();
    expect(choleskySolve(nearly, [[1, 0]], 1e-14)).toBeDefined();
    expect(choleskySolve([], [[]])).toEqual([new Float64Array(0)]);
  });
});

describe("fitting a multivariate normal distribution with gaps", () => {
  const options = { tolerance: 1e-13, maxIterations: 10_000 };

  test("without gaps it is the mean and the covariance with divisor n", () => {
    const { mean, covariance, status, iterations } = fitNormal(
      [
        [1, 2],
        [3, 0],
        [5, 7],
      ],
      options,
    );
    expect([...mean]).toEqual([3, 3]);
    expectClose(covariance[0]?.[0] as number, 8 / 3, 1e-14);
    expectClose(covariance[0]?.[1] as number, 10 / 3, 1e-14);
    expectClose(covariance[1]?.[1] as number, 26 / 3, 1e-14);
    expect([status, iterations]).toEqual(["converged", 2]);
  });

  test("with gaps in one part only, it is the closed solution by regression", () => {
    // Anderson's factorisation: μ_y = a + b μ_x with a, b from the complete rows and μ_x from all.
    const x = [0, 1, 2, 4, 8];
    const y = [1, 2, 4, NaN, NaN];
    const { mean, covariance, status } = fitNormal(
      x.map((value, at) => [value, y[at] as number]),
      options,
    );
    const slope = 1.5;
    const intercept = 7 / 3 - slope;
    const residual =
      ((1 - intercept) ** 2 + (2 - intercept - slope) ** 2 + (4 - intercept - 2 * slope) ** 2) / 3;
    const spread = (0 + 1 + 4 + 16 + 64) / 5 - 9;
    expect(status).toBe("converged");
    expectClose(mean[0] as number, 3, 1e-14);
    expectClose(mean[1] as number, intercept + slope * 3, 1e-9);
    expectClose(covariance[0]?.[1] as number, slope * spread, 1e-9);
    expectClose(covariance[1]?.[1] as number, residual + slope ** 2 * spread, 1e-9);
  });

  test("does not depend on the unit of measurement", () => {
    const rows = [
      [1, 5, 2],
      [2, NaN, 1],
      [NaN, 9, 4],
      [4, 2, 8],
      [6, 1, NaN],
      [3, 3, 3],
    ];
    const scaled = rows.map(([a, b, c]) => [(a as number) * 1e9 + 5, (b as number) * 1e-6, c as number]);
    const [one, two] = [fitNormal(rows, options), fitNormal(scaled, options)];
    expectClose(two.mean[0] as number, (one.mean[0] as number) * 1e9 + 5, 1e-2);
    expectClose((two.covariance[0]?.[1] as number) / 1e3, one.covariance[0]?.[1] as number, 1e-9);
  });

  test("says when it stopped early and when parts determine each other", () => {
    const gaps = [
      [1, 2],
      [2, NaN],
      [NaN, 3],
      [5, 8],
    ];
    expect(fitNormal(gaps, { tolerance: 0, maxIterations: 3 })).toMatchObject({
      status: "stopped",
      iterations: 3,
    });
    expect(
      fitNormal(
        [
          [1, 2],
          [2, 4],
          [3, 6],
          [4, 8],
        ],
        options,
      ).status,
    ).toBe("singular");
  });
});

test("a complete row is left as it is, an empty one becomes the mean", () => {
  const covariance = [
    [2, 1],
    [1, 2],
  ];
  const complete = (row: number[]): number[] => {
    const regression = regressMissing(covariance, missingPattern(row));
    return regression === undefined ? [] : [...completeRow(row, [10, 20], regression)];
  };
  expect(complete([1, 2])).toEqual([1, 2]);
  expect(complete([NaN, NaN])).toEqual([10, 20]);
  expectClose(complete([12, NaN])[1] as number, 21, 1e-12);
});
