import type { Label, Language } from "@chiso/model";
import { Call } from "./arguments/call.js";
import { languageOf } from "./arguments/language.js";
import { parseArguments } from "./arguments/parse-arguments.js";
import type { Command } from "./commands/command.js";
import { commands as allCommands } from "./commands/commands.js";
import { everyCommand } from "./commands/common-options.js";
import { explainFailure } from "./explain-failure.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { commandHelp, generalHelp } from "./help/help-text.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";
import { packageVersion } from "./package-version.js";

/**
 * Runs the `chiso` command in this process.
 *
 * @param argv - Arguments after the program's name.
 * @param io - Streams, folder and environment; nothing else of the world is touched but files.
 * @param commands - Default: all.
 * @returns The exit code; never throws.
 * @example
 * await runCommand(["rank", "papi", "papi:2023"], io); // 0
 */
export async function runCommand(
  argv: readonly string[],
  io: Io,
  commands: readonly Command[] = allCommands,
): Promise<ExitCode> {
  const language = languageOf(argv, io.env);
  const words = withoutLeadingLanguage(argv);
  const command = commandOf(words, commands);
  try {
    if (command === undefined) return withoutCommand(words, io, language, commands);
    const args = words.slice(command.name.split(" ").length);
    return await callCommand(command, args, io, language);
  } catch (error) {
    return explainFailure(error, { argv, io, language, command });
  }
}

/** `chiso --lang vi rank …` is the same as `chiso rank … --lang vi`. */
function withoutLeadingLanguage(argv: readonly string[]): readonly string[] {
  if (argv[0] === "--lang") return argv.slice(2);
  return argv[0]?.startsWith("--lang=") === true ? argv.slice(1) : argv;
}

function commandOf(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name.split(" ").every((word, at) => argv[at] === word));
}

async function callCommand(
  command: Command,
  args: readonly string[],
  io: Io,
  language: Language,
): Promise<ExitCode> {
  if (asksForHelp(args)) {
    io.stdout.write(commandHelp(command, language));
    return exitCodes.ok;
  }
  const options = [...command.options, ...everyCommand];
  const call = new Call(parseArguments(args, { options, positionals: command.positionals }), io, language);
  call.choice("lang", ["en", "vi"]);
  return await command.run(call);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args
    .slice(0, end < 0 ? args.length : end)
    .some((argument) => argument === "--help" || argument === "-h");
}

function withoutCommand(
  argv: readonly string[],
  io: Io,
  language: Language,
  commands: readonly Command[],
): ExitCode {
  const [first, ...rest] = argv;
  if (first === "--version") {
    io.stdout.write(`${packageVersion()}\n`);
    return exitCodes.ok;
  }
  const wanted = first === "help" ? commandOf(rest, commands) : undefined;
  if (first === "--help" || first === "-h" || first === "help") {
    io.stdout.write(wanted === undefined ? generalHelp(commands, language) : commandHelp(wanted, language));
    return exitCodes.ok;
  }
  if (first === undefined) {
    io.stderr.write(generalHelp(commands, language));
    return exitCodes.usage;
  }
  throw new UsageError([unknownCommand(argv, commands)]);
}

function unknownCommand(argv: readonly string[], commands: readonly Command[]): Label {
  const names = commands.map(({ name }) => name).join(", ");
  return {
    en: `There is no command “${argv[0] ?? ""}”. Commands: ${names}.`,
    vi: `Không có lệnh “${argv[0] ?? ""}”. Các lệnh: ${names}.`,
  };
}
