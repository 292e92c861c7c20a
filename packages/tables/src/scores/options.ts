import type { IndexSpec, Language } from "@chiso/model";
import type { Delimiter } from "../csv/detect-delimiter.js";
import { wordingOf, type Wording } from "../wording/wording.js";

/** How a scores file is read. */
export interface ReadScoresOptions {
  /** Index the values belong to. */
  readonly spec: IndexSpec;
  /** What issues call the file. Default `scores`. */
  readonly fileName?: string;
  /** Language of the issues. Default `en`. */
  readonly language?: Language;
  /** Year to take when the file has several, or the year a file without a year column is of. */
  readonly year?: number;
  /** Headings left out on purpose, for example a total. */
  readonly ignore?: readonly string[];
}

/** How a CSV scores file is read. */
export interface ReadCsvOptions extends ReadScoresOptions {
  /** What separates cells. Default: found from the header. */
  readonly delimiter?: Delimiter;
  /** Decimal mark; the other sign then groups thousands. Default: found from the cells. */
  readonly decimal?: "." | ",";
}

/** Options with their defaults. */
export interface ReadContext {
  readonly spec: IndexSpec;
  readonly fileName: string;
  readonly wording: Wording;
  readonly ignore: readonly string[];
  readonly year: number | undefined;
}

/** Resolves defaults once. */
export function readContext(options: ReadScoresOptions): ReadContext {
  return {
    spec: options.spec,
    fileName: options.fileName ?? "scores",
    wording: wordingOf(options.language),
    ignore: options.ignore ?? [],
    year: options.year,
  };
}
