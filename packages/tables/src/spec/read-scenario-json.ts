import { parseScenario, type Scenario } from "@chiso/model";
import { readCheckedJson, type ReadJsonOptions } from "../json/read-checked-json.js";

/**
 * Reads a scenario from JSON text: `{ "unit": "79", "changes": [{ "node": "procedures", "closeGap": 0.5 }] }`.
 *
 * @param text - Whole file.
 * @param options.fileName - What issues call the file. Default `scenario`.
 * @throws IndexError with every issue at once, each with file, line, column and key.
 * @example
 * readScenarioJson('{ "unit": "79", "changes": [{ "node": "procedures", "closeGap": 0.5 }] }').unit; // "79"
 */
export function readScenarioJson(text: string, options: ReadJsonOptions = {}): Scenario {
  return readCheckedJson(text, parseScenario, { fileName: "scenario", ...options });
}
