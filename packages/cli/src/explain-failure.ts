import { IndexError, labelText, type Issue, type Label, type Language } from "@chiso/model";
import type { Command } from "./commands/command.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { usageLine } from "./help/help-text.js";
import type { Io } from "./io.js";
import { reportIssues } from "./present/report-issues.js";
import { StoppedError } from "./stopped-error.js";
import { UsageError } from "./usage-error.js";

/** The call that failed. */
export interface Failing {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly language: Language;
  readonly command: Command | undefined;
}

/** Says on stderr what went wrong, and gives its exit code. */
export function explainFailure(error: unknown, { argv, io, language, command }: Failing): ExitCode {
  const say = (label: Label): string => labelText(label, language);
  const has = (name: string): boolean => argv.includes(`--${name}`);
  if (error instanceof UsageError) {
    const usage = command === undefined ? "chiso --help" : usageLine(command);
    io.stderr.write(`${[...error.problems.map(say), usage].join("\n")}\n`);
    return exitCodes.usage;
  }
  const issues = error instanceof IndexError ? error.issues : fileIssues(error, say);
  if (issues !== undefined) {
    reportIssues({ io, say, has, language }, issues);
    return exitCodes.inputErrors;
  }
  if (error instanceof StoppedError || io.signal?.aborted === true) {
    io.stderr.write(`${say({ en: "Stopped; nothing was written.", vi: "Đã dừng; không ghi gì cả." })}\n`);
    return exitCodes.stopped;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`${say({ en: "A fault of the program:", vi: "Lỗi của chương trình:" })}\n${details}\n`);
  return exitCodes.internal;
}

/** A file or folder that cannot be written is the user's to know, not a fault of the program. */
function fileIssues(error: unknown, say: (label: Label) => string): readonly Issue[] | undefined {
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === undefined || path === undefined) return undefined;
  const message = say({ en: `The file cannot be written: ${code}.`, vi: `Không ghi được tệp: ${code}.` });
  return [{ code: "unreadable_file", severity: "error", path: [path], message }];
}
