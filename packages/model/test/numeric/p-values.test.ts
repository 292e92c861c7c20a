import { describe, expect, it } from "vitest";
import { kendallPValue } from "../../src/numeric/kendall-p-value.js";
import { associate } from "../../src/diagnostics/associate.js";
import { expectClose } from "../support/expect-close.js";

const x = [12, 2, 1, 12, 2, 5, 7, 7, 9, 1, 3, NaN];
const y = [1, 4, 7, 1, 0, 3, 3, 5, 2, 8, 4, 9];

// SciPy 1.17.1: pearsonr, spearmanr, kendalltau(method="asymptotic").
const SCIPY = [
  ["pearson", -0.6026258331144145, 0.04973218628640517],
  ["spearman", -0.618939294945624, 0.04231948351143852],
  ["kendall", -0.5631333371009476, 0.021137197975673917],
] as const;

describe("p-values of correlations", () => {
  it("with ties are SciPy's", () => {
    for (const [method, correlation, pValue] of SCIPY) {
      const found = associate(x, y, method);
      expect(found.count).toBe(11);
      expectClose(found.correlation, correlation, 1e-14, method);
      expectClose(found.pValue, pValue, 1e-13, method);
    }
  });

  it("of Kendall's without ties follow the normal approximation", () => {
    expectClose(kendallPValue([1, 2, 3, 4], [1, 2, 3, 4]), 0.04154006700988516, 1e-15);
  });

  it("are undefined for fewer than 3 pairs and for constant columns", () => {
    expect(associate([1, 2, NaN], [1, 2, 3], "pearson").pValue).toBeNaN();
    expect(associate([1, 2], [2, 1], "kendall").pValue).toBeNaN();
    expect(associate([1, 1, 1], [1, 2, 3], "spearman").pValue).toBeNaN();
    expect(associate([1, 1, 1], [1, 2, 3], "kendall").pValue).toBeNaN();
  });

  it("of a perfect correlation are 0", () => {
    expect(associate([1, 2, 3], [2, 4, 6], "pearson").pValue).toBe(0);
  });
});
