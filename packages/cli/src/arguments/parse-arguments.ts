import { parseArgs } from "node:util";
import type { Label } from "@chiso/model";
import { UsageError } from "../usage-error.js";
import type { OptionSpec, OptionValues, PositionalSpec } from "./option.js";

/** A command line that fits its command. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/**
 * Parses the arguments of one command.
 *
 * @throws UsageError with everything wrong: unknown options, missing or superfluous values and arguments.
 */
export function parseArguments(
  args: readonly string[],
  specs: { readonly options: readonly OptionSpec[]; readonly positionals: readonly PositionalSpec[] },
): ParsedArguments {
  const { tokens } = parseArgs({
    args: joinOptionalValues(args, specs.options),
    options: Object.fromEntries(specs.options.map((option) => [option.name, nodeOption(option)])),
    // Node's own complaints are English and stop at the first.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems: Label[] = [];
  const options: Record<string, string[]> = {};
  for (const token of tokens)
    if (token.kind === "option") takeOption(token, specs.options, options, problems);
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  problems.push(...countProblems(positionals, specs.positionals));
  if (problems.length > 0) throw new UsageError(problems);
  return { positionals, options };
}

function nodeOption({ short, value }: OptionSpec) {
  const type = value === undefined ? ("boolean" as const) : ("string" as const);
  return { type, multiple: true, ...(short === undefined ? {} : { short }) };
}

/** `--html page.html` and `--html` both work: the next argument is the value only when it looks like one. */
function joinOptionalValues(args: readonly string[], options: readonly OptionSpec[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--") return [...joined, ...args.slice(at)];
    const option = options.find((one) => one.valueEndsWith !== undefined && `--${one.name}` === argument);
    const next = args[at + 1];
    const takes = next !== undefined && option?.valueEndsWith?.test(next) === true;
    if (takes) at++;
    joined.push(option === undefined ? argument : `${argument}=${takes ? next : ""}`);
  }
  return joined;
}

function takeOption(
  token: Extract<Token, { kind: "option" }>,
  specs: readonly OptionSpec[],
  options: Record<string, string[]>,
  problems: Label[],
): void {
  const spec = specs.find((one) => one.name === token.name);
  if (spec === undefined) {
    problems.push(unknownOption(token.rawName, specs));
    return;
  }
  const given = (options[spec.name] ??= []);
  if (given.length > 0 && spec.many !== true) problems.push(twice(spec));
  if (spec.value === undefined && token.value !== undefined) problems.push(noValueWanted(spec));
  if (spec.value !== undefined && token.value === undefined) problems.push(valueWanted(spec));
  given.push(token.value ?? "");
}

function unknownOption(rawName: string, specs: readonly OptionSpec[]): Label {
  const known = specs.map((spec) => `--${spec.name}`).join(" ");
  return {
    en: `There is no option ${rawName}. Options: ${known}`,
    vi: `Không có tùy chọn ${rawName}. Các tùy chọn: ${known}`,
  };
}

function twice({ name }: OptionSpec): Label {
  return { en: `--${name} is given twice.`, vi: `--${name} được ghi hai lần.` };
}

function noValueWanted({ name }: OptionSpec): Label {
  return { en: `--${name} takes no value.`, vi: `--${name} không có giá trị.` };
}

function valueWanted({ name, value }: OptionSpec): Label {
  return {
    en: `--${name} needs a value: --${name} ${value}`,
    vi: `--${name} cần giá trị: --${name} ${value}`,
  };
}

function countProblems(found: readonly string[], wanted: readonly PositionalSpec[]): Label[] {
  const missing = wanted.slice(found.length).map(({ name, help }): Label => ({
    en: `${name} is missing: ${help.en}`,
    vi: `Thiếu ${name}: ${help.vi ?? help.en}`,
  }));
  const extra = wanted.at(-1)?.many === true ? [] : found.slice(wanted.length);
  return [
    ...missing,
    ...extra.map((text) => ({ en: `“${text}” is one argument too many.`, vi: `Thừa đối số “${text}”.` })),
  ];
}
