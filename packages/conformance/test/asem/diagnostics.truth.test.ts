import {
  availabilityOf,
  compile,
  correlationFlags,
  correlations,
  cronbachAlpha,
  denominatorCorrelations,
  describe as describeColumns,
  principalComponents,
  type CorrelationPair,
  type Correlations,
  type DataSource,
  type Description,
} from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemEvaluation, asemSpec, asemStage } from "./asem-index.js";

type Columns = Record<string, ArrayLike<number>>;
type Long = Record<"Var1" | "Var2", string[]> & { Correlation: (number | null)[] };

/** Compares one table of the reference values. */
function compare(table: string, actual: Columns, expected: Columns): void {
  const found = report(table, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
  expect(found.cells).toBeGreaterThan(0);
}

/** A table of pairs as one column by "node|against", compared as a whole. */
function comparePairs(table: string, pairs: readonly CorrelationPair[], truth: Long, turned = false): void {
  const key = (a: string, b: string): string => (turned ? `${b}|${a}` : `${a}|${b}`);
  const actual = Object.fromEntries(pairs.map((pair) => [key(pair.node, pair.against), [pair.correlation]]));
  const expected = Object.fromEntries(
    truth.Correlation.map((value, at) => [`${truth.Var1[at]}|${truth.Var2[at]}`, [toNumber(value)]]),
  );
  expect(new Set(Object.keys(actual))).toEqual(new Set(Object.keys(expected)));
  compare(table, actual, expected);
}

/** A matrix's lower triangle, columns one under another, as the reference values have it. */
function lowerTriangle(
  { pairs }: Correlations,
  codes: readonly string[],
  of: keyof CorrelationPair,
): number[] {
  const byCodes = new Map(pairs.map((pair) => [`${pair.node}|${pair.against}`, pair[of] as number]));
  return codes.flatMap((column, at) =>
    codes.slice(at).map((row) => byCodes.get(`${row}|${column}`) as number),
  );
}

const STATISTICS: Readonly<Record<string, keyof Description["columns"][number]>> = {
  Min: "min",
  Max: "max",
  Mean: "mean",
  Median: "median",
  Std: "sd",
  Skew: "skewness",
  Kurt: "kurtosis",
  "N.Avail": "count",
  "N.Unique": "unique",
  "N.Same": "same",
  "Frc.Avail": "availability",
  "Frc.Unique": "uniqueShare",
  "Frc.Same": "sameShare",
};

describe.skipIf(!hasTruth)(`statistics as COINr's${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("stats") : {};

  it.each(["raw", "treated"] as const)("get_stats of the %s data", (stage) => {
    const expected = truth[`get_stats_${stage}`] as Record<string, unknown[]>;
    const found = describeColumns(asemStage(stage === "raw" ? "Raw" : "Treated"));
    expect(found.columns.map(({ code }) => code)).toEqual(expected["iCode"]);
    const own = Object.entries(STATISTICS).map(([theirs, ours]) => [
      theirs,
      found.columns.map((column) => column[ours] as number),
    ]);
    const actual: Columns = {
      ...Object.fromEntries(own),
      "N.NonZero": found.columns.map(({ count, zero }) => count - zero),
      "Frc.NonZero": found.columns.map(({ zeroShare }) => 1 - zeroShare),
    };
    const numbers = Object.keys(actual).map((key) => [key, (expected[key] ?? []).map(toNumber)]);
    compare(`stats/get_stats_${stage}`, actual, Object.fromEntries(numbers));
    const flags = { Avail: "lowAvailability", NonZero: "manyZeros", Unique: "fewUnique" } as const;
    for (const [theirs, ours] of Object.entries(flags)) {
      expect(found.columns.map((column) => (column.flags.includes(ours) ? "LOW" : "ok"))).toEqual(
        expected[`Flag.${theirs}`],
      );
    }
    expect(found.columns.map((column) => (column.flags.includes("outliers") ? "OUT" : "ok"))).toEqual(
      expected["Flag.SkewKurt"],
    );
  });

  it("get_data_avail, by unit and by group", () => {
    const screen = readTruth("denominate_screen");
    const { rows, groups } = availabilityOf(compile(asemSpec({ method: "none" }), asemStage("Raw")));
    const summary = truthTable(screen["avail_summary"]);
    expect(rows.map(({ unit }) => unit.code)).toEqual(summary.units);
    compare(
      "denominate_screen/avail_summary",
      {
        N_missing: rows.map(({ missing }) => missing),
        N_zero: rows.map(({ zero }) => zero),
        N_miss_or_zero: rows.map(({ missing, zero }) => missing + zero),
        Dat_Avail: rows.map(({ share }) => share),
        Non_Zero: rows.map(({ nonZeroShare }) => nonZeroShare),
      },
      summary.columns,
    );
    const byGroup = groups.map(({ code }, at) => [code, rows.map(({ shares }) => shares[at] as number)]);
    compare(
      "denominate_screen/avail_by_group",
      Object.fromEntries(byGroup),
      truthTable(screen["avail_by_group"]).columns,
    );
  });

  it.each(["pearson", "spearman", "kendall"] as const)("%s correlations of raw data", (method) => {
    const { codes, lower_triangle: expected } = truth[`cor_raw_${method}`] as Triangle;
    const found = correlations(asemStage("Raw"), { method });
    compare(
      `stats/cor_raw_${method}`,
      { r: lowerTriangle(found, codes, "correlation") },
      { r: expected.map(toNumber) },
    );
  });

  it("Pearson correlations of normalised data", () => {
    const { codes, lower_triangle: expected } = truth["cor_normalised_pearson"] as Triangle;
    const found = correlations(asemStage("Normalised"));
    const actual = { r: lowerTriangle(found, codes, "correlation") };
    compare("stats/cor_normalised_pearson", actual, { r: expected.map(toNumber) });
  });

  it("p-values of raw data", () => {
    const { codes, lower_triangle: expected } = truth["pvals_raw_pearson"] as Triangle;
    const found = correlations(asemStage("Raw"));
    // The diagonal: a correlation of exactly 1 has p-value 0 here and there.
    compare(
      "stats/pvals_raw_pearson",
      { p: lowerTriangle(found, codes, "pValue") },
      { p: expected.map(toNumber) },
    );
  });

  interface Triangle {
    codes: string[];
    lower_triangle: (number | null)[];
  }

  it("correlations across levels and with ancestors", () => {
    const evaluation = asemEvaluation();
    const across = (nodes: "leaves" | { depth: number }, against: { depth: number }): Correlations =>
      correlations(evaluation, { nodes, against });
    const table = (name: string): Long => truth[name] as Long;
    const parents = correlations(evaluation, { against: { depth: 2 }, relation: "ancestors" });
    comparePairs("stats/corr_L1_vs_L2_parent", parents.pairs, table("corr_L1_vs_L2_parent"), true);
    comparePairs("stats/corr_L1_vs_L4", across("leaves", { depth: 0 }).pairs, table("corr_L1_vs_L4"), true);
    const pillars = across({ depth: 2 }, { depth: 0 });
    comparePairs("stats/corr_L2_vs_L4", pillars.pairs, table("corr_L2_vs_L4"), true);
    comparePairs(
      "stats/corr_L3_vs_L4",
      across({ depth: 1 }, { depth: 0 }).pairs,
      table("corr_L3_vs_L4"),
      true,
    );
    const within = across({ depth: 2 }, { depth: 2 });
    comparePairs("stats/corr_L2_L2", within.pairs, table("corr_L2_L2"));
  });

  it("correlations with the whole family, named by level", () => {
    const level = ["Index", "Sub-index", "Pillar"];
    const evaluation = asemEvaluation();
    const depth = new Map(evaluation.nodes.map((node) => [node.code, node.depth]));
    const { pairs } = correlations(evaluation, { relation: "ancestors" });
    const named = pairs.map((pair) => ({ ...pair, against: level[depth.get(pair.against) ?? 0] ?? "" }));
    comparePairs("stats/corr_L1_family", named, truth["corr_L1_family"] as Long, true);
  });

  it("correlations within pillars with p at most 0.05", () => {
    const found = correlations(asemEvaluation(), { relation: "siblings", maximumP: 0.05 });
    comparePairs("stats/corr_L1_within_pillar_p05", found.pairs, truth["corr_L1_within_pillar_p05"] as Long);
  });

  it.each([
    ["corr_flags_high_0.75", { high: 0.75, low: -1 }],
    ["corr_flags_low_m0.3", { high: 1, low: -0.3 }],
  ] as const)("%s", (name, limits) => {
    const expected = truth[name] as Record<"Group" | "Ind1" | "Ind2", string[]> & { Corr: number[] };
    const { pairs } = correlationFlags(asemEvaluation(), limits);
    const key = (group: string, [first = "", second = ""]: readonly string[]): string =>
      [group, ...(first < second ? [first, second] : [second, first])].join("|");
    const actual = pairs.map((pair) => [
      key(pair.group ?? "", [pair.first, pair.second]),
      [pair.correlation],
    ]);
    const theirs = expected.Corr.map((value, at) => [
      key(expected.Group[at] ?? "", [expected.Ind1[at] ?? "", expected.Ind2[at] ?? ""]),
      [value],
    ]);
    expect(new Set(actual.map(([at]) => at))).toEqual(new Set(theirs.map(([at]) => at)));
    compare(`stats/${name}`, Object.fromEntries(actual) as Columns, Object.fromEntries(theirs) as Columns);
  });

  it("denominator correlations above 0.6", () => {
    const expected = truth["denom_corr_raw_0.6"] as Record<"Ind" | "Denom", string[]> & { Corr: number[] };
    const { units } = asemStage("Raw");
    const iData = readTruth("inputs")["iData"] as Record<string, unknown[]> & { uCode: string[] };
    const order = units.map(({ code }) => iData.uCode.indexOf(code));
    const columns = ["Area", "Energy", "GDP", "Population"].map((code) => [
      code,
      order.map((at) => toNumber(iData[code]?.[at])),
    ]);
    const { pairs } = denominatorCorrelations(asemStage("Raw"), Object.fromEntries(columns) as Columns);
    const actual = pairs.map(({ node, denominator, correlation }) => [
      `${node}|${denominator}`,
      [correlation],
    ]);
    const theirs = expected.Corr.map((value, at) => [`${expected.Ind[at]}|${expected.Denom[at]}`, [value]]);
    expect(new Set(actual.map(([at]) => at))).toEqual(new Set(theirs.map(([at]) => at)));
    compare(
      "stats/denom_corr_raw_0.6",
      Object.fromEntries(actual) as Columns,
      Object.fromEntries(theirs) as Columns,
    );
  });

  it("Cronbach's alpha by pillar and of other groups", () => {
    const expected = truth["cronbach_by_pillar"] as {
      group: string[];
      raw: number[];
      normalised: number[];
    };
    const rawIndex = compile(asemSpec({ method: "none" }), asemStage("Raw"));
    const evaluation = asemEvaluation();
    const byPillar = (source: DataSource): number[] => {
      const { groups } = cronbachAlpha(source);
      return expected.group.map((pillar) => groups.find(({ code }) => code === pillar)?.alpha ?? NaN);
    };
    compare(
      "stats/cronbach_by_pillar",
      { raw: byPillar(rawIndex), normalised: byPillar(evaluation) },
      { raw: expected.raw, normalised: expected.normalised },
    );
    const alphaOf = (source: DataSource, options: Parameters<typeof cronbachAlpha>[1]): number[] => [
      cronbachAlpha(source, { by: "none", ...options }).groups[0]?.alpha ?? NaN,
    ];
    const others = Object.entries(truth["cronbach_other"] as Record<string, number>);
    compare(
      "stats/cronbach_other",
      {
        all_L1_raw: alphaOf(rawIndex, {}),
        all_L1_norm: alphaOf(evaluation, {}),
        Conn_L2: alphaOf(evaluation, { nodes: { childrenOf: "Conn" } }),
        Sust_L2: alphaOf(evaluation, { nodes: { childrenOf: "Sust" } }),
        Index_L2: alphaOf(evaluation, { nodes: { depth: 2 } }),
        Index_L3: alphaOf(evaluation, { nodes: { childrenOf: "Index" } }),
      },
      Object.fromEntries(others.map(([name, value]) => [name, [value]])),
    );
  });

  interface Components {
    iCodes: string[];
    sdev: number[];
    variance_share: number[];
    pc1_weights: number[];
    n: number;
  }

  const raw = (): DataSource => compile(asemSpec({ method: "none" }), asemStage("Raw"));
  const cases: readonly (readonly [string, () => DataSource, Parameters<typeof principalComponents>[1]])[] = [
    ["pca_normalised_by_pillar", asemEvaluation, {}],
    ["pca_raw_by_pillar_complete_rows", raw, {}],
    ["pca_L2_by_subindex", asemEvaluation, { nodes: { depth: 2 } }],
    ["pca_L2_all", asemEvaluation, { nodes: { depth: 2 }, by: "none" }],
  ];

  it.each(cases)("%s", (name, source, options) => {
    const expected = truth[name] as Record<string, Components>;
    const { groups } = principalComponents(source(), options);
    const actual: Record<string, number[]> = {};
    const theirs: Record<string, number[]> = {};
    for (const [code, group] of Object.entries(expected)) {
      const own = groups.find((one) => (one.code ?? "All") === code);
      expect(own?.count).toBe(group.n);
      const first = group.iCodes.map((item) => own?.components[0]?.vector[own.items.indexOf(item)] ?? NaN);
      // A component's sign is arbitrary: theirs is turned as ours.
      const sign = Math.sign((first[0] ?? 0) * (group.pc1_weights[0] ?? 0));
      actual[`${code} sdev`] = own?.components.map(({ eigenvalue }) => Math.sqrt(eigenvalue)) ?? [];
      actual[`${code} share`] = own?.components.map(({ share }) => share) ?? [];
      actual[`${code} vector`] = first;
      theirs[`${code} sdev`] = group.sdev;
      theirs[`${code} share`] = group.variance_share;
      theirs[`${code} vector`] = group.pc1_weights.map((weight) => weight * sign);
    }
    compare(`stats/${name}`, actual, theirs);
  });
});
