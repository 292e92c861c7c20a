import type { Label, Unit } from "@chiso/model";
import type { GrowingColumn } from "../cells/growing-column.js";

/** A column of a leaf in figures. */
export interface ColumnFacts {
  readonly leaf: string;
  readonly label: Label;
  readonly present: number;
  readonly missing: number;
  /** Codes of the units without value. */
  readonly missingUnits: readonly string[];
  /** Smallest, largest and mean value; NaN where there is none. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** How many different values there are. */
  readonly distinct: number;
}

/** Counts a column. */
export function columnFacts(
  leaf: string,
  label: Label,
  column: GrowingColumn | undefined,
  units: readonly Unit[],
): ColumnFacts {
  const seen = new Set<number>();
  const missingUnits: string[] = [];
  let [sum, present, min, max] = [0, 0, Infinity, -Infinity];
  units.forEach((unit, row) => {
    const value = column?.get(row) ?? Number.NaN;
    if (Number.isNaN(value)) {
      missingUnits.push(unit.code);
      return;
    }
    present++;
    seen.add(value);
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  });
  const none = present === 0;
  return {
    leaf,
    label,
    present,
    missing: missingUnits.length,
    missingUnits,
    min: none ? Number.NaN : min,
    max: none ? Number.NaN : max,
    mean: none ? Number.NaN : sum / present,
    distinct: seen.size,
  };
}
