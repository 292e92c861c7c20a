import {
  benefitOfTheDoubt,
  compile,
  componentScores,
  criticWeights,
  effectiveWeights,
  evaluate,
  factorWeights,
  indexTree,
  scoreOf,
  weightsForImportance,
  withWeights,
  type ComponentScores,
  type WeightsSpec,
} from "@chiso/model";
import { loadHighsSolver } from "@chiso/model/solver-highs";
import { describe, expect, test } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemEvaluation, asemSpec } from "./asem-index.js";

interface WeightTable {
  readonly iCode: readonly string[];
  readonly Weight: readonly number[];
  readonly EffWeight: readonly number[];
}
interface Optimised {
  readonly results: { readonly iCode: readonly string[]; readonly OptWeight: readonly number[] };
  readonly cor_at_returned_weights: { readonly to: readonly string[]; readonly r: readonly number[] };
}

type Columns = Readonly<Record<string, ArrayLike<number>>>;

function compare(table: string, actual: Columns, expected: Columns, tolerance = 1e-12): void {
  const found = report(table, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(tolerance);
  expect(found.cells).toBeGreaterThan(0);
}

/** Numbers by code as columns of one row. */
function single(codes: readonly string[], values: readonly number[]): Record<string, number[]> {
  return Object.fromEntries(codes.map((code, j) => [code, [values[j] as number]]));
}

/** The ASEM framework with the weights of a table. */
function weighted({ iCode, Weight }: WeightTable): WeightsSpec {
  const plain = asemSpec({ method: "none" });
  const tree = indexTree(plain);
  const weight = (code: string): number => Weight[iCode.indexOf(code)] as number;
  return tree.nodes
    .filter((node) => node.children !== undefined)
    .reduce((spec, { code, children = [] }) => {
      const weights = Object.fromEntries(children.map((child) => [child.code, weight(child.code)]));
      return withWeights(spec, code, weights);
    }, plain);
}

/** A part of the reference values of weights. */
const truth = (): Record<string, unknown> => readTruth("weights");

describe.skipIf(!hasTruth)(`weights of ASEM${TRUTH_SKIP}`, () => {
  test.each(["default", "random"])("effective weights: %s", (kind) => {
    const table = truth()[`effective_${kind}`] as WeightTable;
    const { weights } = effectiveWeights(weighted(table));
    const actual = single(
      table.iCode,
      table.iCode.map((code) => weights[code] as number),
    );
    compare(`weights/effective_${kind}`, actual, single(table.iCode, table.EffWeight));
    expect(Object.keys(weights).length).toBe(table.iCode.length);
  });

  const optimised = (name: string): Optimised =>
    (truth()["opt"] as Record<string, Optimised>)[name] as Optimised;

  // Nelder-Mead stops when its objective, a logarithm of squared deviations, no longer falls: weights to about 1e-8.
  test.each([
    ["L3_equal_tight", { Conn: 1, Sust: 1 }, 1e-7],
    ["L3_1to2_tight", { Conn: 1, Sust: 2 }, 1e-7],
    // Largest sum of correlations: with two components, equal correlations. Its objective is flat at the top.
    ["L3_infomax_tight", { Conn: 1, Sust: 1 }, 2e-6],
  ] as const)("importance of sub-indexes in closed form: %s", (name, targets, tolerance) => {
    const { iCode, OptWeight } = optimised(name).results;
    const result = weightsForImportance(componentScores(asemEvaluation()), targets, {
      measure: "correlation",
      allowNegative: true,
    });
    expect(result.codes).toEqual(iCode);
    const actual = single(
      iCode,
      iCode.map((code) => result.weights[code] as number),
    );
    compare(`weights/opt/${name}`, actual, single(iCode, OptWeight), tolerance);
  });

  test.each([
    ["L3_equal_tight", false],
    ["L3_1to2_tight", false],
    ["L3_infomax_tight", false],
    ["L3_equal_default", false],
    ["L3_equal_spearman", true],
  ] as const)("correlations with the index at COINr's weights: %s", (name, ranked) => {
    const { results, cor_at_returned_weights: cor } = optimised(name);
    const actual = correlationsWith(componentScores(asemEvaluation()), results.OptWeight, ranked);
    compare(`weights/opt/${name}/correlation`, actual, single(cor.to, cor.r));
  });

  test.each(["L2_equal_default", "L2_equal_tight"])(
    "correlations of pillars with the index at COINr's weights: %s",
    (name) => {
      const { results, cor_at_returned_weights: cor } = optimised(name);
      const evaluation = asemEvaluation();
      const parts = ["Conn", "Sust"].map((part) => componentScores(evaluation, part));
      const weights = parts.flatMap(({ codes }) => {
        const own = codes.map((code) => results.OptWeight[results.iCode.indexOf(code)] as number);
        const sum = own.reduce((total, weight) => total + weight, 0);
        return own.map((weight) => weight / sum / 2);
      });
      const pillars = {
        codes: parts.flatMap(({ codes }) => codes),
        columns: parts.flatMap(({ columns }) => columns),
      };
      compare(`weights/opt/${name}/correlation`, correlationsWith(pillars, weights), single(cor.to, cor.r));
    },
  );

  test("differs from COINr on purpose: asked for two to one, no weight turns negative", () => {
    const scores = componentScores(asemEvaluation());
    const result = weightsForImportance(scores, { Conn: 1, Sust: 2 }, { measure: "correlation" });
    expect(result.status).toBe("approximate");
    expect(result.warnings.map(({ code, path }) => [code, ...path])).toEqual([["infeasible_target", "Conn"]]);
    expect(result.weights).toEqual({ Conn: 0, Sust: 1 });
    expect(result.diagnostics.exactWeights["Conn"]).toBeCloseTo(-0.10005114, 7);
  });
});

/** Correlation (of ranks, if so asked) of each component with the weighted mean of all, by definition. */
function correlationsWith(
  { codes, columns }: ComponentScores,
  weights: readonly number[],
  ranked = false,
): Columns {
  const index = Array.from(columns[0] as ArrayLike<number>, (_, row) =>
    columns.reduce((sum, column, j) => sum + (column[row] as number) * (weights[j] as number), 0),
  );
  const of = (column: ArrayLike<number>): number[] => (ranked ? ranksOf(column) : Array.from(column));
  const r = columns.map((column) => pearson(of(column), of(index)));
  return single(codes, r);
}

/** Ranks of values that are all different. */
function ranksOf(column: ArrayLike<number>): number[] {
  const values = Array.from(column);
  return values.map((value) => values.filter((other) => other < value).length);
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  const product = (u: readonly number[], v: readonly number[], c: number, d: number): number =>
    u.reduce((sum, value, i) => sum + (value - c) * ((v[i] as number) - d), 0);
  return product(x, y, a, b) / Math.sqrt(product(x, x, a, a) * product(y, y, b, b));
}

describe.skipIf(!hasTruth)(`importance of the eight pillars${TRUTH_SKIP}`, () => {
  /** As in the metadata, which is not the order of the alphabet. */
  const pillars = ["Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"];
  const pillarScores = (): ComponentScores => {
    const evaluation = asemEvaluation();
    const units = evaluation.units.map(({ code }) => code);
    const columns = pillars.map((pillar) => units.map((unit) => scoreOf(evaluation, unit, pillar)));
    return { codes: pillars, columns, units };
  };
  const physicalEight = Object.fromEntries(pillars.map((code) => [code, code === "Physical" ? 8 : 1]));

  /** Shares of correlation that the weights lead to, through a spec and its evaluation. */
  const sharesInIndex = (weights: Readonly<Record<string, number>>): Record<string, number> => {
    const { columns, units = [] } = pillarScores();
    const children = pillars.map((code) => ({ code, label: { en: code }, weight: 1 }));
    const root = { code: "Index", label: { en: "Index" }, children };
    const flat: WeightsSpec = {
      kind: "weights",
      code: "flat",
      label: { en: "Flat" },
      normalise: { method: "none" },
      root,
    };
    const evaluation = evaluate(
      compile(withWeights(flat, "Index", weights), {
        units: units.map((code) => ({ code, label: { en: code } })),
        leaves: pillars,
        values: Float64Array.from(columns.flatMap((column) => Array.from(column))),
      }),
    );
    const index = units.map((unit) => scoreOf(evaluation, unit, "Index"));
    const r = columns.map((column) => pearson(Array.from(column), index));
    const sum = r.reduce((total, value) => total + value, 0);
    return Object.fromEntries(pillars.map((code, j) => [code, (r[j] as number) / sum]));
  };

  test("differs from COINr on purpose: Physical asked for 8x gets the most, ConEcFin does not (4.7 % and 52 % there)", () => {
    const result = weightsForImportance(pillarScores(), physicalEight, { measure: "correlation" });
    expect(result.codes).toEqual(pillars);
    const shares = sharesInIndex(result.weights);
    for (const code of pillars)
      expect(shares[code], code).toBeCloseTo(result.diagnostics.achieved[code] as number, 10);
    const most = pillars.toSorted((a, b) => (shares[b] as number) - (shares[a] as number))[0];
    expect(most).toBe("Physical");
    expect(shares["ConEcFin"]).toBeLessThan(0.2);
    expect(result.status).toBe("approximate");
    expect(Math.min(...Object.values(result.weights))).toBeGreaterThanOrEqual(0);
  });

  test("with negative weights allowed every target is met, whatever the order of the codes", () => {
    const { codes, columns } = pillarScores();
    const options = { measure: "correlation", allowNegative: true } as const;
    const result = weightsForImportance({ codes, columns }, physicalEight, options);
    const turned = { codes: codes.toReversed(), columns: columns.toReversed() };
    const reversed = weightsForImportance(turned, physicalEight, options);
    expect(reversed.codes).toEqual(pillars.toReversed());
    for (const code of pillars) {
      expect(result.diagnostics.achieved[code]).toBeCloseTo((physicalEight[code] as number) / 15, 10);
      expect(reversed.weights[code]).toBeCloseTo(result.weights[code] as number, 10);
    }
  });

  test("the order of codes changes no weight of the data-driven methods", () => {
    const { codes, columns } = pillarScores();
    const turned = { codes: codes.toReversed(), columns: columns.toReversed() };
    for (const method of [criticWeights, factorWeights] as const) {
      const [one, other] = [method({ codes, columns }), method(turned)];
      for (const code of codes) expect(other.weights[code]).toBeCloseTo(one.weights[code] as number, 12);
    }
  });
});

describe.skipIf(!hasTruth)(`benefit of the doubt of ASEM${TRUTH_SKIP}`, async () => {
  const solver = await loadHighsSolver();
  const scores = (): ComponentScores => {
    const { units, columns } = truthTable(readTruth("compind")["bod_input"]);
    return { codes: Object.keys(columns), columns: Object.values(columns), units };
  };

  test.each([
    ["bod", {}],
    ["bod_shares_5_30", { shares: { least: 0.05, most: 0.3 } }],
  ] as const)("%s", (name, options) => {
    const expected = (readTruth("compind")[name] as unknown[]).map(toNumber);
    const result = benefitOfTheDoubt(scores(), { solver, ...options });
    compare(`compind/${name}`, { score: result.units.map(({ score }) => score) }, { score: expected });
    for (const { shares } of result.units) {
      const values = Object.values(shares);
      expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      if (name === "bod") continue;
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0.05 - 1e-9);
      expect(Math.max(...values)).toBeLessThanOrEqual(0.3 + 1e-9);
    }
  });
});
