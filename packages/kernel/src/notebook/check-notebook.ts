import type { NotebookIssue } from "./notebook-error.js";

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const CELL_TYPES: ReadonlySet<unknown> = new Set(["code", "markdown", "raw"]);
const CELL_ID = /^[a-zA-Z0-9_-]{1,64}$/;
/** Fields each kind of output must have, and what they must be. */
const OUTPUT_FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  execute_result: { data: "object", metadata: "object", execution_count: "count" },
  display_data: { data: "object", metadata: "object" },
  stream: { name: "string", text: "text" },
  error: { ename: "string", evalue: "string", traceback: "lines" },
};

type Kind = "object" | "string" | "text" | "lines" | "count" | "list";
const KINDS: Readonly<Record<Kind, { readonly test: (value: unknown) => boolean; readonly words: string }>> =
  {
    object: { test: isObject, words: "an object" },
    string: { test: (value) => typeof value === "string", words: "a string" },
    text: {
      test: (value) => typeof value === "string" || isLines(value),
      words: "a string or a list of strings",
    },
    lines: { test: isLines, words: "a list of strings" },
    count: { test: (value) => value === null || Number.isInteger(value), words: "a whole number or null" },
    list: { test: Array.isArray, words: "a list" },
  };

/** Every departure of `value` from nbformat 4 (cell ids from 4.5 on). */
export function checkNotebook(value: unknown): NotebookIssue[] {
  const issues: NotebookIssue[] = [];
  if (!isObject(value))
    return [issue("wrong_type", [], `a notebook must be an object, not ${describe(value)}`)];
  checkVersion(value, issues);
  checkField(value, "metadata", "object", [], issues);
  checkField(value, "cells", "list", [], issues);
  if (!Array.isArray(value["cells"])) return issues;
  value["cells"].forEach((cell: unknown, index) => checkCell(cell, index, issues));
  if (typeof value["nbformat_minor"] === "number" && value["nbformat_minor"] >= 5)
    checkIds(value["cells"], issues);
  return issues;
}

function checkVersion(notebook: Json, issues: NotebookIssue[]): void {
  const major = notebook["nbformat"];
  if (major !== 4) {
    const hint = "Open and save the notebook once in a current Jupyter or VS Code.";
    issues.push(issue("wrong_version", ["nbformat"], `nbformat must be 4, not ${describe(major)}`, hint));
  }
  if (!Number.isInteger(notebook["nbformat_minor"]))
    issues.push(issue("wrong_type", ["nbformat_minor"], "nbformat_minor must be a whole number"));
}

function checkCell(cell: unknown, index: number, issues: NotebookIssue[]): void {
  const path = ["cells", index];
  if (!isObject(cell)) {
    issues.push(issue("wrong_type", path, `a cell must be an object, not ${describe(cell)}`));
    return;
  }
  if (!CELL_TYPES.has(cell["cell_type"])) {
    const found = describe(cell["cell_type"]);
    issues.push(
      issue("wrong_value", [...path, "cell_type"], `cell_type must be code, markdown or raw, not ${found}`),
    );
  }
  checkField(cell, "source", "text", path, issues);
  checkField(cell, "metadata", "object", path, issues);
  if (cell["cell_type"] !== "code") return;
  checkField(cell, "execution_count", "count", path, issues);
  checkField(cell, "outputs", "list", path, issues);
  if (!Array.isArray(cell["outputs"])) return;
  cell["outputs"].forEach((output: unknown, at) => checkOutput(output, [...path, "outputs", at], issues));
}

function checkOutput(output: unknown, path: Path, issues: NotebookIssue[]): void {
  if (!isObject(output)) {
    issues.push(issue("wrong_type", path, `an output must be an object, not ${describe(output)}`));
    return;
  }
  const fields = OUTPUT_FIELDS[String(output["output_type"])];
  if (fields === undefined) {
    const expected = Object.keys(OUTPUT_FIELDS).join(", ");
    const message = `output_type must be one of ${expected}, not ${describe(output["output_type"])}`;
    issues.push(issue("wrong_value", [...path, "output_type"], message));
    return;
  }
  for (const [name, kind] of Object.entries(fields)) checkField(output, name, kind, path, issues);
}

function checkIds(cells: readonly unknown[], issues: NotebookIssue[]): void {
  const seen = new Set<string>();
  cells.forEach((cell, index) => {
    if (!isObject(cell)) return;
    const path = ["cells", index, "id"];
    const id = cell["id"];
    if (typeof id !== "string" || !CELL_ID.test(id)) {
      const message = `id must be 1 to 64 letters, digits, "-" or "_", not ${describe(id)}`;
      issues.push(issue(id === undefined ? "missing" : "wrong_value", path, message));
    } else if (seen.has(id)) issues.push(issue("duplicate", path, `id "${id}" is used by an earlier cell`));
    else seen.add(id);
  });
}

function checkField(owner: Json, name: string, kind: Kind, path: Path, issues: NotebookIssue[]): void {
  const value = owner[name];
  if (KINDS[kind].test(value)) return;
  const code = value === undefined ? "missing" : "wrong_type";
  issues.push(issue(code, [...path, name], `${name} must be ${KINDS[kind].words}, not ${describe(value)}`));
}

function issue(
  code: NotebookIssue["code"],
  path: Path,
  what: string,
  hint = "See nbformat 4.5.",
): NotebookIssue {
  const cell = path[0] === "cells" && typeof path[1] === "number" ? path[1] + 1 : undefined;
  const where = cell === undefined ? "notebook" : `cell ${cell}`;
  return {
    code,
    path,
    severity: "error",
    message: `${where}: ${what}`,
    hint,
    ...(cell !== undefined && { cell }),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLines(value: unknown): boolean {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}

function describe(value: unknown): string {
  if (value === undefined) return "absent";
  return Array.isArray(value) ? "a list" : isObject(value) ? "an object" : JSON.stringify(value).slice(0, 40);
}
