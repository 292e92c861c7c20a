import type { StepTable } from "@chiso/model";

/** A table of made-up units "a", "b", … : leaf code → column; all leaves under one parent unless said. */
export function stepTable(
  columns: Readonly<Record<string, readonly number[]>>,
  more: Partial<StepTable> = {},
): StepTable {
  const leaves = Object.keys(columns);
  const count = Math.max(0, ...Object.values(columns).map((column) => column.length));
  return {
    units: Array.from({ length: count }, (_, at) => {
      const code = String.fromCharCode(97 + at);
      return { code, label: { en: code.toUpperCase() } };
    }),
    leaves,
    values: Float64Array.from(Object.values(columns).flat()),
    directions: leaves.map(() => 1 as const),
    parents: leaves.map(() => "total"),
    denominators: {},
    denominatorOf: leaves.map(() => undefined),
    ...more,
  };
}

/** A table's columns by leaf. */
export function columnsOf({ units, leaves, values }: StepTable): Record<string, number[]> {
  const count = units.length;
  return Object.fromEntries(
    leaves.map((leaf, at) => [leaf, [...values.subarray(at * count, (at + 1) * count)]]),
  );
}

/** The same table with its units grouped. */
export function grouped(table: StepTable, groups: readonly (string | undefined)[]): StepTable {
  const units = table.units.map((unit, at) => {
    const group = groups[at];
    return group === undefined ? unit : { ...unit, group, groups: { size: group } };
  });
  return { ...table, units };
}
