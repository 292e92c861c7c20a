#!/usr/bin/env node
import { exitCodes } from "./exit-code.js";
import { runCommand } from "./run-command.js";

const stop = new AbortController();
let asked = 0;

// The first signal lets the command end cleanly; a second one does not wait.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stop.abort();
    if (++asked > 1) process.exit(exitCodes.stopped);
  });
}

// A reader that has seen enough (head, less) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  signal: stop.signal,
});
