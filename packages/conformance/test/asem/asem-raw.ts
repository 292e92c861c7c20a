import {
  parseIndexSpec,
  type PreparedStage,
  type PrepareSpec,
  type Scores,
  type StepTable,
  type Unit,
  type WeightsSpec,
} from "@chiso/model";
import { readTruthText } from "../../src/asem/truth.js";

type Row = Readonly<Record<string, string>>;

/** A small CSV file as one object per row; fields may be quoted, and hold no line breaks. */
export function csvRows(name: string): Row[] {
  const [head = [], ...rows] = readTruthText(name).trimEnd().split(/\r?\n/).map(fieldsOf);
  return rows.map((fields) => Object.fromEntries(head.map((key, at) => [key, fields[at] ?? ""])));
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

/** An empty or NA cell is missing. */
function numberIn(cell: string | undefined): number {
  return cell === undefined || cell === "" || cell === "NA" ? NaN : Number(cell);
}

interface NodeInput {
  readonly code: string;
  readonly children?: readonly NodeInput[];
  readonly [key: string]: unknown;
}

/** The ASEM framework as its two CSV files have it, checked: weights, directions, denominators. */
export function asemRawSpec(more: Partial<WeightsSpec> = {}): WeightsSpec {
  const meta = csvRows("ASEM_iMeta.csv").filter(({ Type }) => Type === "Indicator" || Type === "Aggregate");
  const nodeOf = (row: Row): NodeInput => {
    const code = row["iCode"] as string;
    const below = meta.filter(({ Parent }) => Parent === code);
    const own = { code, label: { en: row["iName"] }, weight: Number(row["Weight"]) };
    if (below.length > 0) return { ...own, children: below.map(nodeOf) };
    const denominator = row["Denominator"];
    const divided = denominator === "" || denominator === "NA" ? {} : { denominator };
    return { ...own, direction: Number(row["Direction"]), ...divided };
  };
  const top = meta.filter(({ Parent }) => Parent === "Index");
  const root = { code: "Index", label: { en: "Index" }, children: top.map(nodeOf) };
  return parseIndexSpec({
    kind: "weights",
    code: "asem",
    label: { en: "ASEM" },
    missing: "reweight",
    ...more,
    root,
  }) as WeightsSpec;
}

const DENOMINATORS = ["Area", "Energy", "GDP", "Population"];

/** Rows of an ASEM data file as scores, units by code as COINr sorts them. */
export function scoresOf(rows: readonly Row[], leaves: readonly string[], year?: number): Scores {
  const sorted = [...rows].sort((a, b) => ((a["uCode"] as string) < (b["uCode"] as string) ? -1 : 1));
  const column = (key: string): Float64Array => Float64Array.from(sorted, (row) => numberIn(row[key]));
  const values = new Float64Array(leaves.length * sorted.length);
  leaves.forEach((leaf, at) => values.set(column(leaf), at * sorted.length));
  return {
    units: sorted.map(unitOf),
    leaves,
    values,
    ...(year === undefined ? {} : { year }),
    denominators: Object.fromEntries(DENOMINATORS.map((code) => [code, column(code)])),
  };
}

function unitOf(row: Row): Unit {
  const groups = Object.fromEntries(
    Object.entries(row).filter(([key, value]) => key.endsWith("_group") && value !== "" && value !== "NA"),
  );
  return {
    code: row["uCode"] as string,
    label: { en: row["uName"] as string },
    group: row["EurAsia_group"] as string,
    groups,
  };
}

/** Codes of the leaves, in the order of the data file. */
export function asemLeaves(): string[] {
  return csvRows("ASEM_iMeta.csv").flatMap(({ Type, iCode }) =>
    Type === "Indicator" ? [iCode as string] : [],
  );
}

/** The raw scores of ASEM_iData.csv. */
export function asemRawScores(): Scores {
  return scoresOf(csvRows("ASEM_iData.csv"), asemLeaves());
}

/** A step table's columns by leaf, units in the order wanted. */
export function stepColumns(table: StepTable, units?: readonly string[]): Record<string, Float64Array> {
  const rows = (units ?? table.units.map(({ code }) => code)).map((code) =>
    table.units.findIndex((unit) => unit.code === code),
  );
  const count = table.units.length;
  return Object.fromEntries(
    table.leaves.map((leaf, at) => [
      leaf,
      Float64Array.from(rows, (row) => table.values[at * count + row] ?? NaN),
    ]),
  );
}

/** The stage of a step; fails when there is none. */
export function stageOf<Step extends PrepareSpec["step"]>(
  stages: readonly PreparedStage[],
  step: Step,
): PreparedStage & { report: Extract<PreparedStage["report"], { step: Step }> } {
  const found = stages.find((stage) => stage.step.step === step);
  if (found === undefined) throw new Error(`No stage ${step}.`);
  return found as PreparedStage & { report: Extract<PreparedStage["report"], { step: Step }> };
}
