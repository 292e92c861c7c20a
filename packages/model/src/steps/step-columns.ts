import type { StepTable } from "./types.js";

/** A leaf's values, as a view: for reading only. */
export function columnOf(table: StepTable, leaf: number): Float64Array {
  const count = table.units.length;
  return table.values.subarray(leaf * count, (leaf + 1) * count);
}

/**
 * The same table with every column mapped.
 *
 * @param map - Column and position of its leaf → as many values; the column itself is not to be written to.
 */
export function mapColumns(
  table: StepTable,
  map: (column: Float64Array, leaf: number) => ArrayLike<number>,
): StepTable {
  const values = new Float64Array(table.values.length);
  table.leaves.forEach((_, leaf) => values.set(map(columnOf(table, leaf), leaf), leaf * table.units.length));
  return { ...table, values };
}

/** Positions of the leaves by parent, in the tree's order, or all of them together. */
export function leafBlocks({ leaves, parents }: StepTable, within: "parent" | "all"): number[][] {
  if (within === "all") return [leaves.map((_, leaf) => leaf)];
  const blocks = new Map<string, number[]>();
  parents.forEach((parent, leaf) => blocks.set(parent, [...(blocks.get(parent) ?? []), leaf]));
  return [...blocks.values()];
}
