import { expect, test } from "vitest";
import { startProgress } from "../../src/notebook/progress.js";
import { notebookOf } from "./notebook.js";

const notebook = notebookOf("# Text", `// a comment\nconst long = "${"x".repeat(100)}";`, "b");

function shown(isTTY: boolean): string {
  let text = "";
  const sink = { write: (more: string): void => void (text += more), isTTY, columns: 40 };
  const progress = startProgress(sink, "q.ipynb", notebook);
  progress.onProgress({ cell: 1, total: 2, index: 1, state: "running" });
  progress.onProgress({ cell: 1, total: 2, index: 1, state: "ok" });
  progress.onProgress({ cell: 2, total: 2, index: 2, state: "running" });
  progress.onProgress({ cell: 2, total: 2, index: 2, state: "error" });
  progress.end();
  return text.replace(/\d+ ms/g, "N ms").replaceAll("\r\u001B[2K", "<clear>");
}

test("plain lines where there is no terminal", () => {
  expect(shown(false)).toMatchInlineSnapshot(`
    "1/2  const long = "xxxxxxxxxxxxx…  N ms
    2/2  b  N ms  ✗
    "
  `);
});

test("a bar under the lines on a terminal, never wider than it", () => {
  expect(shown(true)).toMatchInlineSnapshot(`
    "<clear>░░░░░░░░░░░░░░░░░░░░ 1/2  q.ipynb<clear>1/2  const long = "xxxxxxxxxxxxx…  N ms
    <clear>██████████░░░░░░░░░░ 2/2  q.ipynb<clear>2/2  b  N ms  ✗
    <clear>"
  `);
  for (const line of shown(true).split(/\n|<clear>/)) expect(line.length).toBeLessThan(40);
});
