import { throwOnErrors, type Issue } from "../errors.js";
import { indexTree } from "../framework/index-tree.js";
import { nodeMaxima } from "../framework/node-maxima.js";
import type { IndexSpec, NodeSpec } from "../framework/types.js";
import { isOnGrid } from "./on-grid.js";
import type { Scores, Unit } from "./types.js";

/** Raw values to check against a spec. */
export interface ScoresInput {
  readonly units: readonly Unit[];
  /** Leaf codes, one per column. */
  readonly leaves: readonly string[];
  /** Column-major, units × leaves; NaN = missing. */
  readonly values: ArrayLike<number>;
  readonly year?: number;
  /** Columns that leaves may be divided by, one value per unit. */
  readonly denominators?: Readonly<Record<string, ArrayLike<number>>>;
  /** Where a cell came from (file, row, column), for the path of its issue. Default: unit and leaf code. */
  readonly locate?: (unit: number, leaf: number) => readonly (string | number)[];
}

/**
 * Checks raw values against an index and gives them as {@link Scores}.
 *
 * @param spec - A checked spec.
 * @param input - Units, leaves and values; values are copied.
 * @throws IndexError with every issue: unknown, missing or repeated leaf columns, repeated units, values above the
 *   maximum, below 0, off their grid, or infinite.
 * @example
 * makeScores(spec, { units: [{ code: "u", label: { en: "U" } }], leaves: ["a"], values: [7] }).values[0]; // 7
 */
export function makeScores(spec: IndexSpec, input: ScoresInput): Scores {
  const { units, leaves, year, denominators } = input;
  throwOnErrors(scoresIssues(spec, input));
  return {
    units,
    leaves,
    values: Float64Array.from(input.values),
    ...(year === undefined ? {} : { year }),
    ...(denominators === undefined ? {} : { denominators: copied(denominators) }),
  };
}

function copied(columns: Readonly<Record<string, ArrayLike<number>>>): Record<string, Float64Array> {
  return Object.fromEntries(
    Object.entries(columns).map(([code, column]) => [code, Float64Array.from(column)]),
  );
}

/** Every issue of raw values against a spec; empty when they are fine. */
export function scoresIssues(spec: IndexSpec, input: ScoresInput): Issue[] {
  const shape = [...columnIssues(spec, input), ...unitIssues(input), ...denominatorIssues(input)];
  const expected = input.units.length * input.leaves.length;
  if (input.values.length === expected) return [...shape, ...valueIssues(spec, input)];
  const message = `${input.values.length} values for ${input.units.length} units × ${input.leaves.length} leaves.`;
  return [
    ...shape,
    { code: "length_mismatch", severity: "error", path: [], message, hint: `Give ${expected}.` },
  ];
}

function columnIssues(spec: IndexSpec, { leaves }: ScoresInput): Issue[] {
  const tree = indexTree(spec);
  const known = tree.leaves.map((at) => tree.codes[at] ?? "");
  const issues: Issue[] = [];
  leaves.forEach((leaf, position) => {
    const path = ["leaves", leaf];
    if (!known.includes(leaf)) {
      const inner = tree.position.has(leaf) ? ` "${leaf}" is a parent; its score is computed.` : "";
      const message = `"${leaf}" is no leaf of index "${spec.code}".${inner}`;
      issues.push({
        code: "unknown_code",
        severity: "error",
        path,
        message,
        hint: `Leaves: ${known.join(", ")}.`,
      });
    }
    if (leaves.indexOf(leaf) < position) {
      const message = `Leaf "${leaf}" has two columns.`;
      issues.push({ code: "duplicate_column", severity: "error", path, message, hint: "Keep one." });
    }
  });
  for (const leaf of known.filter((code) => !leaves.includes(code))) {
    const message = `No column for leaf "${leaf}".`;
    issues.push({
      code: "missing_column",
      severity: "error",
      path: ["leaves", leaf],
      message,
      hint: "Add it; leave cells empty where unknown.",
    });
  }
  return issues;
}

function unitIssues({ units }: ScoresInput): Issue[] {
  if (units.length === 0) {
    return [
      {
        code: "no_units",
        severity: "error",
        path: ["units"],
        message: "There is no unit.",
        hint: "Add one row per unit.",
      },
    ];
  }
  const seen = new Set<string>();
  return units.flatMap(({ code }): Issue[] => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      {
        code: "duplicate_unit",
        severity: "error",
        path: ["units", code],
        message: `Unit "${code}" is there twice.`,
        hint: "Keep one.",
      },
    ];
  });
}

function denominatorIssues({ units, denominators = {} }: ScoresInput): Issue[] {
  return Object.entries(denominators).flatMap(([code, column]): Issue[] => {
    const path = ["denominators", code];
    const infinite = units.filter((_, row) => Math.abs(column[row] as number) === Infinity);
    const message = `Denominator "${code}" has ${column.length} values for ${units.length} units.`;
    const length: Issue[] =
      column.length === units.length
        ? []
        : [{ code: "length_mismatch", severity: "error", path, message, hint: `Give ${units.length}.` }];
    return [
      ...length,
      ...infinite.map((unit): Issue => {
        const text = `Denominator "${code}" of "${unit.code}" is infinite.`;
        return { code: "not_a_number", severity: "error", path: [...path, unit.code], message: text };
      }),
    ];
  });
}

function valueIssues(spec: IndexSpec, input: ScoresInput): Issue[] {
  const tree = indexTree(spec);
  const maxima = spec.kind === "points" ? nodeMaxima(tree) : undefined;
  const decimals = spec.kind === "points" ? spec.pointDecimals : undefined;
  const issues: Issue[] = [];
  input.leaves.forEach((leaf, column) => {
    const at = tree.position.get(leaf);
    if (at === undefined) return;
    const check = { node: tree.nodes[at] as NodeSpec, max: maxima?.[at], decimals };
    input.units.forEach((unit, row) => {
      const value = input.values[column * input.units.length + row] as number;
      const path = input.locate?.(row, column) ?? [unit.code, leaf];
      if (!Number.isNaN(value)) issues.push(...valueIssue(value, check, path));
    });
  });
  return issues;
}

interface LeafCheck {
  readonly node: NodeSpec;
  readonly max: number | undefined;
  readonly decimals: number | undefined;
}

function valueIssue(
  value: number,
  { node, max, decimals }: LeafCheck,
  path: readonly (string | number)[],
): Issue[] {
  const error = (code: Issue["code"], message: string, hint: string): Issue[] => [
    { code, severity: "error", path, message, hint },
  ];
  if (!Number.isFinite(value))
    return error("not_a_number", `"${node.code}" is ${value}.`, "Give a finite number, or leave it empty.");
  if (max !== undefined && value > max)
    return error(
      "above_max",
      `${value} is above the maximum ${max} of "${node.code}".`,
      "Correct the value or the column.",
    );
  if (max !== undefined && value < 0)
    return error("below_min", `${value} is below 0 on "${node.code}".`, "Points cannot be negative.");
  if (node.grid !== undefined && !isOnGrid(value, node.grid)) {
    const grid = "step" in node.grid ? `multiples of ${node.grid.step}` : node.grid.values.join(", ");
    return error("off_grid", `${value} is not on the grid of "${node.code}".`, `Allowed: ${grid}.`);
  }
  if (decimals !== undefined && !isOnGrid(value, { step: 10 ** -decimals })) {
    return error(
      "off_grid",
      `${value} on "${node.code}" has more than ${decimals} decimals.`,
      "Round it, or raise `pointDecimals` of the spec.",
    );
  }
  return [];
}
