import {
  benefitOfTheDoubt,
  criticWeights,
  entropyWeights,
  keptFactors,
  weightsForImportance,
  type ComponentScores,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { eigenSymmetric } from "../../src/numeric/eigen-symmetric.js";
import { importanceOf, weightsOfImportance } from "../../src/weights/importance-of.js";
import { squaredLoadingWeights, factorLoadings } from "../../src/weights/factor-weights.js";
import { expectPrinted, expectPrintedWeights } from "./paper.js";
import { solver } from "./solver.js";

/** Rows of units as columns of components a, b, c … */
function fromRows(rows: readonly (readonly number[])[]): ComponentScores {
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as number));
  return { codes: columns.map((_, j) => "abcdefgh"[j] as string), columns };
}

const correlations = [
  [1, 0.5, 0.3],
  [0.5, 1, 0.2],
  [0.3, 0.2, 1],
];

describe("hwang1981multiple: entropy", () => {
  test("two components of two units", () => {
    const rows = [
      [1, 2],
      [4, 16],
    ];
    const result = entropyWeights(fromRows(rows));
    expectPrintedWeights(result, ".358889 .641111");
    expectPrinted(result.diagnostics.entropy["a"] as number, ".721928");
    expectPrinted(result.diagnostics.entropy["b"] as number, ".503258");
  });

  test("differs from scikit-criteria on purpose: weights go with 1 − e, not with e (.589239 .410761)", () => {
    const rows = [
      [1, 2],
      [4, 16],
    ];
    const { a, b } = entropyWeights(fromRows(rows)).weights as { a: number; b: number };
    expect(b).toBeGreaterThan(a);
  });

  test("a constant component has weight 0", () => {
    const rows = [
      [1, 2],
      [3, 2],
    ];
    const result = entropyWeights(fromRows(rows));
    expect(result.weights).toEqual({ a: 1, b: 0 });
    expect(result.warnings.map(({ code, path }) => [code, ...path])).toEqual([["zero_range", "b"]]);
  });

  test("three components of four units", () => {
    const rows = [
      [2, 1, 4],
      [4, 1, 3],
      [3, 2, 6],
      [5, 2, 3],
    ];
    expectPrintedWeights(entropyWeights(fromRows(rows)), ".342712 .369282 .288006");
  });
});

describe("diakoulaki1995determining: CRITIC on eight firms", () => {
  const firms = fromRows([
    [61, 1.08, 4.33],
    [20.7, 0.26, 4.34],
    [16.3, 1.98, 2.53],
    [9, 3.29, 1.65],
    [5.4, 2.77, 2.33],
    [4, 4.12, 1.21],
    [-6.1, 3.52, 2.1],
    [-34.6, 3.31, 0.98],
  ]);

  test("Pearson", () => {
    expectPrintedWeights(criticWeights(firms), ".20222554 .48090173 .31687273");
  });

  test("Spearman", () => {
    const result = criticWeights(firms, { correlation: "spearman" });
    expectPrintedWeights(result, ".21454645 .48985630 .29559726");
  });

  test("differs from programs that skip min-max: raw scores would give .8687 .0834 .0478", () => {
    expect(criticWeights(firms).weights["a"]).toBeLessThan(0.3);
  });
});

describe("nicoletti2000summary: factors of three correlations", () => {
  test("eigenvalues", () => {
    const { values } = eigenSymmetric(correlations);
    expectPrinted(values[0] as number, "1.68390863");
    expectPrinted(values[1] as number, ".82893084");
    expectPrinted(values[2] as number, ".48716053");
  });

  test("one eigenvalue above 1 holds 56 %, so a second factor is kept", () => {
    expect(keptFactors(eigenSymmetric(correlations).values)).toBe(2);
  });

  test("the first component alone weights by its squared entries", () => {
    const { vectors } = eigenSymmetric(correlations);
    const weights = squaredLoadingWeights(factorLoadings(correlations, 1, "none").loadings);
    weights.forEach((weight, j) => expect(weight).toBeCloseTo((vectors[0]?.[j] as number) ** 2, 14));
  });
});

test("cherchye2007introduction: benefit of the doubt of five units", () => {
  const rows = [
    [1, 4],
    [2, 3],
    [4, 1],
    [1, 1],
    [2, 2],
  ];
  const { units } = benefitOfTheDoubt(fromRows(rows), { solver });
  [1, 1, 1, 0.4, 0.8].forEach((score, i) => expect(units[i]?.score).toBeCloseTo(score, 12));
});

describe("paruolo2013ratings: importance", () => {
  test("of three components with equal weights", () => {
    const squares = importanceOf(correlations, [1, 1, 1]).map((r) => r * r);
    [".648000", ".578000", ".450000"].forEach((printed, j) => expectPrinted(squares[j] as number, printed));
  });

  test("equal targets in closed form, each with the same importance", () => {
    const { weights, exact } = weightsOfImportance(correlations, [1, 1, 1], false, false);
    [".258065", ".338710", ".403226"].forEach((printed, j) => expectPrinted(weights[j] as number, printed));
    importanceOf(correlations, weights).forEach((r) => expectPrinted(r * r, ".548387"));
    expect(exact).toBe(true);
  });

  test("the multiplicative iteration w ← w (t/S)^½ ends at the same weights", () => {
    let weights = [1 / 3, 1 / 3, 1 / 3];
    for (let round = 0; round < 200; round++) {
      const importance = importanceOf(correlations, weights).map((r) => r * r);
      weights = weights.map((w, j) => w * Math.sqrt(1 / (importance[j] as number)));
      const sum = weights.reduce((total, w) => total + w, 0);
      weights = weights.map((w) => w / sum);
    }
    const exact = weightsOfImportance(correlations, [1, 1, 1], false, false).weights;
    weights.forEach((w, j) => expect(w).toBeCloseTo(exact[j] as number, 12));
  });

  test("of scores: weights are for the scores as given, not for standardised ones", () => {
    const columns = [
      [1, 2, 4, 3, 5],
      [20, 10, 50, 40, 30],
      [7, 7, 9, 1, 4],
    ];
    const codes = ["x", "y", "z"];
    const targets = { x: 3, y: 2, z: 1 };
    const result = weightsForImportance({ codes, columns }, targets);
    expect(result.status).toBe("found");
    const { achieved, target } = result.diagnostics;
    for (const code of codes) expect(achieved[code]).toBeCloseTo(target[code] as number, 12);
    expect(target["x"]).toBe(0.5);
  });
});
