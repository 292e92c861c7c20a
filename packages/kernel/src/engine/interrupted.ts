import type { CellNames, CellOutcome } from "./port.js";

const MESSAGE = "The cell was interrupted.";

/** What a pending top-level await rejects with when the user stops the cell. */
export class Interrupted extends Error {
  constructor() {
    super(MESSAGE);
    this.name = "Interrupted";
    // Where the host's stop button was handled says nothing about the cell.
    this.stack = `${this.name}: ${MESSAGE}`;
  }
}

/**
 * The outcome of a stopped cell.
 *
 * Hosts need it when they terminate a cell that is still synchronous: `execute` never returns then, so there is no
 * promise that `abandon` could settle.
 *
 * @param names - What the cell defines and reads, where known. Default none.
 */
export function interruptedOutcome(names: CellNames = { definitions: [], references: [] }): CellOutcome {
  const { definitions, references } = names;
  return {
    status: "error",
    ename: "Interrupted",
    evalue: MESSAGE,
    traceback: [`Interrupted: ${MESSAGE}`],
    definitions,
    references,
  };
}
