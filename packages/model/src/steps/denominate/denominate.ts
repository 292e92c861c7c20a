import type { Issue } from "../../errors.js";
import { showing } from "../../table/showing.js";
import { columnOf, mapColumns } from "../step-columns.js";
import type { DenominateSpec, DenominatorSpec, PrepareStep, StepTable } from "../types.js";
import { unknownCodes } from "../unknown-codes.js";
import { denominateTable } from "./denominate-table.js";
import { divideColumn } from "./divide-column.js";

/** What each leaf was divided by. */
export interface DenominateReport {
  readonly step: "denominate";
  readonly leaves: readonly {
    readonly leaf: string;
    readonly denominator: string;
    readonly scale: number;
  }[];
}

/** Leaf code → what it is divided by, defaults resolved. */
export type FittedDenominators = Readonly<Record<string, Required<DenominatorSpec>>>;

/**
 * Divides leaves by their denominators, so that large and small units compare.
 *
 * value · scale / denominator; a unit whose denominator is missing or 0 has no value on the leaf, with a warning.
 *
 * Nothing is estimated: on another table, that table's own denominators are used.
 *
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (data selection)
 */
export const denominate: PrepareStep<DenominateSpec, FittedDenominators, DenominateReport> = {
  issues: denominateIssues,
  fit: resolve,
  apply(fitted, table) {
    const prepared = mapColumns(table, (column, leaf) => {
      const by = fitted[table.leaves[leaf] as string];
      return by === undefined ? column : divideColumn(column, denominatorOf(table, by), by.scale);
    });
    const leaves = table.leaves.flatMap((leaf) => {
      const by = fitted[leaf];
      return by === undefined ? [] : [{ leaf, ...by }];
    });
    const report = showing<DenominateReport>({ step: "denominate", leaves }, denominateTable);
    return { table: prepared, warnings: lostValues(table, prepared), report };
  },
};

function resolve(spec: DenominateSpec, { leaves, denominatorOf: codes }: StepTable): FittedDenominators {
  const own = leaves.flatMap((leaf, at): [string, DenominatorSpec][] => {
    const denominator = codes[at];
    return denominator === undefined ? [] : [[leaf, { denominator }]];
  });
  const listed = spec.by === undefined ? own : Object.entries(spec.by);
  return Object.fromEntries(
    listed.map(([leaf, { denominator, scale = 1 }]) => [leaf, { denominator, scale }]),
  );
}

function denominateIssues(spec: DenominateSpec, table: StepTable): Issue[] {
  const resolved = resolve(spec, table);
  const leaves = { code: "unknown_code", what: "leaf", known: table.leaves } as const;
  const known = Object.keys(table.denominators);
  const columns = { code: "unknown_denominator", what: "denominator column", known } as const;
  return [
    ...unknownCodes(Object.keys(spec.by ?? {}), leaves, ["by"]),
    ...Object.entries(resolved).flatMap(([leaf, { denominator }]) =>
      unknownCodes([denominator], columns, [leaf]),
    ),
  ];
}

/** A table without the column, as of another year, gives no value. */
function denominatorOf(table: StepTable, { denominator }: DenominatorSpec): Float64Array {
  return table.denominators[denominator] ?? new Float64Array(table.units.length).fill(NaN);
}

function lostValues(before: StepTable, after: StepTable): Issue[] {
  return before.leaves.flatMap((leaf, at): Issue[] => {
    const divided = columnOf(after, at);
    const lost = before.units.filter(
      (_, unit) => Number.isNaN(divided[unit]) && !Number.isNaN(columnOf(before, at)[unit]),
    );
    if (lost.length === 0) return [];
    const message = `"${leaf}" loses its value for ${lost.map(({ code }) => code).join(", ")}: the denominator is missing or 0.`;
    const hint = "Complete the denominators.";
    return [{ code: "missing_value", severity: "warning", path: [leaf], message, hint }];
  });
}
