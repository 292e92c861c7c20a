import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlationsOf, covarianceMatrix } from "../../src/numeric/covariance-matrix.js";
import { eigenSymmetric } from "../../src/numeric/eigen-symmetric.js";
import { nonNegativeLeastSquares } from "../../src/numeric/non-negative-least-squares.js";
import { principalEigenvector } from "../../src/numeric/principal-eigenvector.js";
import { solveLinear } from "../../src/numeric/solve-linear.js";
import { varimax } from "../../src/numeric/varimax.js";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

const times = (matrix: readonly ArrayLike<number>[], x: ArrayLike<number>): number[] =>
  matrix.map((row) => Array.from(row).reduce((sum, value, k) => sum + value * (x[k] as number), 0));
const columnsOf = fc.integer({ min: 2, max: 6 }).chain((p) =>
  fc.integer({ min: p + 2, max: 12 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n, maxLength: n }), {
      minLength: p,
      maxLength: p,
    }),
  ),
);
const varied = columnsOf.filter((columns) => columns.every((column) => new Set(column).size > 2));

describe("eigenSymmetric", () => {
  test("gives A v = λ v, largest λ first, length 1, the largest entry positive", () => {
    fc.assert(
      fc.property(columnsOf, (columns) => {
        const matrix = covarianceMatrix(columns);
        const { values, vectors } = eigenSymmetric(matrix);
        const scale = Math.max(1, ...matrix.map((row) => Math.max(...row.map(Math.abs))));
        vectors.forEach((vector, k) => {
          if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1] as number);
          expectClose(Math.hypot(...vector), 1, 1e-12);
          const largest = Math.max(...vector.map(Math.abs));
          expect(Math.max(...vector)).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
          times(matrix, vector).forEach((value, i) =>
            expectClose(value, (values[k] as number) * (vector[i] as number), 1e-11 * scale),
          );
        });
      }),
      runs(100),
    );
  });

  test("leaves its input alone", () => {
    const matrix = [Float64Array.of(2, 1), Float64Array.of(1, 2)];
    eigenSymmetric(matrix);
    expect(matrix).toEqual([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  });
});

test("principalEigenvector of a consistent matrix of comparisons is what it was made of", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(weights, (w) => {
      const { value, vector } = principalEigenvector(w.map((a) => w.map((b) => a / b)));
      const sum = w.reduce((total, one) => total + one, 0);
      expectClose(value, w.length, 1e-12 * w.length);
      vector.forEach((entry, j) => expectClose(entry, (w[j] as number) / sum, 1e-12));
    }),
    runs(100),
  );
});

describe("solveLinear", () => {
  test("solves, and says NaN where there is no one solution", () => {
    const solution = solveLinear([[2, 1], [1, 3]], [3, 5]); // prettier-ignore
    expect([...solution]).toEqual([expect.closeTo(0.8, 14), expect.closeTo(1.4, 14)]);
    expect([...solveLinear([[1, 2], [2, 4]], [1, 1])]).toEqual([NaN, NaN]); // prettier-ignore
  });
});

describe("covarianceMatrix and correlationsOf", () => {
  test("literal case; a constant column has no correlations", () => {
    const covariances = covarianceMatrix([[1, 2, 3], [1, 3, 5], [4, 4, 4]]); // prettier-ignore
    expect(covariances.map((row) => [...row])).toEqual([[1, 2, 0], [2, 4, 0], [0, 0, 0]]); // prettier-ignore
    const r = correlationsOf(covariances).map((row) => [...row]);
    expect(r).toEqual([[1, 1, NaN], [1, 1, NaN], [NaN, NaN, NaN]]); // prettier-ignore
  });

  test("large values close together keep their digits", () => {
    const far = [1e9 + 1, 1e9 + 2, 1e9 + 3];
    expect(covarianceMatrix([far])[0]?.[0]).toBe(1);
  });
});

describe("varimax", () => {
  /** Sum over factors of the variance of squared normalised loadings. */
  const criterion = (loadings: readonly ArrayLike<number>[]): number => {
    const columns = loadings.map((column) => Array.from(column));
    const lengths = (columns[0] ?? []).map((_, j) => Math.hypot(...columns.map((c) => c[j] as number)));
    return columns
      .map((column) => column.map((a, j) => (a / ((lengths[j] as number) || 1)) ** 2))
      .reduce((sum, squares) => {
        const mean = squares.reduce((total, s) => total + s, 0) / squares.length;
        return sum + squares.reduce((total, s) => total + (s - mean) ** 2, 0) / squares.length;
      }, 0);
  };
  const loadings = varied.map((columns) => {
    const { values, vectors } = eigenSymmetric(correlationsOf(covarianceMatrix(columns)));
    return vectors
      .slice(0, 3)
      .map((vector, k) => vector.map((v) => v * Math.sqrt(Math.max(0, values[k] as number))));
  });

  test("keeps communalities; no turn of two factors makes the criterion larger", () => {
    fc.assert(
      fc.property(loadings, (plain) => {
        const { loadings: rotated, converged } = varimax(plain);
        expect(converged).toBe(true);
        (plain[0] ?? []).forEach((_, j) => {
          const length = (columns: readonly Float64Array[]): number =>
            Math.hypot(...columns.map((column) => column[j] as number));
          expectClose(length(rotated), length(plain), 1e-12);
        });
        expect(criterion(rotated)).toBeGreaterThanOrEqual(criterion(plain) - 1e-12);
        for (const angle of [-0.3, -0.01, 0.01, 0.3]) {
          const [first, second, ...rest] = rotated as [Float64Array, Float64Array, ...Float64Array[]];
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const turned = [
            first.map((x, j) => c * x + s * (second[j] as number)),
            second.map((y, j) => c * y - s * (first[j] as number)),
          ];
          expect(criterion([...turned, ...rest])).toBeLessThanOrEqual(criterion(rotated) + 1e-12);
        }
      }),
      runs(100),
    );
  });

  test("finds two groups that were turned into each other", () => {
    const [c, s] = [Math.cos(0.6), Math.sin(0.6)];
    const groups = [[0.9, 0.8, 0, 0], [0, 0, 0.7, 0.6]]; // prettier-ignore
    const [first, second] = groups as [number[], number[]];
    const mixed = [
      first.map((x, j) => c * x + s * (second[j] as number)),
      second.map((y, j) => c * y - s * (first[j] as number)),
    ];
    const { loadings: found } = varimax(mixed);
    found.forEach((column, f) =>
      column.forEach((a, j) => expectClose(a, (groups[f] as number[])[j] as number, 1e-12)),
    );
  });
});

test("nonNegativeLeastSquares meets the optimality conditions", () => {
  const target = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(varied, target, (columns, drawn) => {
      const matrix = correlationsOf(covarianceMatrix(columns));
      fc.pre((eigenSymmetric(matrix).values.at(-1) as number) > 1e-3);
      const right = matrix.map((_, j) => drawn[j] as number);
      const x = nonNegativeLeastSquares(matrix, right);
      const residual = times(matrix, x).map((value, j) => (right[j] as number) - value);
      times(matrix, residual).forEach((gradient, j) => {
        expect(x[j]).toBeGreaterThanOrEqual(0);
        expect(gradient).toBeLessThanOrEqual(1e-8);
        if ((x[j] as number) > 1e-9) expectClose(gradient, 0, 1e-8);
      });
    }),
    runs(300),
  );
});
