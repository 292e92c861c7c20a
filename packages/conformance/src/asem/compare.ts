import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** How near computed columns are to reference columns. */
export interface Comparison {
  readonly cells: number;
  /** Largest |a − b| / max(|b|, 1e-300) over cells; infinite where only one of the two is missing. */
  readonly largestRelative: number;
  /** Where that is. */
  readonly at: string;
}

/**
 * Compares columns by code, cell by cell; NaN equals NaN.
 *
 * @param actual - Computed columns.
 * @param expected - Reference columns; every one must be in `actual`.
 * @param scale - Smallest size a difference is related to, for columns whose values cancel to about 0. Default 0.
 */
export function compareColumns(
  actual: Readonly<Record<string, ArrayLike<number>>>,
  expected: Readonly<Record<string, ArrayLike<number>>>,
  scale = 0,
): Comparison {
  let cells = 0;
  let worst = { relative: 0, at: "" };
  for (const [code, truth] of Object.entries(expected)) {
    const column = actual[code] ?? [];
    for (let row = 0; row < truth.length; row++) {
      const relative = relativeDifference(column[row] ?? NaN, truth[row] as number, scale);
      cells++;
      if (relative > worst.relative)
        worst = { relative, at: `${code}[${row}]: ${column[row]} for ${truth[row]}` };
    }
  }
  return { cells, largestRelative: worst.relative, at: worst.at };
}

function relativeDifference(a: number, b: number, scale: number): number {
  if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  return Math.abs(a - b) / Math.max(Math.abs(b), scale, 1e-300);
}

const reports = path.resolve(import.meta.dirname, "../../.asem");

/** Leaves a note of a compared table for the report that `pnpm --filter conformance test` ends with. */
export function report(table: string, comparison: Comparison): Comparison {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, `${table.replaceAll(/[^A-Za-z0-9._-]/g, "_")}.json`);
  writeFileSync(file, JSON.stringify({ table, ...comparison }));
  return comparison;
}
