import { readFile } from "node:fs/promises";
import { IndexError, type Issue, type Language } from "@chiso/model";
import { wordingOf, type Words } from "../wording/wording.js";

/**
 * Reads a UTF-8 text file.
 *
 * @param path - File, relative to the working folder or absolute.
 * @param options.fileName - What issues call it. Default: the path as given.
 * @throws IndexError `missing_file`, or `unreadable_file` for anything else, bytes that are not UTF-8 included.
 * @example
 * await readText("index.json");
 */
export async function readText(
  path: string,
  options: { readonly language?: Language; readonly fileName?: string } = {},
): Promise<string> {
  const wording = wordingOf(options.language);
  const fail = (code: Issue["code"], words: Words): IndexError =>
    new IndexError([{ code, severity: "error", path: [options.fileName ?? path], ...words }]);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw fail("missing_file", wording.missingFile());
    throw fail("unreadable_file", wording.unreadableFile(error.code ?? error.message));
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fail("unreadable_file", wording.notUtf8());
  }
}
