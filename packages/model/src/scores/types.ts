import type { Label } from "../label.js";

/** What is ranked: a province, a country, a department. */
export interface Unit {
  readonly code: string;
  readonly label: Label;
  /** Group it belongs to, for example a region. */
  readonly group?: string;
  /** Further groupings by name, for example `{ income: "high", size: "small" }`. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** Raw values of units on leaves, for one period. */
export interface Scores {
  readonly units: readonly Unit[];
  /** Leaf codes, one per column. */
  readonly leaves: readonly string[];
  /** Column-major: the value of unit `u` on leaf `l` is `values[l * units.length + u]`. NaN = missing. */
  readonly values: Float64Array;
  /** Year the values stand for. */
  readonly year?: number;
  /** Columns that leaves may be divided by, one value per unit; NaN = missing. */
  readonly denominators?: Readonly<Record<string, Float64Array>>;
}

/** The same index over several years; each year has its own units. */
export interface Panel {
  /** Ascending. */
  readonly years: readonly number[];
  /** One per year, in the same order. */
  readonly scores: readonly Scores[];
}
