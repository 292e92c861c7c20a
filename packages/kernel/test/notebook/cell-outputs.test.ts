import { describe, expect, test } from "vitest";
import type { OutputEvent } from "../../src/hosts/process/messages.js";
import { NotebookOutputs } from "../../src/notebook/cell-outputs.js";

const stream = (name: "stdout" | "stderr", text: string): OutputEvent => ({
  type: "stream",
  task: 1,
  name,
  text,
});
const display = (text: string, displayId?: string, update = false): OutputEvent => ({
  type: "display",
  task: 1,
  data: { "text/plain": text, "application/vnd.vegalite.v5+json": { mark: "bar" } },
  metadata: {},
  ...(displayId !== undefined && { displayId }),
  update,
});

describe("outputs of a cell", () => {
  test("join a stream with what came just before it, across broken lines", () => {
    const cell = new NotebookOutputs().open();
    for (const text of ["a\nb", "c\n", "d\n"]) cell.add(stream("stdout", text));
    cell.add(stream("stderr", "e\n"));
    cell.add(stream("stdout", "f"));
    expect(cell.outputs).toEqual([
      { output_type: "stream", name: "stdout", text: ["a\n", "bc\n", "d\n"] },
      { output_type: "stream", name: "stderr", text: ["e\n"] },
      { output_type: "stream", name: "stdout", text: ["f"] },
    ]);
  });

  test("keep JSON types as objects and text as lines", () => {
    const cell = new NotebookOutputs().open();
    cell.add(display("a\nb"));
    expect(cell.outputs).toEqual([
      {
        output_type: "display_data",
        data: { "text/plain": ["a\n", "b"], "application/vnd.vegalite.v5+json": { mark: "bar" } },
        metadata: {},
      },
    ]);
  });

  test("are cleared at once, or before the next one", () => {
    const cell = new NotebookOutputs().open();
    cell.add(stream("stdout", "a"));
    cell.add({ type: "clear", task: 1, wait: true });
    expect(cell.outputs).toHaveLength(1);
    cell.add(stream("stdout", "b"));
    expect(cell.outputs).toMatchObject([{ text: ["b"] }]);
    cell.add({ type: "clear", task: 1, wait: false });
    expect(cell.outputs).toEqual([]);
  });

  test("end with the result or the error", () => {
    const cell = new NotebookOutputs().open();
    cell.finish(
      {
        status: "ok",
        definitions: [],
        references: [],
        result: { data: { "text/plain": "1" }, metadata: {} },
      },
      4,
    );
    cell.finish(
      { status: "error", ename: "E", evalue: "v", traceback: ["t"], definitions: [], references: [] },
      5,
    );
    cell.finish({ status: "ok", definitions: [], references: [] }, 6);
    expect(cell.outputs).toEqual([
      { output_type: "execute_result", execution_count: 4, data: { "text/plain": ["1"] }, metadata: {} },
      { output_type: "error", ename: "E", evalue: "v", traceback: ["t"] },
    ]);
  });
});

test("an update reaches every display with its id, in any cell", () => {
  const outputs = new NotebookOutputs();
  const [first, second] = [outputs.open(), outputs.open()];
  first.add(display("old", "x"));
  second.add(display("old", "x"));
  second.add(display("other", "y"));
  second.add(display("new", "x", true));
  second.add(display("nowhere", "z", true));
  const texts = [...first.outputs, ...second.outputs].map(
    (output) => (output["data"] as Record<string, unknown>)["text/plain"],
  );
  expect(texts).toEqual([["new"], ["new"], ["other"]]);
});
