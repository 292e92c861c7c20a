import type { Issue } from "../errors.js";
import { warning } from "./input-issues.js";
import type { ComponentScores } from "./types.js";

/** Units that have every score, and what to say of the others. */
interface CompleteUnits {
  /** Positions of the units that are left. */
  readonly rows: readonly number[];
  /** Their scores, one new column per component. */
  readonly columns: readonly Float64Array[];
  readonly warnings: readonly Issue[];
}

/** Leaves out units with a missing score: methods that estimate weights need whole rows. */
export function completeUnits({ columns, units }: ComponentScores): CompleteUnits {
  const all = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
  const rows = all.filter((row) => columns.every((column) => !Number.isNaN(column[row])));
  const left = all.filter((row) => !rows.includes(row)).map((row) => units?.[row] ?? String(row + 1));
  return {
    rows,
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row] as number)),
    warnings:
      left.length === 0
        ? []
        : [
            warning(
              "missing_value",
              left,
              `${left.length} of ${all.length} units lack a score and are left out: ${left.join(", ")}.`,
            ),
          ],
  };
}

/** Codes of columns in which all units have the same score. */
export function constantCodes(codes: readonly string[], columns: readonly ArrayLike<number>[]): string[] {
  return codes.filter((_, j) => {
    const column = Array.from(columns[j] as ArrayLike<number>);
    return column.every((value) => value === column[0]);
  });
}

/** One warning per column in which all units have the same score. */
export function constantWarnings(constant: readonly string[], consequence: string): Issue[] {
  return constant.map((code) =>
    warning("zero_range", [code], `All units have the same score on "${code}": ${consequence}.`),
  );
}
