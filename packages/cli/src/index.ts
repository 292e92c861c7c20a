export { runCommand } from "./run-command.js";
export { exitCodes, type ExitCode } from "./exit-code.js";
export type { Io, TextSink } from "./io.js";
