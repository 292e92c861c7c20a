import { zipDirectory, type ZipEntry } from "../zip/zip-directory.js";
import type { WorkbookLimit } from "../wording/words.js";
import { SMALL_PART } from "./limits.js";
import { refuse, type WorkbookSource } from "./workbook-source.js";

/**
 * Looks at an archive's directory and refuses what is no workbook or passes a limit; nothing is unpacked.
 *
 * @returns The parts, by name.
 * @throws IndexError `unreadable_file`, or `too_large` naming the limit.
 */
export function checkArchive(bytes: Uint8Array, source: WorkbookSource): ReadonlyMap<string, ZipEntry> {
  const { limits, wording } = source;
  const tooLarge = (limit: WorkbookLimit, found: number, allowed: number): void => {
    if (found > allowed) throw refuse(source, "too_large", wording.workbook.tooLarge(limit, found, allowed));
  };
  tooLarge("fileBytes", bytes.length, limits.maxFileBytes);
  checkKind(bytes, source);
  const directory = zipDirectory(bytes, limits.maxEntries);
  if (directory === undefined) throw refuse(source, "unreadable_file", wording.workbook.damaged());
  const { count, entries } = directory;
  tooLarge("entries", count, limits.maxEntries);
  tooLarge(
    "unpackedBytes",
    entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0),
    limits.maxUnpackedBytes,
  );
  for (const { unpackedBytes, packedBytes, encrypted } of entries) {
    if (encrypted) throw refuse(source, "unreadable_file", wording.workbook.encrypted());
    if (unpackedBytes > SMALL_PART)
      tooLarge("ratio", unpackedBytes / Math.max(1, packedBytes), limits.maxRatio);
  }
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** The first bytes say what a file is, whatever its name. */
function checkKind(bytes: Uint8Array, source: WorkbookSource): void {
  const starts = (...wanted: readonly number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
  const { workbook } = source.wording;
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // A workbook with a password comes in the old container too.
    const words = holdsWide(bytes, "EncryptedPackage") ? workbook.encrypted() : workbook.oldFormat();
    throw refuse(source, "unreadable_file", words);
  }
  if (!starts(0x50, 0x4b)) throw refuse(source, "unreadable_file", workbook.notAWorkbook());
}

/** Whether bytes hold a text in UTF-16, little end first. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
