import {
  availabilityOf,
  collinearityFlags,
  correlationFlags,
  correlations,
  cronbachAlpha,
  denominatorCorrelations,
  describe as describeColumns,
  formatTableText,
  mainEffects,
  principalComponents,
  toTable,
} from "@chiso/model";
import { describe, expect, it } from "vitest";
import { plainScores, smallEvaluation, smallIndex } from "../support/diagnosis-specs.js";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";

describe("describe", () => {
  it("counts, averages and flags columns", () => {
    const { columns, units } = describeColumns(smallIndex(), { probabilities: [0.25] });
    expect(units).toBe(5);
    const [, , c, d] = columns;
    expect(c).toMatchObject({ code: "c", count: 5, missing: 0, zero: 3, unique: 3, same: 3, median: 0 });
    expect(c).toMatchObject({ zeroShare: 0.6, uniqueShare: 0.6, quantiles: [0], flags: ["manyZeros"] });
    expect(d).toMatchObject({ count: 4, missing: 1, availability: 0.8, min: 0, max: 9, mean: 4.5 });
  });

  it("flags outliers only where skewness and kurtosis both pass their limit", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
    const scores = plainScores({ x: values });
    expect(describeColumns(scores).columns[0]?.flags).toEqual(["outliers"]);
    expect(describeColumns(scores, { limits: { kurtosis: 20 } }).columns[0]?.flags).toEqual([]);
  });

  it("differs from COINr on purpose: flags of zeros and unique values are of the values that are there", () => {
    // COINr documents these shares but divides by all units: 4 different values of 4 among 10 units are "LOW" there.
    const values = [1, 2, 3, 4, NaN, NaN, NaN, NaN, NaN, NaN];
    const scores = plainScores({ x: values });
    expect(describeColumns(scores).columns[0]?.flags).toEqual(["lowAvailability"]);
  });

  it("leaves statistics of an empty column undefined", () => {
    const scores = plainScores({ x: [NaN, NaN] });
    const column = describeColumns(scores).columns[0];
    expect(column).toMatchObject({ count: 0, missing: 2, unique: 0, same: 0, min: NaN, mean: NaN, sd: NaN });
  });

  it("says every wrong choice", () => {
    const call = (): unknown => describeColumns(smallIndex(), { nodes: ["x", "y"], probabilities: [2] });
    expect(places(issuesOf(call))).toEqual([
      "unknown_node at nodes/x",
      "unknown_node at nodes/y",
      "out_of_range at probabilities/0",
    ]);
    expect(places(issuesOf(() => describeColumns(smallIndex(), { nodes: "all" })))).toEqual([
      "missing_value at nodes",
    ]);
  });
});

describe("availabilityOf", () => {
  it("gives shares over all leaves and below each parent", () => {
    const { rows, groups } = availabilityOf(smallIndex());
    expect(groups.map(({ code, leaves }) => [code, leaves])).toEqual([
      ["total", 4],
      ["p", 2],
      ["q", 2],
    ]);
    expect(rows[2]).toMatchObject({ missing: 1, zero: 1, share: 0.75, shares: [0.75, 1, 0.5] });
    expect(rows[2]?.nonZeroShare).toBe(2 / 3);
  });
});

describe("correlations", () => {
  it("is a symmetric matrix with ones on its diagonal", () => {
    const { pairs, nodes } = correlations(smallIndex());
    expect(pairs).toHaveLength(16);
    nodes.forEach((_, i) => {
      expect(pairs[i * 4 + i]?.correlation).toBe(1);
      nodes.forEach((__, j) =>
        expectClose(pairs[i * 4 + j]?.correlation ?? NaN, pairs[j * 4 + i]?.correlation ?? NaN, 1e-15),
      );
    });
  });

  it("keeps siblings, ancestors, or those under one node at a depth", () => {
    const evaluation = smallEvaluation();
    const named = (relation: "siblings" | "ancestors" | { sameAncestorAt: number }): string[] =>
      correlations(evaluation, { relation }).pairs.map(({ node, against }) => `${node}-${against}`);
    expect(named("siblings")).toEqual(["a-a", "a-b", "b-a", "b-b", "c-c", "c-d", "d-c", "d-d"]);
    expect(named("ancestors").slice(0, 4)).toEqual(["a-total", "a-p", "b-total", "b-p"]);
    expect(named({ sameAncestorAt: 1 })).toEqual(named("siblings"));
    expect(named({ sameAncestorAt: 0 })).toHaveLength(16);
  });

  it("counts pairs that are there, and leaves out those with a larger p-value", () => {
    const all = correlations(smallIndex(), { nodes: ["c"], against: ["d"] }).pairs[0];
    expect(all?.count).toBe(4);
    expect(all?.pValue).toBeGreaterThan(0.5);
    const kept = correlations(smallIndex(), { nodes: ["c"], against: ["d"], maximumP: 0.5 }).pairs[0];
    expect(kept).toMatchObject({ correlation: NaN, pValue: all?.pValue });
  });

  it("says a p-value that is none", () => {
    expect(places(issuesOf(() => correlations(smallIndex(), { maximumP: 5 })))).toEqual([
      "out_of_range at maximumP",
    ]);
  });
});

