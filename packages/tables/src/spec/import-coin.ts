import type { Issue, Language, Panel, Scores, WeightsSpec } from "@chiso/model";
import { assemblePanel, assembleScores, yearsOf } from "../scores/assemble-scores.js";
import { readContext, type ReadCsvOptions } from "../scores/options.js";
import { collectText } from "../scores/text-source.js";
import { readCoinMetaCsv } from "./read-coin-meta.js";

/** COINr's two tables as CSV. */
export interface CoinTables {
  /** Units × columns (iData). */
  readonly data: string;
  /** What the columns are (iMeta). */
  readonly meta: string;
}

/** How COINr's tables are read. */
export interface ImportCoinOptions {
  /** What issues call the two files. Default `iData` and `iMeta`. */
  readonly dataName?: string;
  readonly metaName?: string;
  /** Language of the issues. Default `en`. */
  readonly language?: Language;
  /** Headings of iData left out on purpose. */
  readonly ignore?: readonly string[];
  /** Code of the index. Default: the root's. */
  readonly code?: string;
}

/** An index with its data. */
export interface ImportedCoin {
  readonly spec: WeightsSpec;
  /** One year's scores, or a panel when iData has several years in its `Time`. */
  readonly scores: Scores | Panel;
  readonly targets: Readonly<Record<string, number>>;
  readonly warnings: readonly Issue[];
}

/**
 * Takes over an index from COINr: its iMeta becomes a spec, its iData scores with groupings and denominators.
 *
 * Units keep the file's order (COINr sorts them by code). `NA` and empty cells are missing.
 *
 * @throws IndexError with everything wrong in iMeta, or else in iData, each with file, row and column.
 * @example
 * const { spec, scores } = importCoin({ data: iData, meta: iMeta });
 */
export function importCoin({ data, meta }: CoinTables, options: ImportCoinOptions = {}): ImportedCoin {
  const language = options.language ?? "en";
  const code = options.code === undefined ? {} : { code: options.code };
  const { spec, groups, denominators, others, targets, warnings } = readCoinMetaCsv(meta, {
    fileName: options.metaName ?? "iMeta",
    language,
    ...code,
  });
  const read: ReadCsvOptions = {
    spec,
    fileName: options.dataName ?? "iData",
    language,
    groups,
    ignore: [...others, ...(options.ignore ?? [])],
    columns: {
      ...Object.fromEntries(denominators.map((one) => [one, `denominator:${one}`])),
      ...(hasTime(data) ? { Time: "year" } : {}),
    },
  };
  const collected = collectText(data, read);
  const context = readContext(read);
  const scores =
    yearsOf(collected).length > 1 ? assemblePanel(collected, context) : assembleScores(collected, context);
  return { spec, scores, targets, warnings };
}

/** Whether the headings name a column of years the way COINr does. */
function hasTime(data: string): boolean {
  const [first = ""] = data.slice(0, 100_000).split(/\r\n?|\n/, 1);
  return /(^|[,;\t"\uFEFF])Time([,;\t"]|$)/.test(first);
}
