import { CellSyntaxError } from "./cell-syntax-error.js";
import { parseCell } from "./parse-cell.js";
import type { Completeness, TypeStripper } from "./port.js";

const INDENT = "  ";

/**
 * Says whether a cell can run as it is, needs more lines, or can never be right, by parsing it.
 *
 * `unknown` when the type stripper fails for a reason of its own.
 */
export function completenessOf(code: string, stripper: TypeStripper): Completeness {
  try {
    parseCell(code, "cell", stripper);
    return { status: "complete" };
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) return { status: "unknown" };
    return error.incomplete ? { status: "incomplete", indent: nextIndent(code) } : { status: "invalid" };
  }
}

/** The indent of the last line with text, and one step more behind an opening bracket. */
function nextIndent(code: string): string {
  const last = code.trimEnd().split("\n").pop() ?? "";
  const indent = /^\s*/.exec(last)![0];
  return /[{([]\s*$/.test(last) || /=>\s*$/.test(last) ? indent + INDENT : indent;
}
