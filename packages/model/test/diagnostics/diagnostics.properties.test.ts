import { correlations, cronbachAlpha, principalComponents, type Scores } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainScores } from "../support/diagnosis-specs.js";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";

/** Tables of 2 to 5 columns and 4 to 12 rows; some missing unless `complete`. */
function tables(complete: boolean): fc.Arbitrary<readonly (readonly number[])[]> {
  const value = complete
    ? fc.integer({ min: -50, max: 50 })
    : fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN));
  return fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 4, max: 12 })).chain(([columns, rows]) =>
    fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
      minLength: columns,
      maxLength: columns,
    }),
  );
}

function scoresOf(columns: readonly (readonly number[])[]): Scores {
  return plainScores(Object.fromEntries(columns.map((column, at) => [`x${at}`, column])));
}

function alphaOf(columns: readonly (readonly number[])[]): number {
  return cronbachAlpha(scoresOf(columns), { by: "none" }).groups[0]?.alpha ?? NaN;
}

describe("correlations of a table", () => {
  it("are a symmetric matrix with ones on its diagonal, by every method", () => {
    const methods = fc.constantFrom("pearson" as const, "spearman" as const, "kendall" as const);
    fc.assert(
      fc.property(tables(false), methods, (columns, method) => {
        const { pairs } = correlations(scoresOf(columns), { method });
        const at = (i: number, j: number): number => pairs[i * columns.length + j]?.correlation ?? NaN;
        columns.forEach((_, i) => {
          expect(Number.isNaN(at(i, i)) || Math.abs(at(i, i) - 1) < 1e-14).toBe(true);
          columns.forEach((__, j) => expectClose(at(i, j), at(j, i), 1e-14));
        });
        for (const { correlation, pValue, count } of pairs) {
          if (Number.isNaN(correlation) || count < 3) continue;
          expect(pValue).toBeGreaterThanOrEqual(0);
          expect(pValue).toBeLessThanOrEqual(1);
        }
      }),
      runs(),
    );
  });
});

describe("Cronbach's alpha", () => {
  it("does not change when all items are stretched alike, moved, or put in another order", () => {
    fc.assert(
      fc.property(tables(true), (columns) => {
        const alpha = alphaOf(columns);
        // Where the covariances nearly cancel in their sum, alpha is a quotient of rounding errors.
        if (!(Math.abs(alpha) < 100)) return;
        const tolerance = 1e-10 * (1 + alpha ** 2);
        expectClose(alphaOf(columns.map((column) => column.map((x) => 3 * x))), alpha, tolerance);
        const moved = columns.map((column, at) => column.map((x) => x + 10 * at));
        expectClose(alphaOf(moved), alpha, tolerance);
        expectClose(alphaOf([...columns].reverse()), alpha, tolerance);
      }),
      runs(),
    );
  });

  it("is k/(k − 1) · (1 − Σ var(item) / var(sum)) for complete data", () => {
    const variance = (x: readonly number[]): number => {
      const centre = x.reduce((a, b) => a + b, 0) / x.length;
      return x.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (x.length - 1);
    };
    fc.assert(
      fc.property(tables(true), (columns) => {
        const k = columns.length;
        const sums = (columns[0] ?? []).map((_, row) => columns.reduce((sum, x) => sum + (x[row] ?? 0), 0));
        const total = variance(sums);
        if (total < 1) return;
        const own = columns.reduce((sum, x) => sum + variance(x), 0);
        const textbook = (k / (k - 1)) * (1 - own / total);
        expectClose(alphaOf(columns), textbook, 1e-10 * (1 + Math.abs(textbook)));
      }),
      runs(),
    );
  });
});

describe("principal components", () => {
  it("have eigenvalues that fall and sum to the number of items, and vectors of length 1 at right angles", () => {
    fc.assert(
      fc.property(tables(true), (columns) => {
        const components = principalComponents(scoresOf(columns), { by: "none" }).groups[0]?.components ?? [];
        if (components.length === 0) return;
        const values = components.map(({ eigenvalue }) => eigenvalue);
        expectClose(
          values.reduce((a, b) => a + b, 0),
          columns.length,
          1e-12,
        );
        expect(values).toEqual([...values].sort((a, b) => b - a));
        components.forEach(({ vector: v, loadings }, i) => {
          components.forEach(({ vector: w }, j) => {
            const product = v.reduce((sum, entry, at) => sum + entry * (w[at] as number), 0);
            expectClose(product, i === j ? 1 : 0, 1e-10);
          });
          const squares = loadings.reduce((sum, loading) => sum + loading ** 2, 0);
          expectClose(squares, values[i] ?? NaN, 1e-10);
        });
      }),
      runs(),
    );
  });
});
