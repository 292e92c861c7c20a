import { isConstant } from "../../numeric/is-constant.js";
import { fitNormal } from "../../numeric/multivariate-normal/fit-normal.js";
import { presentValues } from "../../numeric/present-values.js";
import { columnOf, leafBlocks } from "../step-columns.js";
import type { ImputeSpec, StepTable } from "../types.js";
import { columnCentre } from "./column-centre.js";
import type { FittedBlock, FittedImputation } from "./fitted-imputation.js";
import { groupCentres } from "./group-centres.js";
import { minMaxEnds } from "./row-centre.js";
import { groupsOf } from "./unit-groups.js";

/** Estimates what a method needs from a table. */
export function fitImputation(spec: ImputeSpec, table: StepTable): FittedImputation {
  const { leaves = table.leaves } = spec;
  const byLeaf = <T>(value: (column: Float64Array, leaf: number) => T): Record<string, T> =>
    Object.fromEntries(table.leaves.map((code, leaf) => [code, value(columnOf(table, leaf), leaf)]));
  switch (spec.method) {
    case "constant":
      return { leaves, by: "leaf", fill: byLeaf(() => spec.value) };
    case "mean":
    case "median": {
      const { method } = spec;
      return { leaves, by: "leaf", fill: byLeaf((column) => columnCentre(column, method)) };
    }
    case "groupMean":
    case "groupMedian": {
      const centre = spec.method === "groupMean" ? "mean" : "median";
      const groups = groupsOf(table.units, spec.group);
      const fill = byLeaf((column) => groupCentres(column, groups, centre));
      return { leaves, by: "group", fill, ...(spec.group === undefined ? {} : { group: spec.group }) };
    }
    case "rowMean":
    case "rowMedian": {
      const ends = byLeaf((column, leaf) => minMaxEnds(column, table.directions[leaf] ?? 1));
      const centre = spec.method === "rowMean" ? "mean" : "median";
      return { leaves, by: "row", centre, within: spec.within ?? "parent", ends };
    }
    case "em":
      return { leaves, by: "normal", blocks: fitBlocks(spec, table, leaves) };
  }
}

function fitBlocks(
  spec: ImputeSpec & { method: "em" },
  table: StepTable,
  leaves: readonly string[],
): FittedBlock[] {
  const { within = "parent", tolerance = 1e-12, maxIterations = 10_000 } = spec;
  const isWanted = (leaf: number): boolean => leaves.includes(table.leaves[leaf] as string);
  return leafBlocks(table, within)
    .filter((block) => block.some(isWanted))
    .map((block) => block.filter((leaf) => !isConstant(presentValues(columnOf(table, leaf)))))
    .filter((block) => block.length > 0)
    .map((block) => {
      const rows = table.units.map((_, unit) =>
        Float64Array.from(block, (leaf) => columnOf(table, leaf)[unit] as number),
      );
      const codes = block.map((leaf) => table.leaves[leaf] as string);
      const fitted = fitNormal(rows, { tolerance, maxIterations });
      return {
        ...fitted,
        leaves: codes,
        mean: [...fitted.mean],
        covariance: fitted.covariance.map((row) => [...row]),
      };
    });
}
