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
  /** Most issues to tell; after them one says how many more there are. Default 500. */
  readonly maxIssues?: number;
}

/** How a table of scores, text or workbook, is read. */
export interface ReadTableOptions extends ReadScoresOptions {
  /** Decimal mark of text; the other sign then groups thousands. Default: found from the cells. */
  readonly decimal?: "." | ",";
  /**
   * What columns hold, where their headings do not say it: heading → leaf code, or one of `unit`, `name`, `name_vi`,
   * `group`, `group:NAME`, `year`, `denominator:CODE`.
   */
  readonly columns?: Readonly<Record<string, string>>;
  /** Headings of further groupings of the units. */
  readonly groups?: readonly string[];
  /**
   * The code of the unit a text names, so that units can be given by name in any spelling: asked for the code cell,
   * then for the names. Where it knows none, the row is an error. Default: the code cell is the code, or else the name.
   */
  readonly unitOf?: (text: string) => string | undefined;
}

/** How a CSV scores file is read. */
export interface ReadCsvOptions extends ReadTableOptions {
  /** What separates cells. Default: found from the header. */
  readonly delimiter?: Delimiter;
}

/** Options with their defaults. */
export interface ReadContext {
  readonly spec: IndexSpec;
  readonly fileName: string;
  readonly wording: Wording;
  readonly ignore: readonly string[];
  readonly year: number | undefined;
  readonly maxIssues: number;
}

/** Resolves defaults once. */
export function readContext(options: ReadScoresOptions): ReadContext {
  return {
    spec: options.spec,
    fileName: options.fileName ?? "scores",
    wording: wordingOf(options.language),
    ignore: options.ignore ?? [],
    year: options.year,
    maxIssues: Math.max(1, options.maxIssues ?? 500),
  };
}
