import {
  completeRow,
  missingPattern,
  regressMissing,
} from "../../numeric/multivariate-normal/regress-missing.js";
import { columnOf, leafBlocks, mapColumns } from "../step-columns.js";
import type { StepTable } from "../types.js";
import type { FittedBlock, FittedImputation } from "./fitted-imputation.js";
import { rowCentre, type MinMaxEnds } from "./row-centre.js";
import { groupsOf } from "./unit-groups.js";

/** Fills a table's gaps on the leaves to fill; what cannot be filled stays missing. */
export function applyImputation(fitted: FittedImputation, table: StepTable): StepTable {
  const filled = fillEverything(fitted, table);
  const wanted = new Set(fitted.leaves);
  return mapColumns(table, (column, leaf) =>
    wanted.has(table.leaves[leaf] as string) ? columnOf(filled, leaf) : column,
  );
}

function fillEverything(fitted: FittedImputation, table: StepTable): StepTable {
  switch (fitted.by) {
    case "leaf":
      return mapColumns(table, (column, leaf) =>
        column.map((x) => (Number.isNaN(x) ? (fitted.fill[table.leaves[leaf] as string] ?? NaN) : x)),
      );
    case "group": {
      const groups = groupsOf(table.units, fitted.group);
      return mapColumns(table, (column, leaf) => {
        const centres = fitted.fill[table.leaves[leaf] as string] ?? {};
        return column.map((x, unit) => (Number.isNaN(x) ? (centres[groups[unit] ?? ""] ?? NaN) : x));
      });
    }
    case "row":
      return leafBlocks(table, fitted.within).reduce((filled, block) => {
        const ends = block.map((leaf) => fitted.ends[table.leaves[leaf] as string] as MinMaxEnds);
        return fillRows(filled, block, (row) => rowCentre(row, ends, fitted.centre));
      }, table);
    case "normal":
      return fitted.blocks.reduce(fillNormal, table);
  }
}

function fillNormal(table: StepTable, { leaves, mean, covariance, status }: FittedBlock): StepTable {
  if (status === "singular") return table;
  const block = leaves.map((code) => table.leaves.indexOf(code));
  return fillRows(table, block, (row) => {
    const regression = regressMissing(covariance, missingPattern(row));
    return regression === undefined ? row : completeRow(row, mean, regression);
  });
}

/** The same table with each unit's values on some leaves passed through a function of a row. */
function fillRows(
  table: StepTable,
  block: readonly number[],
  fill: (row: Float64Array) => Float64Array,
): StepTable {
  const values = table.values.slice();
  const count = table.units.length;
  table.units.forEach((_, unit) => {
    const row = Float64Array.from(block, (leaf) => values[leaf * count + unit] as number);
    if (!row.some(Number.isNaN)) return;
    const filled = fill(row);
    block.forEach((leaf, at) => (values[leaf * count + unit] = filled[at] as number));
  });
  return { ...table, values };
}
