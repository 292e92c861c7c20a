import {
  compile,
  imputePanel,
  makePanel,
  type ImputeMethod,
  type PanelImputeSpec,
  type PrepareSpec,
} from "@chiso/model";
import { describe, expect, it } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, toNumber, TRUTH_SKIP } from "../../src/asem/truth.js";
import { asemRawScores, asemRawSpec, csvRows, scoresOf, stageOf } from "./asem-raw.js";

type Columns = Readonly<Record<string, ArrayLike<number>>>;
type Cells = Readonly<Record<string, { uCode: string[]; value: number[] }>>;

function compare(table: string, actual: Columns, expected: Columns, tolerance = 1e-12): void {
  const found = report(`impute/${table}`, compareColumns(actual, expected));
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(tolerance);
  expect(found.cells).toBeGreaterThan(0);
}

function imputed(method: ImputeMethod) {
  const prepare: readonly PrepareSpec[] = [{ step: "impute", ...method }];
  return stageOf(compile(asemRawSpec({ prepare }), asemRawScores()).stages, "impute");
}

/** Filled cells of some units on a leaf; NaN for one that was not filled. */
function filledCells(stage: ReturnType<typeof imputed>, leaf: string, units: readonly string[]): number[] {
  return units.map(
    (code) => stage.report.cells.find((cell) => cell.leaf === leaf && cell.unit.code === code)?.value ?? NaN,
  );
}