describe("flags of pairs", () => {
  it("finds pairs that go together too much or against each other, each once", () => {
    const { pairs } = correlationFlags(smallEvaluation(), { low: 0.5 });
    expect(pairs.map(({ group, first, second, flag }) => [group, first, second, flag])).toEqual([
      ["p", "a", "b", "high"],
      ["q", "c", "d", "low"],
    ]);
  });

  it("finds leaves that go with a denominator", () => {
    const { pairs } = denominatorCorrelations(smallIndex(), { size: [10, 20, 30, 40, 60] });
    expect(pairs.map(({ node, denominator }) => `${node}/${denominator}`)).toEqual([
      "a/size",
      "b/size",
      "d/size",
    ]);
    expect(places(issuesOf(() => denominatorCorrelations(smallIndex(), { size: [1] })))).toEqual([
      "length_mismatch at denominators/size",
    ]);
  });
});

describe("structure of groups", () => {
  it("gives alpha by parent, and without each item", () => {
    const { groups } = cronbachAlpha(smallEvaluation());
    expect(groups.map(({ code }) => code)).toEqual(["p", "q"]);
    expectClose(groups[0]?.alpha ?? NaN, 1, 1e-14);
    expect(groups[0]?.items.map(({ alphaWithout }) => alphaWithout)).toEqual([NaN, NaN]);
    const all = cronbachAlpha(smallEvaluation(), { by: "none" }).groups[0];
    expect(all?.items).toHaveLength(4);
    expect(all?.items[2]?.alphaWithout).toBeGreaterThan(all?.alpha ?? NaN);
  });

  it("differs from COINr on purpose: alpha is undefined where two items share no unit", () => {
    // COINr sums covariances with na.rm = TRUE, which takes such a covariance for 0.
    const columns = { x: [1, 2, NaN, NaN], y: [NaN, NaN, 3, 1], z: [1, 2, 3, 4] };
    const scores = plainScores(columns);
    expect(cronbachAlpha(scores, { by: "none" }).groups[0]?.alpha).toBeNaN();
  });

  it("finds the components of correlated items, the entry of largest size positive", () => {
    const group = principalComponents(smallEvaluation()).groups[0];
    expect(group).toMatchObject({ code: "p", items: ["a", "b"], count: 5, above1: 1 });
    const [first, second] = group?.components ?? [];
    expectClose(first?.eigenvalue ?? NaN, 2, 1e-14);
    expectClose(first?.cumulative ?? NaN, 1, 1e-14);
    expectClose(second?.share ?? NaN, 0, 1e-14);
    expect(Math.max(...(second?.vector ?? []))).toBeGreaterThan(0);
  });

  it("the two eigenvalues of a pair are 1 ± r", () => {
    const found = correlations(smallEvaluation(), { nodes: ["c"], against: ["d"] }).pairs[0];
    const r = Math.abs(found?.correlation ?? NaN);
    const components = principalComponents(smallEvaluation()).groups[1]?.components;
    expectClose(components?.[0]?.eigenvalue ?? NaN, 1 + r, 1e-14);
    expectClose(components?.[1]?.eigenvalue ?? NaN, 1 - r, 1e-14);
  });

  it("warns of groups with a constant item", () => {
    const scores = plainScores({ x: [0.1, 0.1, 0.1], y: [1, 2, 3] });
    const { groups, warnings } = principalComponents(scores, { by: "none" });
    expect(groups[0]?.components).toEqual([]);
    expect(places(warnings)).toEqual(["zero_range at groups/all"]);
  });

  it("flags items that others add up to", () => {
    const { groups } = collinearityFlags(smallEvaluation());
    expect(groups[0]).toMatchObject({ code: "p", condition: Infinity, flagged: true });
    expect(groups[0]?.items.map(({ inflation }) => inflation)).toEqual([Infinity, Infinity]);
    expect(groups[1]).toMatchObject({ code: "q", count: 4, flagged: false });
  });

  it("the inflation of one of two items is 1 / (1 − r²)", () => {
    const { correlation = NaN } =
      correlations(smallEvaluation(), { nodes: ["c"], against: ["d"] }).pairs[0] ?? {};
    const items = collinearityFlags(smallEvaluation()).groups[1]?.items ?? [];
    for (const { inflation } of items) expectClose(inflation, 1 / (1 - correlation ** 2), 1e-14);
  });
});

describe("mainEffects", () => {
  it("are squared correlations with the root, largest first, shares adding up to 1", () => {
    const evaluation = smallEvaluation();
    const { of, rows } = mainEffects(evaluation);
    expect(of).toBe("total");
    const sum = rows.reduce((total, { share }) => total + share, 0);
    expectClose(sum, 1, 1e-15);
    const effects = rows.map(({ effect }) => effect);
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    const r = correlations(evaluation, { nodes: [rows[0]?.node ?? ""], against: ["total"] }).pairs[0];
    expectClose(rows[0]?.effect ?? NaN, (r?.correlation ?? NaN) ** 2, 0);
    expect(places(issuesOf(() => mainEffects(evaluation, { of: "x" })))).toEqual(["unknown_node at of/x"]);
  });
});

describe("results of diagnostics", () => {
  it("show themselves in both languages", () => {
    const [index, evaluation] = [smallIndex(), smallEvaluation()];
    const results = [
      describeColumns(index),
      availabilityOf(index),
      correlations(index),
      correlations(evaluation, { relation: "siblings" }),
      correlationFlags(evaluation),
      denominatorCorrelations(index, { size: [1, 2, 3, 4, 5] }),
      cronbachAlpha(evaluation),
      principalComponents(evaluation),
      collinearityFlags(evaluation),
      mainEffects(evaluation),
    ];
    for (const result of results) {
      const table = toTable(result);
      expect(table.caption?.vi).toBeDefined();
      expect(table.rows.length).toBeGreaterThan(0);
      expect(formatTableText(table, { language: "vi" })).not.toContain("undefined");
    }
  });
});
