import { describe, expect, test } from "vitest";
import { NotebookError } from "../../src/notebook/notebook-error.js";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { code, notebookOf } from "./fixture.js";

function issuesOf(value: unknown): string[] {
  try {
    readNotebook(typeof value === "string" ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof NotebookError) return error.issues.map((issue) => issue.message);
    throw error;
  }
  return [];
}

describe("a notebook that is read", () => {
  test("is the file's JSON; a byte order mark is skipped", () => {
    const notebook = notebookOf([code("1", "a")]);
    expect(readNotebook(`\uFEFF${JSON.stringify(notebook)}`)).toEqual(notebook);
  });

  test("may have any valid outputs", () => {
    const outputs = [
      { output_type: "stream", name: "stdout", text: ["a\n"] },
      { output_type: "display_data", data: { "text/plain": "x" }, metadata: {} },
      { output_type: "execute_result", data: {}, metadata: {}, execution_count: null },
      { output_type: "error", ename: "E", evalue: "", traceback: [] },
    ];
    expect(issuesOf(notebookOf([{ ...code("1", "a"), outputs }]))).toEqual([]);
  });

  test("of nbformat 4.4 needs no cell ids", () => {
    const { id: _id, ...cell } = code("1", "a");
    expect(issuesOf({ ...notebookOf([cell]), nbformat_minor: 4 })).toEqual([]);
    expect(issuesOf(notebookOf([cell]))).toEqual([
      'cell 1: id must be 1 to 64 letters, digits, "-" or "_", not absent',
    ]);
  });
});

describe("a notebook that is refused", () => {
  test("names everything that is wrong, with the number of the cell", () => {
    const cells = [
      { cell_type: "code", id: "a", metadata: {}, source: 3, outputs: {}, execution_count: "1" },
      { cell_type: "kode", id: "a", metadata: {}, source: [] },
      { ...code("", "b"), outputs: [{ output_type: "stream", name: "stdout" }, { output_type: "pyout" }] },
      7,
    ];
    expect(issuesOf({ nbformat: 3, cells, nbformat_minor: 5 })).toEqual([
      "notebook: nbformat must be 4, not 3",
      "notebook: metadata must be an object, not absent",
      "cell 1: source must be a string or a list of strings, not 3",
      'cell 1: execution_count must be a whole number or null, not "1"',
      "cell 1: outputs must be a list, not an object",
      'cell 2: cell_type must be code, markdown or raw, not "kode"',
      "cell 3: text must be a string or a list of strings, not absent",
      'cell 3: output_type must be one of execute_result, display_data, stream, error, not "pyout"',
      "cell 4: a cell must be an object, not 7",
      'cell 2: id "a" is used by an earlier cell',
    ]);
  });

  test("may be no JSON, or no notebook at all", () => {
    expect(issuesOf("<<<<<<< HEAD")[0]).toMatch(/^notebook: not JSON \(/);
    expect(issuesOf("[]")).toEqual(["notebook: a notebook must be an object, not a list"]);
    expect(issuesOf({ nbformat: 4, nbformat_minor: 5, metadata: {} })).toEqual([
      "notebook: cells must be a list, not absent",
    ]);
  });
});
