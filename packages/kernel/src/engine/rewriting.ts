import type { NamePlan, NameTable } from "./name-table.js";
import type { ParsedCell } from "./parse-cell.js";
import type { ScopeAnalysis } from "./scope-analysis.js";
import type { TextEdits } from "./text-edits.js";

/** The parameter of every rewritten cell: results, awaits and imports go through it. See `CellRun`. */
export const CELL_PARAMETER = "__cell";

/** What the steps of one cell's rewriting share. */
export interface Rewriting {
  readonly parsed: ParsedCell;
  readonly analysis: ScopeAnalysis;
  readonly names: NameTable;
  readonly plan: NamePlan;
  readonly edits: TextEdits;
  /** Statements to run before the cell's first line, in order. */
  readonly preamble: string[];
}

/** What the script scope calls a name of this cell or of an earlier one. */
export function storageName({ plan, names }: Rewriting, name: string): string {
  return plan.storage.get(name) ?? names.storageOf(name);
}
