import type { Label } from "../label.js";

/** What a table's cell holds: text, a number, an interval, or nothing (shown as "–"). */
export type TableCell =
  string | number | boolean | Label | { readonly lower: number; readonly upper: number } | undefined;

/** One column: its key in the rows, its heading, how its numbers print. */
export interface TableColumn {
  readonly key: string;
  readonly label: Label;
  /** Fixed decimals for numbers; without it numbers print as they are. */
  readonly decimals?: number;
  /** Print a plus sign before positive numbers. */
  readonly signed?: boolean;
}

/** A result for people: headings and rows in both languages, no formatting yet. */
export interface Table {
  readonly caption?: Label;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, TableCell>>[];
  /** Lines under the table: rules applied, warnings. */
  readonly notes?: readonly Label[];
}
