import type { CellOutcome } from "../../engine/port.js";

/** The outcome of a cell whose engine failed by itself: never expected, never silent. */
export function failedOutcome(error: unknown): CellOutcome {
  const known = error instanceof Error ? error : new Error(String(error));
  return {
    status: "error",
    ename: known.name,
    evalue: known.message,
    traceback: (known.stack ?? `${known.name}: ${known.message}`).split("\n"),
    definitions: [],
    references: [],
  };
}
