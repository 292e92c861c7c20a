import type { Issue } from "../../errors.js";
import type { Unit } from "../../scores/types.js";
import { showing } from "../../table/showing.js";
import type { ImputeSpec, PrepareStep, StepTable } from "../types.js";
import { unknownCodes } from "../unknown-codes.js";
import { applyImputation } from "./apply-imputation.js";
import { fitImputation } from "./fit-imputation.js";
import type { FittedImputation } from "./fitted-imputation.js";
import { imputeTable } from "./impute-table.js";

/** A value that was filled in. */
export interface ImputedCell {
  readonly unit: Unit;
  readonly leaf: string;
  readonly value: number;
}

/** Which values were filled in. */
export interface ImputeReport {
  readonly step: "impute";
  readonly cells: readonly ImputedCell[];
  /** Gaps on the leaves to fill that stayed. */
  readonly left: readonly { readonly unit: Unit; readonly leaf: string }[];
}

/**
 * Fills missing values; values that are there are never changed.
 *
 * What a method cannot fill (a group without a value, a row without a value, a singular covariance) stays missing, with
 * a warning. Applied to another table, the fill values estimated from the first one are used.
 *
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (imputation of missing data)
 */
export const impute: PrepareStep<ImputeSpec, FittedImputation, ImputeReport> = {
  issues: imputeIssues,
  fit: fitImputation,
  apply(fitted, table) {
    const filled = applyImputation(fitted, table);
    const cells = gapsOf(table, fitted.leaves).map(({ at, ...gap }) => ({
      ...gap,
      value: filled.values[at] as number,
    }));
    const report = showing<ImputeReport>(
      {
        step: "impute",
        cells: cells.filter(({ value }) => !Number.isNaN(value)),
        left: gapsOf(filled, fitted.leaves).map(({ unit, leaf }) => ({ unit, leaf })),
      },
      imputeTable,
    );
    return { table: filled, warnings: [...fitWarnings(fitted, table), ...leftWarnings(report)], report };
  },
};

interface Gap {
  readonly unit: Unit;
  readonly leaf: string;
  /** Position in the table's values. */
  readonly at: number;
}

function gapsOf(table: StepTable, leaves: readonly string[]): Gap[] {
  const { units, values } = table;
  const wanted = new Set(leaves);
  const gaps: Gap[] = [];
  table.leaves.forEach((leaf, position) => {
    if (!wanted.has(leaf)) return;
    const first = position * units.length;
    units.forEach((unit, row) => {
      if (Number.isNaN(values[first + row])) gaps.push({ unit, leaf, at: first + row });
    });
  });
  return gaps;
}

function imputeIssues(spec: ImputeSpec, { leaves, units }: StepTable): Issue[] {
  const known = { code: "unknown_code", what: "leaf", known: leaves } as const;
  return [...unknownCodes(spec.leaves ?? [], known, ["leaves"]), ...groupIssues(spec, units)];
}

function groupIssues(spec: ImputeSpec, units: readonly Unit[]): Issue[] {
  if (spec.method !== "groupMean" && spec.method !== "groupMedian") return [];
  if (spec.group !== undefined) {
    const known = [...new Set(units.flatMap(({ groups = {} }) => Object.keys(groups)))];
    return unknownCodes([spec.group], { code: "unknown_group", what: "grouping of units", known }, ["group"]);
  }
  if (units.some(({ group }) => group !== undefined)) return [];
  return [
    {
      code: "unknown_group",
      severity: "error",
      path: ["group"],
      message: "No unit has a `group`.",
      hint: "Give units their `group`, or name one of their `groups`.",
    },
  ];
}

/** Blocks without a distribution, or with one that is not settled, where there is something to fill. */
function fitWarnings(fitted: FittedImputation, table: StepTable): Issue[] {
  if (fitted.by !== "normal") return [];
  return fitted.blocks.flatMap(({ leaves, status, iterations }): Issue[] => {
    const names = leaves.join(", ");
    const wanted = fitted.leaves.filter((leaf) => leaves.includes(leaf));
    if (status === "converged" || gapsOf(table, wanted).length === 0) return [];
    if (status === "stopped") {
      const message = `EM on ${names} had not converged after ${iterations} iterations.`;
      const hint = "Raise `maxIterations` or `tolerance`.";
      return [{ code: "not_converged", severity: "warning", path: ["em"], message, hint }];
    }
    const message = `The leaves ${names} determine each other on these units, so EM has no solution.`;
    const hint = "Drop a leaf that repeats another, or use another method.";
    return [{ code: "singular", severity: "warning", path: ["em"], message, hint }];
  });
}

function leftWarnings({ left }: ImputeReport): Issue[] {
  return [...new Set(left.map(({ leaf }) => leaf))].map((leaf) => {
    const units = left.filter((gap) => gap.leaf === leaf).map(({ unit }) => unit.code);
    return {
      code: "not_imputed",
      severity: "warning",
      path: [leaf],
      message: `"${leaf}" stays missing for ${units.join(", ")}: the method finds nothing to fill it from.`,
      hint: "Add another `impute` step after this one, or choose a missing rule.",
    };
  });
}
