import { inspect } from "node:util";
import type { OutputSink } from "../../engine/port.js";

/** Frames of the kernel itself and of Node's inside say nothing to who wrote the cell. */
const OWN_FOLDER = new URL(".", import.meta.url).href;

/**
 * Errors that nobody catches (a timer's callback, a promise nobody awaits) are written to the cell's stderr; the
 * kernel goes on.
 */
export function reportUncaught(output: Pick<OutputSink, "stream">): void {
  const report = (title: string) => (error: unknown) => {
    output.stream("stderr", `${title} ${describe(error)}\n`);
  };
  process.on("uncaughtException", report("Uncaught"));
  process.on("unhandledRejection", report("Uncaught (in promise)"));
}

function describe(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== "string") return inspect(error);
  const isForeign = (line: string) => !line.includes(OWN_FOLDER) && !/\(?node:internal\//.test(line);
  return error.stack.split("\n").filter(isForeign).join("\n");
}
