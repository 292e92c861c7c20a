import { inspect } from "node:util";
import type { OutputSink } from "../../engine/port.js";

/**
 * Errors that nobody catches (a timer's callback, a promise nobody awaits) are written to the cell's stderr; the
 * kernel goes on.
 */
export function reportUncaught(output: Pick<OutputSink, "stream">): void {
  const report = (title: string) => (error: unknown) => {
    output.stream(
      "stderr",
      `${title} ${error instanceof Error ? (error.stack ?? String(error)) : inspect(error)}\n`,
    );
  };
  process.on("uncaughtException", report("Uncaught"));
  process.on("unhandledRejection", report("Uncaught (in promise)"));
}
