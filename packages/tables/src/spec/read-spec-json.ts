import { parseIndexSpec, type IndexSpec } from "@chiso/model";
import { readCheckedJson, type ReadJsonOptions } from "../json/read-checked-json.js";

/**
 * Reads an index spec from JSON text.
 *
 * @param text - Whole file.
 * @param options.fileName - What issues call the file. Default `spec`.
 * @throws IndexError with every issue at once, each with file, line, column and key.
 * @example
 * readSpecJson('{ "kind": "points",, }', { fileName: "index.json" });
 * // IndexError: index.json › line 1, column 20: “,” cannot stand here in JSON. …
 */
export function readSpecJson(text: string, options: ReadJsonOptions = {}): IndexSpec {
  return readCheckedJson(text, parseIndexSpec, { fileName: "spec", ...options });
}
