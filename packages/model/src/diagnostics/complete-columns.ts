/**
 * Columns cut down to the rows in which none is missing.
 *
 * @param columns - Columns of n values; NaN = missing.
 * @returns As many columns, of at most n values; new arrays.
 * @example
 * completeColumns([[1, NaN, 3], [4, 5, 6]]); // [[1, 3], [4, 6]]
 */
export function completeColumns(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
  const complete = rows.filter((row) => columns.every((column) => !Number.isNaN(column[row])));
  return columns.map((column) => Float64Array.from(complete, (row) => column[row] as number));
}
