import { readFile, stat } from "node:fs/promises";
import { IndexError } from "@chiso/model";
import { wordingOf } from "../wording/wording.js";
import { fileError, type ReadFileOptions } from "./file-error.js";

/**
 * Reads a file's bytes.
 *
 * @param most - Bytes it may have; a larger one is refused unread.
 * @throws IndexError `missing_file`, `too_large`, or `unreadable_file` for anything else.
 */
export async function readBytes(
  path: string,
  options: ReadFileOptions = {},
  most = Infinity,
): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > most) throw tooLarge(path, size, most, options);
    return await readFile(path);
  } catch (error) {
    throw fileError(path, error, options);
  }
}

function tooLarge(path: string, size: number, most: number, options: ReadFileOptions): IndexError {
  const words = wordingOf(options.language).workbook.tooLarge("fileBytes", size, most);
  return new IndexError([
    { code: "too_large", severity: "error", path: [options.fileName ?? path], ...words },
  ]);
}
