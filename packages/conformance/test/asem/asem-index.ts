import {
  compile,
  evaluate,
  type CompiledIndex,
  type Evaluation,
  type NormaliseSpec,
  type Scores,
  type WeightsNode,
  type WeightsSpec,
} from "@chiso/model";
import { readTruth, truthTable, type TruthTable } from "../../src/asem/truth.js";

interface Meta {
  readonly iCode: readonly string[];
  readonly iName: readonly string[];
  readonly Direction: readonly (1 | -1 | null)[];
  readonly Parent: readonly (string | null)[];
  readonly Type: readonly string[];
}

/** The ASEM framework as a spec: 49 leaves, 8 pillars, 2 sub-indexes, equal weights. */
export function asemSpec(normalise: NormaliseSpec, directions: "own" | "up" = "up"): WeightsSpec {
  const meta = readTruth("inputs")["iMeta"] as Meta;
  const nodeAt = (at: number): WeightsNode => {
    const code = meta.iCode[at] as string;
    const below = meta.Parent.flatMap((parent, child) =>
      parent === code && /Indicator|Aggregate/.test(meta.Type[child] ?? "") ? [child] : [],
    );
    const own = { code, label: { en: meta.iName[at] ?? code }, weight: 1 };
    if (below.length > 0) return { ...own, children: below.map(nodeAt) };
    return directions === "own" ? { ...own, direction: meta.Direction[at] ?? 1 } : own;
  };
  const { weight: _weight, ...root } = nodeAt(meta.iCode.indexOf("Index"));
  return { kind: "weights", code: "asem", label: { en: "ASEM" }, missing: "reweight", normalise, root };
}

/** Units by leaf of a table, in the table's order; groups from the inputs. */
export function asemScores({ units, columns }: TruthTable): Scores {
  const { iData, iMeta } = readTruth("inputs") as { iData: Record<string, string[]>; iMeta: Meta };
  const leaves = iMeta.iCode.filter((_, at) => iMeta.Type[at] === "Indicator");
  const values = new Float64Array(leaves.length * units.length);
  leaves.forEach((leaf, at) => values.set(columns[leaf] as Float64Array, at * units.length));
  const groups = iData["EurAsia_group"] ?? [];
  const row = new Map(iData["uCode"]?.map((code, at) => [code, at]));
  return {
    units: units.map((code) => ({ code, label: { en: code }, group: groups[row.get(code) ?? -1] ?? "" })),
    leaves,
    values,
  };
}

/** A stage of COINr's example, as scores. */
export function asemStage(stage: "Raw" | "Treated" | "Normalised"): Scores {
  if (stage !== "Raw") return asemScores(truthTable(readTruth("pipeline_default")[stage]));
  const iData = readTruth("inputs")["iData"] as Record<string, unknown[]>;
  const order = (iData["uCode"] as string[]).map((code, at) => ({ code, at }));
  order.sort((a, b) => (a.code < b.code ? -1 : 1));
  const sorted = Object.entries(iData).map(([key, cells]) => [key, order.map(({ at }) => cells[at])]);
  return asemScores(truthTable(Object.fromEntries(sorted)));
}

/** The index on COINr's normalised values, which are taken as they are. */
export function asemNormalised(): CompiledIndex {
  return compile(asemSpec({ method: "none" }), asemStage("Normalised"));
}

/** COINr's example, evaluated from its normalised values. */
export function asemEvaluation(): Evaluation {
  return evaluate(asemNormalised());
}
