import {
  compareRankings,
  compareScores,
  compareVariants,
  compile,
  correlations,
  groupRanks,
  leaveOneOut,
  rank,
  resultsTable,
  strengthsOf,
  unitProfile,
  variants,
  type StandingLeaf,
  type Variant,
} from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemEvaluation, asemNormalised, asemSpec, asemStage } from "./asem-index.js";

type Columns = Record<string, ArrayLike<number>>;

function compare(table: string, actual: Columns, expected: Columns): void {
  const found = report(table, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
  expect(found.cells).toBeGreaterThan(0);
}

/** COINr's example on treated values, and the versions of it that the reference values have. */
function asemVariants(): readonly Variant[] {
  const patches = [
    { name: "prank", normalise: { method: "percentileRank" } },
    {
      name: "gmean_minmax1_100",
      normalise: { method: "minMax", range: [1, 100] },
      aggregate: { method: "geometricMean" },
    },
    { name: "drop_LPI_Forest", drop: ["LPI", "Forest"] },
  ] as const;
  return variants(asemSpec({ method: "minMax" }, "own"), asemStage("Treated"), patches).variants;
}

/** Columns of nodes in an order of units. */
function columnsOf({ evaluation }: Variant, units: readonly string[]): Columns {
  const rows = units.map((code) => evaluation.units.findIndex((unit) => unit.code === code));
  return Object.fromEntries(
    evaluation.nodes.map(({ code }, at) => [code, rows.map((row) => evaluation.scores[at]?.[row] ?? NaN)]),
  );
}

/** COINr's correlation of two versions: Pearson's on ranks in which equal scores share the best one. */
function rankCorrelation(a: Variant, b: Variant, node: string): number {
  const ranks = [a, b].map(({ evaluation }) => {
    const byUnit = new Map(rank(evaluation, { node }).rows.map((row) => [row.unit.code, row.rank]));
    return evaluation.units.map(({ code }) => byUnit.get(code) ?? NaN);
  });
  const values = Float64Array.from(ranks.flat());
  const { pairs } = correlations(
    { units: a.evaluation.units, leaves: ["a", "b"], values },
    { nodes: ["a"], against: ["b"] },
  );
  return pairs[0]?.correlation ?? NaN;
}

/** Leaves of equal rank in the order of their codes; COINr has them in its table's order. */
function byRankAndCode(leaves: readonly StandingLeaf[]): StandingLeaf[] {
  return [...leaves].sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
}

describe.skipIf(!hasTruth)(`comparisons as COINr's${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("results") : {};

  it.each([
    ["remove_L1", "leaves"],
    ["remove_L2", { depth: 2 }],
    ["remove_L3", { depth: 1 }],
  ] as const)("%s", (name, nodes) => {
    const expected = truth[name] as { scores: unknown; mean_abs_rank_diff: Record<string, number> };
    const { units, scores, rows } = leaveOneOut(asemNormalised(), { nodes });
    const theirs = truthTable(expected.scores);
    expect(units.map(({ code }) => code)).toEqual(theirs.units);
    const without = Object.fromEntries(rows.map((row) => [row.node, row.scores]));
    compare(`results/${name}.scores`, { Nominal: scores, ...without }, theirs.columns);
    compare(
      `results/${name}.mean_abs_rank_diff`,
      Object.fromEntries(rows.map((row) => [row.node, [row.meanAbsoluteShift]])),
      Object.fromEntries(Object.entries(expected.mean_abs_rank_diff).map(([code, shift]) => [code, [shift]])),
    );
  });

  it("variants: percentile ranks, geometric means, leaves left out", () => {
    const found = asemVariants();
    for (const [name, table] of Object.entries(truth["variants"] as Record<string, unknown>)) {
      const theirs = truthTable(table);
      const variant = found.find((one) => one.name === name) as Variant;
      compare(`results/variants.${name}`, columnsOf(variant, theirs.units), theirs.columns);
    }
  });

  it("compare_prank, compare_corr and compare_multi", () => {
    const [base, prank, gmean] = asemVariants() as [Variant, Variant, Variant];
    const two = truthTable(truth["compare_prank"]);
    const { rows } = compareRankings(rank(base.evaluation), rank(prank.evaluation));
    const inOrder = two.units.map((code) => rows.find(({ unit }) => unit.code === code));
    compare(
      "results/compare_prank",
      {
        "coin.1": inOrder.map((row) => row?.fromRank ?? NaN),
        "coin.2": inOrder.map((row) => row?.toRank ?? NaN),
        Diff: inOrder.map((row) => row?.shift ?? NaN),
        "Abs.diff": inOrder.map((row) => Math.abs(row?.shift ?? NaN)),
      },
      two.columns,
    );
    const corr = truth["compare_corr"] as { iCode: string[]; Correlation: number[] };
    compare(
      "results/compare_corr",
      Object.fromEntries(corr.iCode.map((code) => [code, [rankCorrelation(base, prank, code)]])),
      Object.fromEntries(corr.iCode.map((code, at) => [code, [corr.Correlation[at] ?? NaN]])),
    );
    const nodes = compareScores(base.evaluation, prank.evaluation, corr.iCode).rows;
    // Two units have equal percentile scores on Sust: there COINr's figure is not Spearman's.
    const near = nodes.map(({ spearman }, at) => Math.abs(spearman - (corr.Correlation[at] ?? NaN)) < 1e-12);
    expect(near).toEqual([true, false, true]);
    const multi = truthTable(truth["compare_multi"]);
    const named = [
      { name: "nom", evaluation: base.evaluation },
      { name: "prank", evaluation: prank.evaluation },
      { name: "gmean", evaluation: gmean.evaluation },
    ];
    const all = compareVariants(named);
    expect(all.rows.map(({ unit }) => unit.code)).toEqual(multi.units);
    const columns = named.map(({ name }, at) => [name, all.rows.map(({ ranks }) => ranks[at] ?? NaN)]);
    compare("results/compare_multi", Object.fromEntries(columns) as Columns, multi.columns);
  });

  it("results: summary, ranks, ranks within groups", () => {
    const evaluation = asemEvaluation();
    const summary = truthTable(truth["results_summary"]);
    const scores = resultsTable(evaluation, { nodes: ["Index"] });
    expect(scores.rows.map(({ unit }) => unit.code)).toEqual(summary.units);
    compare(
      "results/results_summary",
      {
        Index: scores.rows.map(({ values }) => values[0] ?? NaN),
        Rank: scores.rows.map((row) => row.rank),
      },
      summary.columns,
    );
    const ranks = resultsTable(evaluation, { show: "ranks" });
    const byRank = truthTable(truth["results_ranks"]);
    expect(ranks.rows.map(({ unit }) => unit.code)).toEqual(byRank.units);
    const column = (at: number): number[] => ranks.rows.map(({ values }) => values[at] ?? NaN);
    compare(
      "results/results_ranks",
      Object.fromEntries(ranks.nodes.map(({ code }, at) => [code, column(at)])),
      byRank.columns,
    );
    const grouped = resultsTable(evaluation, { show: "groupRanks" });
    const byGroup = truthTable(truth["results_groupranks"]);
    expect(grouped.rows.map(({ unit }) => unit.code)).toEqual(byGroup.units);
    const own = grouped.nodes.map(({ code }, at) => [
      code,
      grouped.rows.map(({ values }) => values[at] ?? NaN),
    ]);
    compare("results/results_groupranks", Object.fromEntries(own) as Columns, byGroup.columns);
    const verb = groupRanks(evaluation, { nodes: ["Index"] });
    expect(verb.rows.map(({ unit }) => unit.code)).toEqual(byGroup.units);
  });

  it("unit_summary, strengths and weaknesses of Portugal", () => {
    const expected = truth["unit_summary_PRT"] as { Code: string[]; Score: number[]; Rank: number[] };
    const profile = unitProfile(asemEvaluation(), "PRT", { nodes: "parents" });
    const inOrder = expected.Code.map((code) => profile.rows.find((row) => row.code === code));
    compare(
      "results/unit_summary_PRT",
      {
        Score: inOrder.map((row) => row?.score ?? NaN),
        Rank: inOrder.map((row) => row?.rank ?? NaN),
      },
      { Score: expected.Score, Rank: expected.Rank },
    );
    const raw = compile(asemSpec({ method: "none" }, "own"), asemStage("Raw"));
    const { strengths } = strengthsOf(raw, "PRT");
    compareStanding("strengths_PRT", byRankAndCode(strengths));
    // COINr drops the last rank from weaknesses too: the sixth of them here.
    const { weaknesses } = strengthsOf(raw, "PRT", { count: 6 });
    compareStanding("weaknesses_PRT", byRankAndCode(weaknesses.slice(0, -1)));
  });

  it("differs from COINr on purpose: Portugal is last of 51 on Forest, and that is its greatest weakness", () => {
    const raw = compile(asemSpec({ method: "none" }, "own"), asemStage("Raw"));
    expect(strengthsOf(raw, "PRT").weaknesses.at(-1)).toMatchObject({ code: "Forest", rank: 51, of: 51 });
    expect((truth["weaknesses_PRT"] as { Code: string[] }).Code).not.toContain("Forest");
  });

  function compareStanding(name: string, leaves: readonly StandingLeaf[]): void {
    const expected = truth[name] as Record<"Code" | "Pillar", string[]> &
      Record<"Rank" | "Value", (number | null)[]>;
    expect(leaves.map(({ code }) => code)).toEqual(expected.Code);
    expect(leaves.map(({ parent }) => parent)).toEqual(expected.Pillar);
    compare(
      `results/${name}`,
      { Rank: leaves.map((leaf) => leaf.rank), Value: leaves.map(({ value }) => value) },
      { Rank: expected.Rank.map(toNumber), Value: expected.Value.map(toNumber) },
    );
  }
});
