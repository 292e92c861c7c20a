const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/**
 * The line of a cell that a traceback names, counted from 1.
 *
 * @param cellName - What tracebacks call the cell, for example `cell 3`.
 * @returns undefined when the traceback does not name the cell.
 * @example
 * errorLine(["Error: no", "    at cell 3:7:9"], "cell 3"); // 7
 */
export function errorLine(traceback: readonly string[], cellName: string): number | undefined {
  const text = traceback.join("\n").replace(ANSI, "");
  const at = new RegExp(`(?<![\\w])${escape(cellName)}(?:\\.ts)?:(\\d+)`).exec(text);
  return at === null ? undefined : Number(at[1]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
