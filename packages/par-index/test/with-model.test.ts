import { boundRank, checkClaims, compile, evaluate, parseIndexSpec } from "@chiso/model";
import { describe, expect, it } from "vitest";
import {
  claimFrameworks,
  claims,
  papi,
  papiScores,
  papiYears,
  parIndex2017,
  parIndex2022,
  parIndex2022ByPart,
} from "../src/index.js";

describe("with the model", () => {
  it.each([parIndex2022, parIndex2022ByPart, parIndex2017, papi])("$code is a valid spec", (spec) => {
    expect(parseIndexSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  it("PAPI evaluates, and a province with a dimension missing has no total", () => {
    for (const year of papiYears) {
      const scores = papiScores(year);
      const [total] = evaluate(compile(papi, scores)).scores;
      const columns = scores.leaves.map((_, leaf) => scores.values.slice(leaf * 63, (leaf + 1) * 63));
      total?.forEach((value, unit) => {
        const sum = columns.reduce((so, column) => so + (column[unit] ?? Number.NaN), 0);
        if (Number.isNaN(sum)) expect(value).toBeNaN();
        else expect(Math.abs(value - sum)).toBeLessThan(1e-9);
      });
    }
  });

  it.each([
    [2021, 15, 87.62, 87.62],
    [2022, 15, 86.56, 86.78],
    [2023, 15, 88.38, 88.6],
    [2024, 10, 90.49, 90.49],
  ])("the cut-off of %i at rank %i follows from the claims", (year, rank, lower, upper) => {
    const bound = boundRank(claims(), { indicator: "PAR", year, rank, units: 63 });
    expect([bound.lower, bound.upper]).toEqual([lower, upper]);
  });

  it("the article's statements are found to contradict each other", () => {
    const { contradictions } = checkClaims(claims({ year: 2023 }), { frameworks: claimFrameworks });
    const comparisons = contradictions.filter((finding) =>
      finding.claims.includes("PAR-2023-79-comparison-1"),
    );
    expect(comparisons.map((finding) => finding.claims)).toEqual([
      ["PAR-2023-79-comparison-1", "PAR-2023-79-institutional-1"],
      ["PAR-2023-79-comparison-1", "PAR-2023-79-total-1", "PAR-2023-mean-total-1"],
    ]);
  });
});
