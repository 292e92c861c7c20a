import {
  aggregateChildren,
  compile,
  copeland,
  evaluate,
  indexSpecIssues,
  rank,
  type AggregateFunction,
  type AggregateSpec,
  type WeightsNode,
  type WeightsSpec,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemScores, asemSpec, asemStage } from "./asem-index.js";

type Columns = Record<string, Float64Array>;

interface How {
  /** One method for all levels, or pillars', sub-indexes' and the index's. */
  readonly methods: readonly AggregateSpec[];
  readonly availability?: readonly number[];
  readonly weights?: ReadonlyMap<string, number>;
  readonly missing?: WeightsSpec["missing"];
}

const amean: AggregateSpec = { method: "arithmeticMean" };
const gmean: AggregateSpec = { method: "geometricMean" };
const hmean: AggregateSpec = { method: "harmonicMean" };
const copelands: AggregateSpec = { method: "copeland" };

const functions: Readonly<Record<string, AggregateFunction>> = {
  min: (values) => Math.min(...Array.from(values)),
  evenness: (values) => {
    const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    const squares = Array.from(values, (value) => (value - mean) ** 2);
    return mean - squares.reduce((sum, square) => sum + square, 0) / (values.length - 1) / mean;
  },
};

/** Pillars, sub-indexes and index from normalised scores of the reference file. */
function aggregated(input: "input_normalised" | "input_na", how: How): Columns {
  const height = (node: WeightsNode): number => 1 + Math.max(-1, ...(node.children ?? []).map(height));
  const withMethods = (node: WeightsNode): WeightsNode => {
    const weight = how.weights?.get(node.code) ?? node.weight;
    const own = weight === undefined ? node : { ...node, weight };
    if (node.children === undefined) return own;
    const level = height(node) - 1;
    const aggregate = how.methods[level] ?? how.methods[0] ?? amean;
    const availability = how.availability?.[level] ?? how.availability?.[0] ?? 0;
    return { ...own, aggregate, availability, children: node.children.map(withMethods) };
  };
  const spec = asemSpec({ method: "none" });
  const scores = asemScores(truthTable(readTruth("aggregate")[input]));
  const root = withMethods(spec.root);
  const made = { ...spec, missing: how.missing ?? "reweight", root } as const;
  const { nodes, scores: columns } = evaluate(compile(made, scores, { functions }));
  return Object.fromEntries(nodes.map(({ code }, at) => [code, columns[at] as Float64Array]));
}

function expected(table: string): Readonly<Columns> {
  return truthTable(readTruth("aggregate")[table]).columns;
}

function expectTable(table: string, actual: Columns, theirs: Readonly<Columns> = expected(table)): void {
  const found = report(`aggregate/${table}`, compareColumns(actual, theirs));
  expect(found.cells).toBe(51 * Object.keys(theirs).length);
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
}

function randomWeights(): Map<string, number> {
  const { iCode, Weight } = readTruth("aggregate")["random_w"] as { iCode: string[]; Weight: number[] };
  return new Map(iCode.map((code, at) => [code, Weight[at] as number]));
}

const power = (exponent: number): How => ({ methods: [{ method: "powerMean", exponent }] });
const own = (name: string): How => ({ methods: [{ method: "custom", name }] });

const complete: Record<string, How> = {
  amean: { methods: [amean] },
  gmean: { methods: [gmean] },
  hmean: { methods: [hmean] },
  genmean_p2: power(2),
  genmean_pm1: power(-1),
  genmean_p05: power(0.5),
  copeland: { methods: [copelands] },
  mixed_amean_gmean_hmean: { methods: [amean, gmean, hmean] },
  mixed_amean_amean_copeland: { methods: [amean, amean, copelands] },
  custom_min: own("min"),
  custom_mean_minus_var_over_mean: own("evenness"),
};

const weighted = { amean, gmean, hmean, copeland: copelands };

