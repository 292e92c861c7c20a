import type { Issue, Unit } from "@chiso/model";

/** One unit's values as a file gives them. */
export interface UnitRow {
  /** Position among the file's units, from 0. */
  readonly position: number;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly unit: Unit;
  readonly year?: number;
  /** One per leaf of the file; NaN = missing. */
  readonly values: readonly number[];
}

/** Rows of a scores file, read but not yet checked against the index. */
export interface UnitRows {
  readonly leaves: readonly string[];
  readonly rows: readonly UnitRow[];
  /** Whether the file itself says which year rows are of. */
  readonly dated: boolean;
  readonly findings: readonly Finding[];
  /** Column in the file of each leaf, for the order of issues. */
  readonly leafColumns: readonly number[];
  /** Path of an issue about a row, or about one leaf's cell in it. */
  readonly where: (row: UnitRow, leaf?: number) => readonly (string | number)[];
  /** Path of an issue about the file's list of leaves. */
  readonly head: readonly (string | number)[];
}

/** An issue with where it stands, so that issues can be told in the file's order. */
export interface Finding {
  readonly line: number;
  /** Column in the file, from 0; −1 when the whole row is meant. */
  readonly column: number;
  readonly issue: Issue;
}

/** The issues of findings, in the order of the file. */
export function inFileOrder(findings: readonly Finding[]): Issue[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column).map((finding) => finding.issue);
}

/** The values of rows, column by column. */
export function columnMajor(rows: readonly UnitRow[], leaves: number): Float64Array {
  const values = new Float64Array(rows.length * leaves);
  rows.forEach((row, at) => {
    for (let leaf = 0; leaf < leaves; leaf++)
      values[leaf * rows.length + at] = row.values[leaf] ?? Number.NaN;
  });
  return values;
}
