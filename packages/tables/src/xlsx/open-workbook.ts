import { unpackEntry } from "../zip/unpack-entry.js";
import type { ZipEntry } from "../zip/zip-directory.js";
import { checkArchive } from "./check-archive.js";
import { parseXml } from "./parse-xml.js";
import { refuse, type WorkbookSource } from "./workbook-source.js";

/** A workbook whose parts are checked, with one sheet chosen. */
export interface OpenWorkbook {
  /** Names of all sheets, in order. */
  readonly sheets: readonly string[];
  /** The chosen sheet, from 0. */
  readonly chosen: number;
  /** Unpacked, by their names in the archive: everything that reading the sheet takes, and nothing else. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly sheetPart: Uint8Array;
  readonly stylesPart: Uint8Array | undefined;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
}

const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/**
 * Opens a workbook and finds a sheet in it; unpacks what reading it takes, after checking the limits.
 *
 * @param wanted - Name, or number from 1. Default 1.
 * @throws IndexError `unreadable_file`, `too_large`, `unknown_sheet`.
 */
export function openWorkbook(
  bytes: Uint8Array,
  wanted: string | number | undefined,
  source: WorkbookSource,
): OpenWorkbook {
  const entries = checkArchive(bytes, source);
  const unpack = (name: string): Uint8Array => unpackPart(bytes, entries.get(name), name, source);
  if (!entries.has(BOOK) || !entries.has(RELATIONS))
    throw refuse(source, "unreadable_file", source.wording.workbook.notAWorkbook());
  const [book, relations] = [unpack(BOOK), unpack(RELATIONS)];
  const { sheets, targets } = readable(source, () => ({
    sheets: sheetsOf(book),
    targets: targetsOf(relations),
  }));
  const names = sheets.map(({ name }) => name);
  const chosen = choose(names, wanted, source);
  const sheetName = targets.byId.get(sheets[chosen]?.relation ?? "") ?? "";
  const sheetPart = unpack(sheetName);
  const { styles = "xl/styles.xml", strings = "xl/sharedStrings.xml" } = targets;
  const more = [styles, strings]
    .filter((name) => entries.has(name))
    .map((name) => [name, unpack(name)] as const);
  const others = new Map(more);
  return {
    sheets: names,
    chosen,
    parts: { [BOOK]: book, [RELATIONS]: relations, [sheetName]: sheetPart, ...Object.fromEntries(others) },
    sheetPart,
    stylesPart: others.get(styles),
  };
}

/** Runs a reader of the workbook's parts; what it throws is the file's fault. */
export function readable<T>(source: WorkbookSource, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw invalid(source, error);
  }
}

/** The error of a part that breaks the format. */
export function invalid(source: WorkbookSource, error: unknown): unknown {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, "");
  return refuse(source, "unreadable_file", source.wording.workbook.invalid(reason));
}

function unpackPart(
  bytes: Uint8Array,
  entry: ZipEntry | undefined,
  name: string,
  source: WorkbookSource,
): Uint8Array {
  const { workbook } = source.wording;
  const unpacked = entry === undefined ? "damaged" : unpackEntry(bytes, entry);
  if (unpacked === "damaged") throw refuse(source, "unreadable_file", workbook.damaged());
  if (unpacked === "lies") throw refuse(source, "too_large", workbook.lies(name));
  return unpacked;
}

function sheetsOf(book: Uint8Array): Sheet[] {
  const sheets: Sheet[] = [];
  parseXml(book, {
    open: (tag, attributes) => {
      if (tag !== "sheet") return;
      const { name = "", ...rest } = attributes();
      if (name !== "") sheets.push({ name, relation: relationOf(rest) });
    },
  });
  return sheets;
}

/** `r:id`, whatever the prefix. */
function relationOf(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? "";
}

function targetsOf(relations: Uint8Array) {
  const byId = new Map<string, string>();
  let styles: string | undefined;
  let strings: string | undefined;
  parseXml(relations, {
    open: (tag, attributes) => {
      if (tag !== "Relationship") return;
      const { Id = "", Type = "", Target = "" } = attributes();
      const path = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      if (Type.endsWith("/worksheet")) byId.set(Id, path);
      if (Type.endsWith("/styles")) styles = path;
      if (Type.endsWith("/sharedStrings")) strings = path;
    },
  });
  return { byId, styles, strings };
}

function choose(names: readonly string[], wanted: string | number = 1, source: WorkbookSource): number {
  const plain = (name: string): string => name.normalize("NFC").trim().toLowerCase();
  const found =
    typeof wanted === "number"
      ? wanted - 1
      : Math.max(
          names.indexOf(wanted),
          names.includes(wanted) ? -1 : names.findIndex((name) => plain(name) === plain(wanted)),
        );
  if (names[found] !== undefined) return found;
  throw refuse(source, "unknown_sheet", source.wording.workbook.unknownSheet(wanted, names));
}
