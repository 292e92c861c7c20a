// Makes a fresh clone ready, on a machine that has only Node and npm; does nothing when all is up to date.
// Run by itself it also builds the type declarations.
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkNodeVersion } from "./set-up/node-version.mjs";

/** Progress goes to stderr, so that stdout holds only what the command itself prints. */
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/**
 * @param {{ types?: boolean }} [options] `types`: the builds hold type declarations too, as packed packages need them
 */
export async function setUp({ types = false } = {}) {
  checkNodeVersion();
  // Loaded only now: an older Node could stop at these files before it has said what is wrong.
  const { bringUpToDate } = await import("./set-up/bring-up-to-date.mjs");
  const { ToolFailed } = await import("./set-up/run.mjs");
  try {
    await bringUpToDate(types ? "program and types" : "program", say);
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error;
    say(`${error.output.trimEnd()}\n\nSet-up failed: ${error.message}`);
    process.exit(1);
  }
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) await setUp({ types: true });