describe.skipIf(!hasTruth)(`aggregation against COINr, normalised ASEM data${TRUTH_SKIP}`, () => {
  test.each(Object.entries(complete))("%s", (table, how) => {
    expectTable(table, aggregated("input_normalised", how));
  });

  test.each(Object.entries(weighted))("%s, random weights", (name, method) => {
    const how = { methods: [method], weights: randomWeights() };
    expectTable(`${name}_random_w`, aggregated("input_normalised", how));
  });

  test("the minimum is COINr's custom minimum, and the Mazziotta-Pareto index its mean − var / mean", () => {
    expectTable("custom_min", aggregated("input_normalised", { methods: [{ method: "minimum" }] }));
    const pareto = { method: "mazziottaPareto", penalty: "positive", variance: "sample" } as const;
    const ours = aggregated("input_normalised", { methods: [pareto] });
    const theirs = expected("custom_mean_minus_var_over_mean");
    const pillars = Object.keys(theirs).slice(0, 8);
    const ofPillars = Object.fromEntries(pillars.map((code) => [code, theirs[code] as Float64Array]));
    expectTable("custom_mean_minus_var_over_mean (pillars, as Mazziotta-Pareto)", ours, ofPillars);
    // further up, some means are near 0 or below: the plain formula then takes off, or adds, thousands
    expect(Math.max(...(theirs["Conn"] as Float64Array))).toBeGreaterThan(2000);
    expect(ours["Conn"]?.filter(Number.isNaN).length).toBeGreaterThan(0);
  });

  test("outranking of twelve units on five indicators", () => {
    const {
      X,
      w,
      copeland: theirs,
      nDominant,
    } = readTruth("aggregate")["outrank"] as {
      X: Record<string, number[]>;
      w: number[];
      copeland: number[];
      nDominant: number;
    };
    const ours = { copeland: copeland(Object.values(X), w) };
    const found = report("aggregate/outrank", compareColumns(ours, { copeland: Float64Array.from(theirs) }));
    expect([found.cells, found.largestRelative]).toEqual([12, 0]);
    // a unit dominates another when it is better on every indicator: weight on one alone cannot turn that
    const columns = Object.values(X);
    const dominated = Array.from({ length: 12 }, (_, u) =>
      Array.from({ length: 12 }, (__, v) =>
        columns.every((column) => (column[u] as number) > (column[v] as number)),
      ),
    );
    expect(dominated.flat().filter(Boolean)).toHaveLength(nDominant);
  });
});

