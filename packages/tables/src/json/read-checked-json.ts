import { IndexError, type Issue, type Language } from "@chiso/model";
import { wordingOf } from "../wording/wording.js";
import { parseJsonText, placeIssues } from "./json-text.js";

/** How a JSON file with one checked value is read. */
export interface ReadJsonOptions {
  /** What issues call the file. */
  readonly fileName?: string;
  /** Language of this package's own messages. Default `en`. */
  readonly language?: Language;
}

/**
 * Parses JSON text and checks its value; issues of the check get file, line and column.
 *
 * @throws IndexError with every issue at once.
 */
export function readCheckedJson<T>(
  text: string,
  check: (data: unknown) => T,
  options: ReadJsonOptions & { readonly fileName: string },
): T {
  const wording = wordingOf(options.language);
  const json = parseJsonText(text, options.fileName, wording);
  try {
    return check(json.data);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new IndexError(placeIssues(error.issues, json, options.fileName, wording));
  }
}

/**
 * Gives issues about a JSON file's value, found later, the file's name, line and column.
 *
 * @param text - The file's text, valid JSON.
 * @param options.fileName - What issues call the file.
 * @example
 * placeJsonIssues(error.issues, text, { fileName: "half.json" })[0]?.path;
 * // ["half.json", "line 4, column 5", "changes", 0]
 */
export function placeJsonIssues(
  issues: readonly Issue[],
  text: string,
  options: ReadJsonOptions & { readonly fileName: string },
): readonly Issue[] {
  const wording = wordingOf(options.language);
  return placeIssues(issues, parseJsonText(text, options.fileName, wording), options.fileName, wording);
}
