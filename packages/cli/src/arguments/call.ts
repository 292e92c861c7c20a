import { resolve } from "node:path";
import type { Label, Language } from "@chiso/model";
import type { Io } from "../io.js";
import { UsageError } from "../usage-error.js";
import type { ParsedArguments } from "./parse-arguments.js";

/** One call of a command: its arguments, and the world. */
export class Call {
  readonly io: Io;
  readonly language: Language;
  readonly positionals: readonly string[];
  readonly #options: ParsedArguments["options"];

  constructor(parsed: ParsedArguments, io: Io, language: Language) {
    this.io = io;
    this.language = language;
    this.positionals = parsed.positionals;
    this.#options = parsed.options;
  }

  /** Whether a switch is on, or an option is given at all. */
  has(name: string): boolean {
    return this.#options[name] !== undefined;
  }

  /** The value of an option; `undefined` when it is not given. */
  text(name: string): string | undefined {
    return this.#options[name]?.[0];
  }

  /** All values of an option that may be given several times. */
  list(name: string): readonly string[] {
    return this.#options[name] ?? [];
  }

  /**
   * The value of an option that must be given.
   *
   * @throws UsageError when it is not.
   */
  need(name: string): string {
    const value = this.text(name);
    if (value !== undefined && value !== "") return value;
    throw new UsageError([{ en: `--${name} is missing.`, vi: `Thiếu --${name}.` }]);
  }

  /**
   * An option's value as a whole number.
   *
   * @throws UsageError when it is none, or outside `least` to `most`.
   */
  whole(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    const open = most === Number.MAX_SAFE_INTEGER;
    const range = {
      en: open ? `from ${least}` : `from ${least} to ${most}`,
      vi: open ? `từ ${least}` : `từ ${least} đến ${most}`,
    };
    throw new UsageError([
      {
        en: `--${name} is “${text}”; a whole number ${range.en} is wanted.`,
        vi: `--${name} là “${text}”; cần số nguyên ${range.vi}.`,
      },
    ]);
  }

  /**
   * An option's value as one of a few words.
   *
   * @throws UsageError when it is none of them.
   */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.text(name);
    const found = choices.find((choice) => choice === text);
    if (text === undefined || found !== undefined) return found;
    const words = choices.join(", ");
    throw new UsageError([
      {
        en: `--${name} is “${text}”; one of ${words} is wanted.`,
        vi: `--${name} là “${text}”; cần một trong ${words}.`,
      },
    ]);
  }

  /** A file name of the user's, resolved. */
  path(name: string): string {
    return resolve(this.io.cwd, name);
  }

  /** A text in the user's language. */
  say(label: Label): string {
    return this.language === "vi" ? (label.vi ?? label.en) : label.en;
  }

  /** Writes a line of diagnostics. */
  note(label: Label): void {
    this.io.stderr.write(`${this.say(label)}\n`);
  }
}