describe.skipIf(!hasTruth)(`aggregation against COINr, with gaps${TRUTH_SKIP}`, () => {
  const gaps: Record<string, How> = {
    na_amean: { methods: [amean] },
    na_gmean: { methods: [gmean] },
    na_hmean: { methods: [hmean] },
    "na_amean_thresh_0.9": { methods: [amean], availability: [0.9] },
    "na_amean_thresh_by_level_1_0.5_0": { methods: [amean], availability: [1, 0.5, 0] },
  };

  test.each(Object.entries(gaps))("%s", (table, how) => {
    expectTable(table, aggregated("input_na", how));
  });

  test("na_amean_random_w", () => {
    expectTable("na_amean_random_w", aggregated("input_na", { methods: [amean], weights: randomWeights() }));
  });

  test("differs from COINr on purpose: a power mean is taken of the children that are there", () => {
    const [reweighted, propagated] = (["reweight", "propagate"] as const).map((missing) =>
      aggregated("input_na", { ...power(2), missing }),
    ) as [Columns, Columns];
    const theirs = expected("na_genmean_p2");
    // COINr's is missing wherever a child is, which is our rule `propagate`
    expectTable("na_genmean_p2", propagated, theirs);
    const gapsTheirs = Object.values(theirs)
      .flatMap((column) => [...column])
      .filter(Number.isNaN).length;
    const gapsOurs = Object.keys(theirs)
      .flatMap((code) => [...(reweighted[code] as Float64Array)])
      .filter(Number.isNaN).length;
    expect(gapsTheirs).toBeGreaterThan(50);
    expect(gapsOurs).toBe(0);
  });

  test("differs from COINr on purpose: Copeland scores with gaps compare pairs on what both have", () => {
    const [ours, theirs] = [aggregated("input_na", { methods: [copelands] }), expected("na_copeland")];
    const input = truthTable(readTruth("aggregate")["input_na"]).columns;
    const parts = asemSpec({ method: "none" }).root.children?.flatMap(({ children = [] }) => children) ?? [];
    const full = parts.filter(({ children = [] }) =>
      children.every(({ code }) => !input[code]?.some(Number.isNaN)),
    );
    const names = full.map(({ code }) => code);
    expect(names.length).toBeGreaterThan(0);
    const comparable = Object.fromEntries(names.map((code) => [code, theirs[code] as Float64Array]));
    expectTable("na_copeland (pillars without gaps)", ours, comparable);
    const others = Object.keys(theirs).filter((code) => !names.includes(code));
    expect(
      others.some(
        (code) => compareColumns(ours, { [code]: theirs[code] as Float64Array }).largestRelative > 0,
      ),
    ).toBe(true);
  });

  test("differs from COINr on purpose: Copeland scores with gaps do not depend on the order of units", () => {
    const quirk = readTruth("quirks")["copeland_NA_depends_on_row_order"] as Record<string, unknown>;
    const columns = Object.values(quirk["X"] as Record<string, unknown[]>).map((cells) =>
      cells.map(toNumber),
    );
    const back = (order: readonly number[]): number[] => {
      const scores = copeland(
        columns.map((column) => order.map((at) => column[at] as number)),
        [1, 1, 1],
      );
      return order.map((_, unit) => scores[order.indexOf(unit)] as number);
    };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    expect(new Set(orders.map((order) => back(order).join(" "))).size).toBe(1);
    expect(quirk["original"]).not.toEqual(quirk["after_permutation_and_back"]);
  });

  test("differs from COINr on purpose: weights that are all 0 are an issue, not NaN", () => {
    expect(readTruth("quirks")["amean_unweighted_zero"]).toBe("NaN");
    const children = ["a", "b"].map((code) => ({ code, label: { en: code }, weight: 0 }));
    const root = { code: "total", label: { en: "Total" }, children };
    const issues = indexSpecIssues({ kind: "weights", code: "none", label: { en: "None" }, root });
    expect(issues.map(({ code }) => code)).toEqual(["zero_weights"]);
  });
});

describe.skipIf(!hasTruth)(`COINr's example from its treated table on${TRUTH_SKIP}`, () => {
  const evaluation = hasTruth
    ? evaluate(compile(asemSpec({ method: "minMax" }, "own"), asemStage("Treated")))
    : undefined;
  const columns = Object.fromEntries(
    evaluation?.nodes.map(({ code }, at) => [code, evaluation.scores[at] as Float64Array]) ?? [],
  );

  test.each(["Normalised", "Aggregated"])("%s", (table) => {
    const found = report(
      `pipeline_default/${table}`,
      compareColumns(columns, truthTable(readTruth("pipeline_default")[table]).columns),
    );
    expect(found.cells).toBeGreaterThan(51 * 10);
    expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
  });

  test("ranks", () => {
    const { columns: theirs, units } = truthTable(readTruth("pipeline_default")["ranks"]);
    const ours = Object.fromEntries(
      Object.keys(theirs).map((node) => {
        const places = new Map(rank(evaluation!, { node }).rows.map((row) => [row.unit.code, row.rank]));
        return [node, Float64Array.from(units, (code) => places.get(code) ?? NaN)];
      }),
    );
    const found = report("pipeline_default/ranks", compareColumns(ours, theirs));
    expect([found.cells, found.largestRelative]).toEqual([51 * Object.keys(theirs).length, 0]);
  });
});

interface Compind {
  readonly iCodes: string[];
  readonly mpi_pos: number[];
  readonly mpi_neg: number[];
  readonly ampi_input: Record<string, number[]> & { time: number[] };
  readonly ampi_goalpost: number[];
  readonly ampi: Record<string, number[]>;
  readonly ampi_penalty: Record<string, number[]>;
  readonly owa: { more_than: number[]; at_least: number[] };
}