describe.skipIf(!hasTruth)(`ASEM, imputation${TRUTH_SKIP}`, () => {
  const truth = hasTruth ? readTruth("impute") : {};

  const methods: readonly (readonly [string, ImputeMethod])[] = [
    ["i_mean", { method: "mean" }],
    ["i_median", { method: "median" }],
    ["i_mean_grp__EurAsia", { method: "groupMean" }],
    ["i_median_grp__EurAsia", { method: "groupMedian" }],
    ["i_mean_grp__GDP_group", { method: "groupMean", group: "GDP_group" }],
    ["i_median_grp__GDPpc_group", { method: "groupMedian", group: "GDPpc_group" }],
    ["i_mean__by_row_in_pillar", { method: "rowMean" }],
    ["i_median__by_row_in_pillar", { method: "rowMedian" }],
    ["i_mean__by_row_all", { method: "rowMean", within: "all" }],
  ];

  it.each(methods)("%s", (name, method) => {
    const cells = truth[name] as Cells;
    const stage = imputed(method);
    const entries = Object.entries(cells);
    compare(
      name,
      Object.fromEntries(entries.map(([leaf, { uCode }]) => [leaf, filledCells(stage, leaf, uCode)])),
      Object.fromEntries(entries.map(([leaf, { value }]) => [leaf, value.map(toNumber)])),
    );
    const count = entries.reduce((sum, [, { uCode }]) => sum + uCode.length, 0);
    expect(stage.report.cells).toHaveLength(count);
    expect(stage.report.left).toEqual([]);
    expect(stage.warnings).toEqual([]);
  });

  it("EM by pillar: means and filled values (the reference file's covariances are empty)", () => {
    const blocks = truth["em"] as readonly {
      pillar: string;
      iCodes: string[];
      mu: number[];
      imputed: Record<"uCode" | "iCode", string[]> & { value: number[] };
    }[];
    const stage = imputed({ method: "em" });
    if (stage.fitted.step !== "impute" || stage.fitted.fitted.by !== "normal") throw new Error("No EM.");
    const fitted = stage.fitted.fitted.blocks;
    expect(stage.warnings).toEqual([]);
    for (const { pillar, iCodes, mu, imputed: cells } of blocks) {
      const block = fitted.find(({ leaves }) => leaves.includes(iCodes[0] as string));
      const at = iCodes.map((code) => block?.leaves.indexOf(code) ?? -1);
      const values = cells.iCode.map(
        (leaf, k) => filledCells(stage, leaf, [cells.uCode[k] as string])[0] as number,
      );
      const own = at.map((i) => block?.mean[i] ?? NaN);
      // Both sides iterate until steps are small, from other starts and with other sums.
      compare(`em/${pillar}`, { mu: own, values }, { mu, values: cells.value }, 1e-9);
    }
  });

  const years = hasTruth ? panelRows() : { input: {}, panel: makePanel([]) };

  /** The panel with gaps, as scores by year. */
  function panelRows() {
    const input = readTruth("impute")["panel_input"] as Record<string, unknown[]>;
    const rows = csvRows("ASEM_iData_panel.csv");
    const leaves = Object.keys(input).filter((key) => key !== "uCode" && key !== "Time");
    const codes = input["uCode"] as string[];
    const times = input["Time"] as number[];
    const scores = [...new Set(times)].map((year) => {
      const own = scoresOf(
        rows.filter(({ Time }) => Number(Time) === year),
        leaves,
        year,
      );
      const values = own.values.map((_, at) => {
        const code = own.units[at % own.units.length]?.code as string;
        const row = codes.findIndex((one, k) => one === code && times[k] === year);
        return toNumber(input[leaves[Math.floor(at / own.units.length)] as string]?.[row]);
      });
      return { ...own, values };
    });
    return { input, panel: makePanel(scores) };
  }

  const panelMethods: readonly (readonly [string, PanelImputeSpec])[] = [
    ["latest", { method: "latest" }],
    ["constant", { method: "constant" }],
    ["linear-constant", { method: "linearConstant" }],
    ["latest_max_time_1", { method: "latest", maxSteps: 1 }],
  ];

  it.each(panelMethods)("panel: %s", (name, spec) => {
    const { imputed: table, data_year: from } = (truth["panel"] as Record<string, PanelTruth>)[
      name
    ] as PanelTruth;
    const result = imputePanel(years.panel, spec);
    compare(`panel/${name}`, panelColumns(result.panel, table), numbersIn(table));
    if (!from) return;
    const donors = new Map(
      result.cells.map((cell) => [`${cell.unit.code} ${cell.leaf} ${cell.year}`, cell.from[0] as number]),
    );
    const own = Object.keys(from)
      .filter((key) => key !== "uCode" && key !== "Time")
      .map((leaf) => [
        leaf,
        from["uCode"]?.map((code, row) => {
          const year = from["Time"]?.[row] as number;
          const value = panelColumns(result.panel, { uCode: [code], Time: [year], [leaf]: [0] })[leaf]?.[0];
          if (value === undefined || Number.isNaN(value)) return NaN;
          return donors.get(`${code as string} ${leaf} ${year}`) ?? year;
        }),
      ]);
    compare(`panel/${name}/data_year`, Object.fromEntries(own), numbersIn(from));
  });

  it("differs from COINr on purpose: `linear` stays between values (its linear is its linear-constant)", () => {
    const tables = truth["panel"] as Record<string, PanelTruth>;
    const { imputed: table } = tables["linear"] as PanelTruth;
    expect(table).toEqual(tables["linear-constant"]?.imputed);
    const result = imputePanel(years.panel, { method: "linear" });
    const [own, theirs] = [panelColumns(result.panel, table), numbersIn(table)];
    let beyond = 0;
    for (const [leaf, expected] of Object.entries(theirs)) {
      const column = own[leaf] as ArrayLike<number>;
      const between = expected.map((value, row) => {
        if (Number.isNaN(column[row]) && !Number.isNaN(value)) beyond++;
        return Number.isNaN(column[row]) ? NaN : value;
      });
      compare(`panel/linear between values/${leaf}`, { [leaf]: column }, { [leaf]: between });
    }
    expect(beyond).toBeGreaterThan(0);
    compare(
      "panel/linear",
      panelColumns(imputePanel(years.panel, { method: "linearConstant" }).panel, table),
      theirs,
    );
  });
});

type Table = Record<string, unknown[]>;

interface PanelTruth {
  readonly imputed: Table;
  readonly data_year?: Table | null;
}

function numbersIn(table: Table): Record<string, Float64Array> {
  const keys = Object.keys(table).filter((key) => key !== "uCode" && key !== "Time");
  return Object.fromEntries(keys.map((key) => [key, Float64Array.from(table[key] ?? [], toNumber)]));
}

/** A panel's values in the rows and columns of a reference table. */
function panelColumns(
  { years, scores }: ReturnType<typeof makePanel>,
  table: Table,
): Record<string, number[]> {
  const keys = Object.keys(table).filter((key) => key !== "uCode" && key !== "Time");
  const codes = table["uCode"] as string[];
  const column = (leaf: string): number[] =>
    codes.map((code, at) => {
      const one = scores[years.indexOf(table["Time"]?.[at] as number)];
      const row = one?.units.findIndex((unit) => unit.code === code) ?? -1;
      return one?.values[one.leaves.indexOf(leaf) * one.units.length + row] ?? NaN;
    });
  return Object.fromEntries(keys.map((leaf) => [leaf, column(leaf)]));
}
