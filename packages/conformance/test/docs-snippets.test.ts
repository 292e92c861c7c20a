import fs from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { documents } from "../src/documents.js";
import { readText, repository } from "../src/repository.js";
import { snippetsOf, withChecks, type Snippet } from "../src/snippets.js";

/** Inside this package, so that the snippets find the @chiso packages that it depends on. */
const folder = path.join(import.meta.dirname, "../.snippets");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Executes a snippet as a module of this package; what it prints is kept out of the test's output. */
async function execute(snippet: Snippet): Promise<void> {
  const name = `${snippet.file.replaceAll("/", "-")}-${snippet.line}.ts`;
  const header = 'import { expectValue as __check } from "../src/expect-value.js";\n';
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), header + withChecks(snippet, "__check"));
  await import(path.join(folder, name));
}

describe.each(documents(repository))("%s", (file) => {
  const snippets = snippetsOf(file, readText(repository, file));
  test.each(snippets.map((snippet) => [snippet.line, snippet] as const))(
    "line %i",
    async (_line, snippet) => {
      await execute(snippet);
    },
  );
  if (snippets.length === 0) test("has no example to execute", () => {});
});

describe("the runner", () => {
  const snippet = (code: string): Snippet => ({ file: "probe.md", line: 1, code });

  test("finds the fences that are to run, with their lines", () => {
    const markdown =
      "# A\n\n```ts\nconst a = 1;\n```\n\n```ts no-run\nb;\n```\n\n```js\nc;\n```\n\n```ts\nd;\n```\n";
    expect(snippetsOf("a.md", markdown)).toEqual([
      { file: "a.md", line: 4, code: "const a = 1;\n" },
      { file: "a.md", line: 16, code: "d;\n" },
    ]);
  });

  test("checks expressions and constants, over several lines too", async () => {
    await execute(
      snippet('const a = 1 + 1; // → 2\n[\n  a,\n  { b: "c" },\n]; // → [2, {"b": "c"}]\na * 2;\n'),
    );
  });

  test("finds a wrong value, with the line of the document", async () => {
    const wrong = { ...snippet("const a = 1;\na + 1; // → 3\n"), line: 41 };
    await expect(execute(wrong)).rejects.toThrow(/line 42/);
  });

  test("fails with the snippet", async () => {
    await expect(execute({ ...snippet('throw new Error("no");'), line: 50 })).rejects.toThrow("no");
  });

  test("asks for JSON after the arrow", () => {
    expect(() => withChecks(snippet("1; // → about one\n"), "check")).toThrow("not JSON");
  });
});
