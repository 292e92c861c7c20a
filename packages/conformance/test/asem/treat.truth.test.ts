import { compile, type Scores, type TreatedStage, type TreatSpec, type Treatment } from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemLeaves, asemRawScores, asemRawSpec, stageOf, stepColumns } from "./asem-raw.js";

type Columns = Readonly<Record<string, ArrayLike<number>>>;

function compare(table: string, actual: Columns, expected: Columns, tolerance = 1e-12): void {
  const found = report(`treat/${table}`, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(tolerance);
  expect(found.cells).toBeGreaterThan(0);
}

/** A reference table as scores. */
function scoresIn(raw: unknown): Scores {
  const { units, columns } = truthTable(raw);
  const leaves = asemLeaves();
  const values = new Float64Array(leaves.length * units.length);
  leaves.forEach((leaf, at) => values.set(columns[leaf] as Float64Array, at * units.length));
  return { units: units.map((code) => ({ code, label: { en: code } })), leaves, values };
}

function treated(scores: Scores, spec: Omit<TreatSpec, "step">) {
  return stageOf(compile(asemRawSpec({ prepare: [{ step: "treat", ...spec }] }), scores).stages, "treat");
}

describe.skipIf(!hasTruth)(`ASEM, treatment of outliers${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("treat") : {};
  const input = hasTruth ? scoresIn(truth["input"]) : asemNothing();

  it.each(["screened", "raw"])("skewness, kurtosis and the test of the %s table", (name) => {
    const table = truth[`skew_kurt_${name}`] as Record<string, unknown[]>;
    const { leaves } = treated(name === "raw" ? asemRawScores() : input, {
      stages: [{ method: "none" }],
    }).report;
    const of = new Map(leaves.map(({ leaf, before }) => [leaf, before]));
    const codes = table["iCode"] as string[];
    compare(
      `skew_kurt_${name}`,
      {
        skew: codes.map((code) => of.get(code)?.skewness ?? NaN),
        kurt: codes.map((code) => of.get(code)?.kurtosis ?? NaN),
        pass: codes.map((code) => Number(of.get(code)?.passes)),
      },
      {
        skew: (table["skew"] ?? []).map(toNumber),
        kurt: (table["kurt"] ?? []).map(toNumber),
        pass: (table["pass"] ?? []).map(Number),
      },
    );
  });

  const limits: readonly (readonly [string, number | "unlimited"])[] = [
    ["winsorise_max5", 5],
    ["winsorise_max1", 1],
    ["winsorise_nolimit", "unlimited"],
  ];

  it.each(limits)("%s", (name, max) => {
    const table = truth[name] as Record<string, { x: unknown[]; nwin: number; treated: string[] }>;
    const stage = treated(input, { stages: [{ method: "winsorise", max }] });
    const columns = stepColumns(stage.table);
    compare(
      name,
      columns,
      Object.fromEntries(Object.entries(table).map(([code, { x }]) => [code, x.map(toNumber)])),
    );
    for (const [code, { nwin, treated: marks }] of Object.entries(table)) {
      const used = stage.report.leaves.find(({ leaf }) => leaf === code)?.stages[0] as TreatedStage;
      expect(used.high.length + used.low.length, code).toBe(nwin);
      expect(marksOf(used, input.units.length), code).toEqual(marks);
    }
  });

  /** Where a winsorised column was changed, in COINr's words. */
  function marksOf(stage: TreatedStage, count: number): string[] {
    const codes = (units: TreatedStage["high"]): Set<string> => new Set(units.map(({ code }) => code));
    const [high, low] = [codes(stage.high), codes(stage.low)];
    return Array.from({ length: count }, (_, at) => {
      const { code } = input.units[at] as { code: string };
      return high.has(code) ? "winhi" : low.has(code) ? "winlo" : "";
    });
  }

  const transforms: readonly (readonly [string, Treatment])[] = [
    ["log_CT", { method: "log" }],
    ["log_CT_plus", { method: "logSkewed" }],
    ["log_CT_orig", { method: "logShifted" }],
  ];

  it.each(transforms)("%s", (name, stage) => {
    const raw = (truth["log"] as Record<string, Record<string, unknown[]>>)[name] as Record<
      string,
      unknown[]
    >;
    const expected = Object.fromEntries(Object.entries(raw).map(([code, x]) => [code, x.map(toNumber)]));
    compare(`log/${name}`, stepColumns(treated(input, { stages: [stage] }).table), expected);
  });

  it.each([0, 0.5])("Box-Cox with lambda %d", (lambda) => {
    const raw = truth[`boxcox_lambda${lambda}`] as Record<string, unknown[]>;
    const expected = Object.fromEntries(Object.entries(raw).map(([code, x]) => [code, x.map(toNumber)]));
    const stage = { method: "boxCox", lambda } as const;
    compare(`boxcox_lambda${lambda}`, stepColumns(treated(input, { stages: [stage] }).table), expected);
  });

  it("differs from COINr on purpose: the Global Innovation Index's logarithm transforms (its log_GII returns its input)", () => {
    const raw = (truth["log"] as Record<string, Record<string, unknown[]>>)["log_GII"] as Record<
      string,
      unknown[]
    >;
    const stage = treated(input, { stages: [{ method: "logRescaled" }] });
    const columns = stepColumns(stage.table);
    const untreated = stepColumns(compileRawTable());
    for (const [code, x] of Object.entries(raw)) {
      const values = x.map(toNumber);
      expect(values, "COINr").toEqual([...(untreated[code] as Float64Array)]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      // Where the maximum is at most 1 the formula would turn the order round, so the column is left as it is.
      const expected = values.map((value) =>
        high > 1 ? Math.log(((high - 1) * (value - low)) / (high - low) + 1) : value,
      );
      const found = compareColumns({ [code]: columns[code] as Float64Array }, { [code]: expected });
      expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
    }
  });

  function compileRawTable() {
    return treated(input, { stages: [{ method: "none" }] }).table;
  }

  const chains: readonly (readonly [string, Omit<TreatSpec, "step">, Readonly<Record<string, string>>])[] = [
    ["treat_default_winmax5_logCT", {}, { winsorise: "winsorise", log: "log_CT" }],
    ["treat_winmax1_logCT", { stages: [{ method: "winsorise", max: 1 }, { method: "log" }] }, {}],
    [
      "treat_winmax1_combine",
      { stages: [{ method: "winsorise", max: 1 }, { method: "log" }], combine: true },
      {},
    ],
    [
      "treat_indiv",
      { overrides: { Flights: { stages: [{ method: "log" }] }, Goods: { stages: [{ method: "none" }] } } },
      {},
    ],
  ];

  it.each(chains)("%s: values, table and treated points", (name, spec) => {
    const { x, table, points } = truth[name] as Record<"x" | "table" | "points", Record<string, unknown[]>>;
    const stage = treated(input, spec);
    const { units, columns } = truthTable(x);
    compare(`${name}/x`, stepColumns(stage.table, units), columns);
    compareTreatTable(name, stage.report.leaves, table);
    for (const [code, marks] of Object.entries(points)) {
      if (code === "uCode") continue;
      const stages = stage.report.leaves.find(({ leaf }) => leaf === code)?.stages ?? [];
      expect(labelsOf(stages), code).toEqual(marks);
    }
  });

  /** Treated points in COINr's words: one label a unit, the stages' labels joined by "+". */
  function labelsOf(stages: readonly TreatedStage[]): string[] {
    const ofStage = (stage: TreatedStage): string[] =>
      stage.treatment.method === "winsorise"
        ? marksOf(stage, input.units.length)
        : input.units.map(() => (stage.all ? "log_CT" : ""));
    const [first, second] = stages.map(ofStage);
    if (second !== undefined) return second.map((label, at) => `${first?.[at] ?? ""}+${label}`);
    return first ?? input.units.map(() => "");
  }

  function compareTreatTable(
    name: string,
    leaves: ReturnType<typeof treated>["report"]["leaves"],
    table: Record<string, unknown[]>,
  ): void {
    const of = new Map(leaves.map((leaf) => [leaf.leaf, leaf]));
    const codes = table["iCode"] as string[];
    const cell = (key: string, code: string): number => {
      const leaf = of.get(code);
      const stageAt = Number(/check_SkewKurt(\d)/.exec(key)?.[1] ?? NaN);
      if (key === "winsorise.nwin") {
        const stage = leaf?.stages.find(({ treatment }) => treatment.method === "winsorise");
        return stage === undefined ? NaN : stage.high.length + stage.low.length;
      }
      const shape = stageAt === 0 ? leaf?.before : leaf?.stages[stageAt - 1]?.after;
      if (shape === undefined) return NaN;
      return key.endsWith("Pass")
        ? Number(shape.passes)
        : key.endsWith("Skew")
          ? shape.skewness
          : shape.kurtosis;
    };
    const keys = Object.keys(table).filter((key) => key !== "iCode");
    const asNumber = (value: unknown): number =>
      typeof value === "boolean" ? Number(value) : toNumber(value);
    compare(
      `${name}/table`,
      Object.fromEntries(keys.map((key) => [key, codes.map((code) => cell(key, code))])),
      Object.fromEntries(keys.map((key) => [key, (table[key] ?? []).map(asNumber)])),
    );
  }

  it("differs from COINr on purpose: a logarithm as the only stage is applied (its Treat leaves such columns out of table and treatment)", () => {
    const { x, table } = truth["treat_log_only"] as Record<"x" | "table", Record<string, unknown[]>>;
    const stage = treated(input, { stages: [{ method: "log" }] });
    const passing = table["iCode"] as string[];
    compareTreatTable("treat_log_only", stage.report.leaves, table);
    const { units, columns } = truthTable(x);
    const own = stepColumns(stage.table, units);
    const untreated = Object.fromEntries(passing.map((code) => [code, columns[code] as Float64Array]));
    compare("treat_log_only/passing columns", own, untreated);
    const logged = stage.report.leaves.filter(({ stages }) => stages.length > 0).map(({ leaf }) => leaf);
    expect([...logged, ...passing].sort()).toEqual([...input.leaves].sort());
    // COINr's result is the untreated table.
    expect(compareColumns(stepColumns(compileRawTable(), units), columns).largestRelative).toBe(0);
  });
});

/** Stands in where the reference values are not here and nothing is run. */
function asemNothing(): Scores {
  return { units: [], leaves: [], values: new Float64Array(0) };
}
