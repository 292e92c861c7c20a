import { IndexError, parseIndexSpec, type IndexSpec, type Language } from "@chiso/model";
import { parseJsonText, placeIssues } from "../json/json-text.js";
import { wordingOf } from "../wording/wording.js";

/**
 * Reads an index spec from JSON text.
 *
 * @param text - Whole file.
 * @param options.fileName - What issues call the file. Default `spec`.
 * @param options.language - Language of this package's own messages. Default `en`.
 * @throws IndexError with every issue at once, each with file, line, column and key.
 * @example
 * readSpecJson('{ "kind": "points",, }', { fileName: "index.json" });
 * // IndexError: index.json › line 1, column 21: This is not JSON: …
 */
export function readSpecJson(
  text: string,
  options: { readonly fileName?: string; readonly language?: Language } = {},
): IndexSpec {
  const fileName = options.fileName ?? "spec";
  const wording = wordingOf(options.language);
  const json = parseJsonText(text, fileName, wording);
  try {
    return parseIndexSpec(json.data);
  } catch (error) {
    if (error instanceof IndexError) throw new IndexError(placeIssues(error.issues, json, fileName, wording));
    throw error;
  }
}
