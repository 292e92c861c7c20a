import { IndexError } from "@chiso/model";
import { wordingOf } from "../wording/wording.js";
import type { ReadFileOptions } from "./file-error.js";
import { readBytes } from "./read-bytes.js";

/**
 * Reads a UTF-8 text file.
 *
 * @param path - File, relative to the working folder or absolute.
 * @param options.fileName - What issues call it. Default: the path as given.
 * @throws IndexError `missing_file`, or `unreadable_file` for anything else, bytes that are not UTF-8 included.
 * @example
 * await readText("index.json");
 */
export async function readText(path: string, options: ReadFileOptions = {}): Promise<string> {
  const bytes = await readBytes(path, options);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const words = wordingOf(options.language).notUtf8();
    const named = [options.fileName ?? path];
    throw new IndexError([{ code: "unreadable_file", severity: "error", path: named, ...words }]);
  }
}