describe.skipIf(!hasTruth)(`aggregation against Compind${TRUTH_SKIP}`, () => {
  const truth = (hasTruth ? readTruth("compind") : {}) as unknown as Compind;
  const input = (name: string): Float64Array[] => {
    const { columns } = truthTable((truth as unknown as Record<string, unknown>)[name]);
    return truth.iCodes.map((code) => columns[code] as Float64Array);
  };
  const expectColumn = (
    name: string,
    ours: Float64Array,
    theirs: readonly number[],
    tolerance = 1e-12,
  ): void => {
    const found = report(`compind/${name}`, compareColumns({ ours }, { ours: Float64Array.from(theirs) }));
    expect(found.cells).toBe(51);
    expect(found.largestRelative, found.at).toBeLessThanOrEqual(tolerance);
  };
  const of = (children: readonly Float64Array[], spec: AggregateSpec): Float64Array =>
    aggregateChildren(
      children,
      children.map(() => 1),
      { spec, reweight: false },
    );

  test.each(["positive", "negative"] as const)("Mazziotta-Pareto index, %s", (penalty) => {
    const theirs = penalty === "positive" ? truth.mpi_pos : truth.mpi_neg;
    const spec = { method: "mazziottaPareto", penalty, variance: "sample" } as const;
    expectColumn(`mpi_${penalty}`, of(input("mpi_input"), spec), theirs);
  });

  test("adjusted Mazziotta-Pareto index of two years, with the first year's means as reference", () => {
    const children = truth.iCodes.map((code, at): WeightsNode => {
      const column = truth.ampi_input[code] as number[];
      const [lower, upper] = [Math.min(...column), Math.max(...column)];
      const normalise = {
        method: "adjustedMazziottaPareto",
        reference: truth.ampi_goalpost[at] as number,
        lower,
        upper,
      } as const;
      return { code, label: { en: code }, weight: 1, normalise };
    });
    const aggregate = { method: "mazziottaPareto", penalty: "positive" } as const;
    const root = { code: "ampi", label: { en: "AMPI" }, children };
    const means: WeightsSpec = {
      kind: "weights",
      code: "ampi",
      label: { en: "AMPI" },
      aggregate: amean,
      root,
    };
    for (const year of [1, 2]) {
      const rows = truth.ampi_input.time.flatMap((time, row) => (time === year ? [row] : []));
      const units = rows.map((row) => ({ code: `u${row}`, label: { en: `u${row}` } }));
      const values = Float64Array.from(
        truth.iCodes.flatMap((code) => rows.map((row) => truth.ampi_input[code]?.[row] as number)),
      );
      const scores = { units, leaves: truth.iCodes, values };
      const [index, mean] = [{ ...means, aggregate }, means].map(
        (spec) => evaluate(compile(spec, scores)).scores[0] as Float64Array,
      ) as [Float64Array, Float64Array];
      // Compind rounds the index to 3 decimals, but not its penalties
      const rounded = index.map((score) => Math.round(score * 1000) / 1000);
      expectColumn(`ampi_${year}`, rounded, truth.ampi[year] as number[], 0);
      // a difference of numbers about 100: what is left of their last digits, relative to the smallest penalty
      const penalty = mean.map((score, unit) => score - (index[unit] as number));
      const found = report(
        `compind/ampi_penalty_${year}`,
        compareColumns(
          { penalty },
          { penalty: Float64Array.from(truth.ampi_penalty[`V${year}`] as number[]) },
          100,
        ),
      );
      expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
    }
  });

  test("ordered weighted averages", () => {
    const third = 1 / 3;
    const best = { method: "orderedWeightedAverage", orderWeights: [third, third, third, 0, 0] } as const;
    const worst = { method: "orderedWeightedAverage", orderWeights: [0, 0, third, third, third] } as const;
    expectColumn("owa_at_least", of(input("owa_input"), best), truth.owa.at_least);
    expectColumn("owa_more_than", of(input("owa_input"), worst), truth.owa.more_than);
  });
});
