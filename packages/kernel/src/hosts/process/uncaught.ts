import type { OutputSink } from "../../engine/port.js";

/**
 * Errors that nobody catches (a timer's callback, a promise nobody awaits) are written to the cell's stderr; the
 * kernel goes on.
 *
 * @param describe - Tells an error in lines, with the cells' own names and positions.
 */
export function reportUncaught(
  output: Pick<OutputSink, "stream">,
  describe: (error: unknown) => readonly string[],
): void {
  const report = (title: string) => (error: unknown) => {
    output.stream("stderr", `${title} ${describe(error).join("\n")}\n`);
  };
  process.on("uncaughtException", report("Uncaught"));
  process.on("unhandledRejection", report("Uncaught (in promise)"));
}
