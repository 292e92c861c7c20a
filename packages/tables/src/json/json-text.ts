import { parse, type AnyNode } from "@humanwhocodes/momoa";
import { IndexError, type Issue } from "@chiso/model";
import type { Wording } from "../wording/wording.js";

/** A path into JSON data. */
export type JsonPath = readonly (string | number)[];

/** JSON data that remembers where in its text everything stands. */
export interface JsonText {
  readonly data: unknown;
  /** Line and column, both from 1, of a value, or of the nearest value around it that exists. */
  locate(path: JsonPath): { readonly line: number; readonly column: number };
}

/**
 * Parses JSON text; a byte order mark is skipped.
 *
 * @throws IndexError `invalid_json` with line and column of the first character that cannot be JSON.
 */
export function parseJsonText(text: string, fileName: string, wording: Wording): JsonText {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    const data: unknown = JSON.parse(plain);
    let root: AnyNode | undefined;
    return { data, locate: (path) => locate((root ??= parse(plain, { mode: "json" }).body), path) };
  } catch (error) {
    throw new IndexError([syntaxIssue(plain, error, fileName, wording)]);
  }
}

/**
 * Gives issues about JSON data the file's name, line and column.
 *
 * @example
 * placeIssues(issues, json, "spec.json", wording); // path: ["spec.json", "line 4, column 12", "root", "max"]
 */
export function placeIssues(
  issues: readonly Issue[],
  json: JsonText,
  fileName: string,
  wording: Wording,
): Issue[] {
  return issues.map((issue) => ({ ...issue, path: placedPath(issue.path, json, fileName, wording) }));
}

/** A path into a file's data, with the file's name, line and column before it. */
export function placedPath(path: JsonPath, json: JsonText, fileName: string, wording: Wording): JsonPath {
  const { line, column } = json.locate(path);
  return [fileName, wording.lineAndColumn(line, column), ...path];
}

/** JSON.parse decides what is JSON; the second parser only says where, since engines word their errors differently. */
function syntaxIssue(text: string, error: unknown, fileName: string, wording: Wording): Issue {
  const issue = { code: "invalid_json", severity: "error" } as const;
  if (text.trim() === "") return { ...issue, path: [fileName], message: wording.emptyFile().message };
  const offset = errorOffset(text);
  // Only what JSON.parse alone rejects (a line break inside a string) has no place.
  if (offset === undefined) return { ...issue, path: [fileName], message: String(error) };
  const { line, column } = positionAt(text, offset);
  const found = Array.from(text.trimEnd().slice(offset, offset + 2))[0];
  return { ...issue, path: [fileName, wording.lineAndColumn(line, column)], ...wording.invalidJson(found) };
}

/** Where JSON stops being JSON: the length of the text when it ends too early. */
function errorOffset(text: string): number | undefined {
  try {
    parse(text, { mode: "json" });
    return undefined;
  } catch (error) {
    const { offset, message } = error as { offset?: unknown; message: string };
    if (message.startsWith("Unexpected end of input")) return text.trimEnd().length;
    return typeof offset === "number" ? offset : undefined;
  }
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function locate(root: AnyNode, path: JsonPath): { line: number; column: number } {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) break;
    node = next;
  }
  return { line: node.loc.start.line, column: node.loc.start.column };
}

function childOf(node: AnyNode, step: string | number): AnyNode | undefined {
  if (node.type === "Array" && typeof step === "number") return node.elements[step]?.value;
  if (node.type !== "Object") return undefined;
  // The last of two equal keys is the one that JSON.parse keeps.
  return node.members.findLast((member) => keyOf(member.name) === String(step))?.value;
}

function keyOf(name: { type: "String"; value: string } | { type: "Identifier"; name: string }): string {
  return name.type === "String" ? name.value : name.name;
}
