import { IndexError, type Issue } from "../errors.js";
import { checkSpec } from "./check-spec.js";
import { isRecord } from "./loose-node.js";
import { indexSpecSchema } from "./schema.js";
import type { IndexSpec } from "./types.js";
import { issuesFromZod } from "./zod-issues.js";

/**
 * Checks an index spec read from outside: its shape, and that codes, maxima, weights, measures and grids agree.
 *
 * @param input - Parsed JSON.
 * @returns The same data, typed; the input itself is not changed.
 * @throws IndexError with every issue found, each with the path of the key at fault.
 * @example
 * parseIndexSpec({
 *   kind: "points",
 *   code: "tiny",
 *   label: { en: "Tiny index" },
 *   root: { code: "total", label: { en: "Total" }, children: [{ code: "a", label: { en: "A" }, max: 10 }] },
 * }).code; // "tiny"
 */
export function parseIndexSpec(input: unknown): IndexSpec {
  const issues = indexSpecIssues(input);
  if (issues.length > 0) throw new IndexError(issues);
  return input as IndexSpec;
}

/**
 * Every issue of an index spec, in the order shape, then meaning; empty when it is fine.
 *
 * @param input - Parsed JSON.
 */
export function indexSpecIssues(input: unknown): Issue[] {
  const parsed = indexSpecSchema().safeParse(input);
  const shape = parsed.success ? [] : issuesFromZod(parsed.error, "invalid_spec");
  return isRecord(input) ? [...shape, ...checkSpec(input)] : shape;
}
