import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { sortedJson } from "../../src/notebook/sorted-json.js";
import { writeNotebook } from "../../src/notebook/write-notebook.js";
import { code, notebookOf } from "./fixture.js";

const notebook = notebookOf([
  { cell_type: "markdown", id: "m", metadata: {}, source: "# Chỉ số\n\ntext" },
  {
    ...code("const a = 1;\na", "c"),
    execution_count: 1,
    outputs: [
      { output_type: "stream", name: "stdout", text: "1\n2\n" },
      {
        output_type: "execute_result",
        execution_count: 1,
        metadata: {},
        data: {
          "text/plain": "1\n2",
          "image/svg+xml": "<svg>\n</svg>",
          "image/png": "iVBOR\n",
          "application/json": { b: [], a: {}, "10": "a\nb", "9": null },
        },
      },
    ],
  },
]);

describe("a notebook that is written", () => {
  test("has sorted keys, one space of indent, text by line and a trailing newline", () => {
    const text = writeNotebook(notebook);
    expect(text).toContain('   "source": [\n    "# Chỉ số\\n",\n    "\\n",\n    "text"\n   ]\n');
    expect(text).toContain('       "10": "a\\nb",\n       "9": null,\n       "a": {},\n       "b": []\n');
    expect(text).toContain('      "image/png": "iVBOR\\n",\n');
    expect(text).toContain('      "image/svg+xml": [\n       "<svg>\\n",\n       "</svg>"\n      ],\n');
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("reads and writes as the same text", () => {
    const text = writeNotebook(notebook);
    expect(writeNotebook(readNotebook(text))).toBe(text);
  });

  // The program that wrote the format: Debian's python3-nbformat.
  test.skipIf(!existsSync("/usr/share/doc/python3-nbformat"))("is byte for byte what nbformat writes", () => {
    const script =
      "import sys, nbformat; sys.stdout.write(nbformat.writes(nbformat.reads(sys.stdin.read(), 4)) + '\\n')";
    const input = writeNotebook(notebook);
    expect(execFileSync("/usr/bin/python3", ["-c", script], { input, encoding: "utf8" })).toBe(input);
  });
});

test("JSON is sorted by code point, and undefined fields are left out", () => {
  expect(sortedJson({ b: 1, Z: undefined, a: [undefined], "\u{1F600}": 1, "\uFFFD": 2 })).toBe(
    '{\n "a": [\n  null\n ],\n "b": 1,\n "\uFFFD": 2,\n "\u{1F600}": 1\n}',
  );
});
