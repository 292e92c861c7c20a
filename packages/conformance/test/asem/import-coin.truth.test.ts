import type { Scores } from "@chiso/model";
import { importCoin } from "@chiso/tables";
import { describe, expect, test } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, readTruthText, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";

describe.skipIf(!hasTruth)(`COINr's example tables are taken over whole${TRUTH_SKIP}`, () => {
  const read = (data: string) =>
    importCoin({ data: readTruthText(data), meta: readTruthText("ASEM_iMeta.csv") });

  test("every value of iData, to the last bit; groupings and denominators too", () => {
    const { spec, scores, warnings } = read("ASEM_iData.csv");
    const { units, leaves, values, denominators = {} } = scores as Scores;
    const raw = readTruth("inputs")["iData"];
    const truth = truthTable(raw);
    expect(warnings).toEqual([]);
    expect(units.map(({ code }) => code)).toEqual(truth.units);
    expect(leaves).toHaveLength(49);
    const columns = Object.fromEntries(
      leaves.map((leaf, at) => [leaf, values.subarray(at * units.length, (at + 1) * units.length)]),
    );
    const { Time: _, ...expected } = truth.columns;
    const found = report("inputs/iData", compareColumns({ ...columns, ...denominators }, expected));
    expect(found.largestRelative, found.at).toBe(0);
    expect(found.cells).toBe(51 * 53);
    const groups = raw as Record<string, string[]>;
    for (const name of ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"])
      expect(units.map((unit) => unit.groups?.[name])).toEqual(groups[name]);
    expect(spec.root.children?.map(({ children }) => children?.length)).toEqual([5, 3]);
  });

  test("the weights and targets of iMeta", () => {
    const { spec, targets } = read("ASEM_iData.csv");
    const meta = readTruth("inputs")["iMeta"] as Record<string, (string | number | null)[]>;
    const given = meta["Target"] ?? [];
    const wanted = (meta["iCode"] ?? []).map((code, at) => [code, given[at] ?? null] as const);
    expect(targets).toEqual(Object.fromEntries(wanted.filter(([, target]) => target !== null)));
    expect(spec.root.code).toBe("Index");
  });

  test("the panel, year by year", () => {
    const { scores } = read("ASEM_iData_panel.csv");
    expect("scores" in scores && scores.scores.map(({ units }) => units.length)).toEqual([
      51, 51, 51, 51, 51,
    ]);
  });
});
