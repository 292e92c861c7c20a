import type { IndexSpec } from "../framework/types.js";
import { indexTree } from "../framework/index-tree.js";
import { IndexError, type Issue } from "../errors.js";
import { makeScores } from "./make-scores.js";
import type { Scores, Unit } from "./types.js";

/** One unit with its values by leaf code. */
export interface ScoreRow {
  readonly unit: string | Unit;
  /** Leaf code → raw value; a leaf left out, or NaN, is missing. */
  readonly values: Readonly<Record<string, number>>;
  /** Denominator code → value, for a spec with a `denominate` step; one left out is missing. */
  readonly denominators?: Readonly<Record<string, number>>;
}

/**
 * Scores from one object per unit.
 *
 * @param spec - A checked spec.
 * @param rows - Units in any order; that order is kept.
 * @param year - Year the values stand for.
 * @throws IndexError as {@link makeScores}; a value under a code that is no leaf is `unknown_code`.
 * @example
 * scoresFromRows(spec, [{ unit: "u", values: { a: 7 } }]).units.length; // 1
 */
export function scoresFromRows(spec: IndexSpec, rows: readonly ScoreRow[], year?: number): Scores {
  const tree = indexTree(spec);
  const leaves = tree.leaves.map((at) => tree.codes[at] ?? "");
  const unknown = rows.flatMap((row) => unknownLeaves(row, leaves));
  if (unknown.length > 0) throw new IndexError(unknown);
  const units = rows.map(({ unit }) =>
    typeof unit === "string" ? { code: unit, label: { en: unit } } : unit,
  );
  const values = new Float64Array(units.length * leaves.length);
  leaves.forEach((leaf, column) => {
    rows.forEach((row, at) => (values[column * rows.length + at] = row.values[leaf] ?? NaN));
  });
  const denominators = denominatorColumns(rows);
  return makeScores(spec, {
    units,
    leaves,
    values,
    ...(year === undefined ? {} : { year }),
    ...(denominators === undefined ? {} : { denominators }),
  });
}

function denominatorColumns(rows: readonly ScoreRow[]): Record<string, Float64Array> | undefined {
  if (rows.every((row) => row.denominators === undefined)) return undefined;
  const codes = new Set(rows.flatMap((row) => Object.keys(row.denominators ?? {})));
  return Object.fromEntries(
    [...codes].map((code) => [code, Float64Array.from(rows, (row) => row.denominators?.[code] ?? NaN)]),
  );
}

function unknownLeaves({ unit, values }: ScoreRow, leaves: readonly string[]): Issue[] {
  const code = typeof unit === "string" ? unit : unit.code;
  return Object.keys(values)
    .filter((leaf) => !leaves.includes(leaf))
    .map((leaf) => ({
      code: "unknown_code" as const,
      severity: "error" as const,
      path: [code, leaf],
      message: `"${leaf}" is no leaf of the index.`,
      hint: `Leaves: ${leaves.join(", ")}.`,
    }));
}
