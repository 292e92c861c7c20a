import { labelText, type Label, type Language } from "@chiso/model";
import type { OptionSpec } from "../arguments/option.js";
import type { Command } from "../commands/command.js";
import { everyCommand } from "../commands/common-options.js";

const words = {
  usage: { en: "Usage:", vi: "Cách dùng:" },
  commands: { en: "Commands:", vi: "Các lệnh:" },
  arguments: { en: "Arguments:", vi: "Đối số:" },
  options: { en: "Options:", vi: "Tùy chọn:" },
  examples: { en: "Examples:", vi: "Ví dụ:" },
  exitCodes: { en: "Exit codes:", vi: "Mã thoát:" },
  more: { en: "chiso COMMAND --help says more.", vi: "chiso LỆNH --help cho biết thêm." },
  about: {
    en: "Composite indices: evaluate, rank, ask what-if, bound from published figures, run notebooks.",
    vi: "Chỉ số tổng hợp: tính điểm, xếp hạng, hỏi nếu–thì, ước lượng từ số liệu đã công bố, chạy notebook.",
  },
} as const satisfies Record<string, Label>;

const exitCodeWords: readonly Label[] = [
  { en: "0  done", vi: "0  xong" },
  { en: "1  the input has errors", vi: "1  đầu vào có lỗi" },
  { en: "2  the command line is wrong", vi: "2  dòng lệnh sai" },
  { en: "3  a notebook's cell failed", vi: "3  một ô của notebook bị lỗi" },
  { en: "4  interrupted, or out of time", vi: "4  bị ngắt, hoặc hết thời gian" },
  { en: "5  a fault of the program", vi: "5  lỗi của chương trình" },
];

/** What `chiso --help` says. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const say = (label: Label): string => labelText(label, language);
  return lines([
    say(words.about),
    "",
    say(words.usage),
    "  chiso COMMAND [ARGUMENTS] [--help] [--lang en|vi]",
    "  chiso --version",
    "",
    say(words.commands),
    ...columns(commands.map(({ name, summary }) => [name, say(summary)])),
    "",
    say(words.exitCodes),
    ...exitCodeWords.map((label) => `  ${say(label)}`),
    "",
    say(words.more),
  ]);
}

/** What `chiso COMMAND --help` says. */
export function commandHelp(command: Command, language: Language): string {
  const say = (label: Label): string => labelText(label, language);
  const options = [...command.options, ...everyCommand];
  const section = (title: Label, body: readonly string[]): string[] =>
    body.length === 0 ? [] : ["", say(title), ...body];
  return lines([
    say(command.summary),
    ...section(words.usage, [`  ${usageLine(command)}`]),
    ...section(words.arguments, columns(command.positionals.map(({ name, help }) => [name, say(help)]))),
    ...section(words.options, columns(options.map((option) => [optionText(option), say(option.help)]))),
    ...section(
      words.examples,
      command.examples.map((example) => `  ${example}`),
    ),
    ...(command.notes === undefined ? [] : ["", ...command.notes.map(say)]),
  ]);
}

/** One line that shows how a command is called. */
export function usageLine({ name, positionals }: Command): string {
  const names = positionals.map((positional) => `${positional.name}${positional.many === true ? "..." : ""}`);
  return ["chiso", name, ...names, "[OPTIONS]"].join(" ");
}

function optionText({ name, short, value }: OptionSpec): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
