import type { Scores } from "@chiso/model";
import type { GrowingColumn } from "../cells/growing-column.js";
import type { Collected } from "./collected.js";

/**
 * The scores of one year out of what was read and checked.
 *
 * @remarks When all rows are of that year, the columns are moved, not copied, and empty afterwards.
 */
export function takeRows(read: Collected, year: number | undefined): Scores {
  const { years, leaves, columns, denominators } = read;
  const rows =
    years === undefined || years.every((one) => one === year)
      ? undefined
      : years.flatMap((one, row) => (one === year ? [row] : []));
  const count = rows?.length ?? read.units.length;
  const values = new Float64Array(count * leaves.length);
  columns.forEach((column, at) => take(column, rows, values, at * count));
  return {
    units: rows === undefined ? read.units : rows.flatMap((row) => read.units[row] ?? []),
    leaves,
    values,
    ...(year === undefined ? {} : { year }),
    ...(denominators.size === 0 ? {} : { denominators: divisors(denominators, rows, count) }),
  };
}

function divisors(
  columns: ReadonlyMap<string, GrowingColumn>,
  rows: readonly number[] | undefined,
  count: number,
): Record<string, Float64Array> {
  return Object.fromEntries(
    [...columns].map(([code, column]) => {
      const values = new Float64Array(count);
      take(column, rows, values, 0);
      return [code, values];
    }),
  );
}

function take(
  column: GrowingColumn,
  rows: readonly number[] | undefined,
  target: Float64Array,
  offset: number,
): void {
  if (rows === undefined) column.drainInto(target, offset);
  else rows.forEach((row, at) => (target[offset + at] = column.get(row)));
}
