import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Folder with reference values that another program (COINr) computed; not part of the repository. */
const folder = path.resolve(import.meta.dirname, "../../../../../shared/truth/asem");

/** Whether the reference values are there; tests that need them skip visibly where they are not. */
export const hasTruth = existsSync(path.join(folder, "README.md"));

/** Why such tests skip, for their titles. */
export const TRUTH_SKIP = hasTruth ? "" : " (skipped: ../shared/truth/asem is not here)";

/** A table of reference values: a column per code, `uCode` first. NaN = missing. */
export interface TruthTable {
  readonly units: readonly string[];
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** A file of reference values, parsed; numbers written as words ("NaN", "Inf") stay words until {@link truthTable}. */
export function readTruth(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as Record<string, unknown>;
}

/** A CSV file among the reference values, as text. */
export function readTruthText(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

/** A column object of the reference values as a table. Columns that hold no numbers are left out. */
export function truthTable(raw: unknown): TruthTable {
  const { uCode, ...rest } = raw as Record<string, unknown[]> & { uCode: string[] };
  const columns = Object.entries(rest).filter(([, cells]) => cells.every(isNumberLike));
  return {
    units: uCode,
    columns: Object.fromEntries(columns.map(([code, cells]) => [code, Float64Array.from(cells, toNumber)])),
  };
}

const WORDS: Readonly<Record<string, number>> = { NaN, Inf: Infinity, "-Inf": -Infinity };

function isNumberLike(cell: unknown): boolean {
  return cell === null || typeof cell === "number" || (typeof cell === "string" && cell in WORDS);
}

/** A cell as a number; null is missing. */
export function toNumber(cell: unknown): number {
  if (cell === null || cell === undefined) return NaN;
  return typeof cell === "number" ? cell : (WORDS[cell as string] ?? NaN);
}
