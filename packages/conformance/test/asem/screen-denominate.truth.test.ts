import { compile, denominate, evaluate, screen, type ScreenSpec, type StepTable } from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemRawScores, asemRawSpec, csvRows, stageOf, stepColumns } from "./asem-raw.js";

type Columns = Readonly<Record<string, ArrayLike<number>>>;

function compare(table: string, actual: Columns, expected: Columns): void {
  const found = report(`denominate_screen/${table}`, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
  expect(found.cells).toBeGreaterThan(0);
}

/** The raw table, as it is before any step. */
function rawTable(): StepTable {
  const index = compile(asemRawSpec({ prepare: [{ step: "screen" }] }), asemRawScores());
  return stageOf(index.stages, "screen").table;
}

describe.skipIf(!hasTruth)(`ASEM, denominators and screening${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("denominate_screen") : {};

  it("divides by the leaves' own denominators", () => {
    const index = compile(asemRawSpec({ prepare: [{ step: "denominate" }] }), asemRawScores());
    const { units, columns } = truthTable(truth["denom_by_imeta"]);
    const { table, warnings } = stageOf(index.stages, "denominate");
    compare("denom_by_imeta", stepColumns(table, units), columns);
    // Laos has neither energy use nor trade in energy: 0 / 0.
    expect(warnings.map(({ path }) => path.at(-1))).toEqual(["Elec", "Gas"]);
  });

  it("divides by a table with scale factors", () => {
    const given = truth["denom_custom_spec"] as Record<"iCode" | "Denominator", string[]> & {
      ScaleFactor: number[];
    };
    const by = Object.fromEntries(
      given.iCode.map((leaf, at) => [
        leaf,
        { denominator: given.Denominator[at] as string, scale: given.ScaleFactor[at] as number },
      ]),
    );
    const index = compile(asemRawSpec({ prepare: [{ step: "denominate", by }] }), asemRawScores());
    const { units, columns } = truthTable(truth["denom_custom"]);
    compare("denom_custom", stepColumns(stageOf(index.stages, "denominate").table, units), columns);
  });

  it("divides by denominators of other origin", () => {
    const world = new Map(csvRows("WorldDenoms.csv").map((row) => [row["uCode"], row]));
    const table = rawTable();
    const column = (key: string): Float64Array =>
      Float64Array.from(table.units, ({ code }) => Number(world.get(code)?.[key]));
    const by = { Flights: { denominator: "Population" }, Goods: { denominator: "GDP" } };
    const denominators = { Population: column("Population"), GDP: column("GDP") };
    const given = { ...table, denominators };
    const spec = { step: "denominate", by } as const;
    const divided = denominate.apply(denominate.fit(spec, given), given);
    const { units, columns } = truthTable(truth["denom_world"]);
    compare("denom_world", stepColumns(divided.table, units), columns);
  });

  const variants: readonly (readonly [string, ScreenSpec])[] = [
    ["screen_byNA_0.85", { step: "screen", minAvailability: 0.85 }],
    ["screen_byNA_0.95", { step: "screen", minAvailability: 0.95 }],
    ["screen_byzeros_0.95", { step: "screen", minNonZero: 0.95 }],
    ["screen_byNAandzeros", { step: "screen", minAvailability: 0.95, minNonZero: 0.95 }],
    ["screen_force", { step: "screen", minAvailability: 0.95, include: ["BRN"], exclude: ["AUT"] }],
  ];

  it.each(variants)("%s", (name, spec) => {
    const { summary, removed } = truth[name] as { summary: Record<string, unknown[]>; removed: string[] };
    const done = screen.apply(screen.fit(spec, rawTable()), rawTable());
    const rows = done.report.units;
    const out = rows.filter(({ included }) => !included).map(({ unit }) => unit.code);
    expect([...out].sort()).toEqual([...removed].sort());
    expect(done.table.units.map(({ code }) => code)).not.toEqual(expect.arrayContaining(removed));
    expect(done.table.units).toHaveLength(rows.length - removed.length);
    compareSummary(name, rows, summary);
    // COINr's flags look at the data alone; our reason names `include` and `exclude` first.
    const byData = screen.apply({ ...spec, include: [], exclude: [] }, rawTable()).report.units;
    const low = byData.map(({ included }) => (included ? 0 : 1));
    compare(`${name}/flag`, { flag: low }, { flag: (summary["LowDatOrZeroFlag"] ?? []).map(Number) });
  });

  function compareSummary(
    name: string,
    rows: ReturnType<typeof screen.apply>["report"]["units"],
    summary: Record<string, unknown[]>,
  ): void {
    expect(rows.map(({ unit }) => unit.code)).toEqual(summary["uCode"]);
    const actual = {
      N_missing: rows.map(({ missing }) => missing),
      N_zero: rows.map(({ zero }) => zero),
      N_miss_or_zero: rows.map(({ missing, zero }) => missing + zero),
      Dat_Avail: rows.map(({ availability }) => availability),
      Non_Zero: rows.map(({ nonZero }) => nonZero),
      Included: rows.map(({ included }) => Number(included)),
    };
    const wanted = Object.entries(summary).filter(([key]) => key in actual);
    const columns = Object.fromEntries(wanted.map(([key, cells]) => [key, cells.map(Number)]));
    compare(`${name}/summary`, actual, columns);
  }

  it("counts what is missing or zero", () => {
    const done = screen.apply({ step: "screen" }, rawTable());
    compareSummary("avail_summary", done.report.units, truth["avail_summary"] as Record<string, unknown[]>);
  });

  it("has the availability of every node as coverage", () => {
    const { units, columns } = truthTable(truth["avail_by_group"]);
    const evaluation = evaluate(compile(asemRawSpec(), asemRawScores()));
    expect(evaluation.units.map(({ code }) => code)).toEqual(units);
    const actual = Object.fromEntries(
      evaluation.nodes.map(({ code }, at) => [code, evaluation.coverage[at] as Float64Array]),
    );
    compare("avail_by_group", actual, columns);
  });
});
