import { describe, expect, test } from "vitest";
import { cycleProblems, layerProblems } from "../src/layers.js";
import { repository } from "../src/repository.js";
import { temporaryTree } from "./temporary-tree.js";

describe("this repository", () => {
  test("imports only along the layers", () => {
    expect(layerProblems(repository)).toEqual([]);
  });

  test("has no import cycle", () => {
    expect(cycleProblems(repository)).toEqual([]);
  });
});

describe("the checker", () => {
  /** A tree with one file in it, in a package of that name. */
  const treeWith = (file: string, content: string, more: Readonly<Record<string, string>> = {}): string => {
    const name = file.split("/")[1] ?? "";
    return temporaryTree({ [`packages/${name}/package.json`]: "{}", [file]: content, ...more });
  };

  test.each([
    ["packages/model/src/a.ts", 'import { rank } from "@chiso/charts";', "@chiso/charts"],
    ["packages/kernel/src/a.ts", 'import type { Table } from "@chiso/model";', "@chiso/model"],
    ["packages/tables/src/a.ts", 'export * from "@chiso/kernel/engine";', "@chiso/kernel/engine"],
    ["packages/par-index/src/a.ts", 'const charts = await import("@chiso/charts");', "@chiso/charts"],
    ["packages/charts/src/a.ts", 'type T = import("@chiso/tables").T;', "@chiso/tables"],
    ["packages/model/src/a.ts", 'import { main } from "chiso";', "chiso"],
    [
      "packages/model/src/a.ts",
      'import "../../../packages/kernel/src/b.js";',
      "../../../packages/kernel/src/b.js",
    ],
    ["packages/model/src/a.ts", '\nimport fs from "node:fs";', "node:fs"],
    ["packages/model/src/a.ts", 'import fs from "fs";', "fs"],
    [
      "packages/kernel/src/engine/a.ts",
      'import type { Worker } from "node:worker_threads";',
      "node:worker_threads",
    ],
  ])("finds in %s: %s", (file, content, specifier) => {
    const problems = layerProblems(treeWith(file, content));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}:${content.startsWith("\n") ? 2 : 1} imports ${specifier}`);
  });

  test("finds Node behind a file that the engine imports", () => {
    const root = treeWith("packages/kernel/src/engine/a.ts", 'import "../wire/b.js";', {
      "packages/kernel/src/wire/b.ts": 'import "node:crypto";',
    });
    expect(layerProblems(root)).toEqual([
      "packages/kernel/src/wire/b.ts:1 imports node:crypto, but must run without Node" +
        " (reached from packages/kernel/src/engine/a.ts through packages/kernel/src/engine/a.ts)",
    ]);
  });

  test("finds a host that the engine imports", () => {
    const root = treeWith("packages/kernel/src/engine/a.ts", 'import "../hosts/b.js";', {
      "packages/kernel/src/hosts/b.ts": "export {};",
    });
    expect(layerProblems(root)[0]).toContain("packages/kernel/src/hosts/b.ts is for Node only");
  });

  test("asks of a new package what it may import", () => {
    expect(layerProblems(treeWith("packages/new-one/src/a.ts", ""))[0]).toContain("packages/new-one: say in");
  });

  test("lets the layers pass", () => {
    expect(layerProblems(treeWith("packages/charts/src/a.ts", 'import "@chiso/model";'))).toEqual([]);
    expect(layerProblems(treeWith("packages/kernel/src/hosts/a.ts", 'import "node:fs";'))).toEqual([]);
  });

  const cyclic = (statement: string): Readonly<Record<string, string>> => ({
    "packages/model/src/b.ts": 'export { c } from "./c.js";',
    "packages/model/src/c.ts": statement,
  });

  test("finds a cycle", () => {
    const root = treeWith(
      "packages/model/src/a.ts",
      'import "./b.js";',
      cyclic('import { a } from "./a.js";'),
    );
    expect(cycleProblems(root)).toEqual([
      "import cycle: packages/model/src/a.ts → packages/model/src/b.ts → packages/model/src/c.ts → packages/model/src/a.ts",
    ]);
  });

  test("does not count types as a cycle", () => {
    const root = treeWith(
      "packages/model/src/a.ts",
      'import "./b.js";',
      cyclic('import type { A } from "./a.js";'),
    );
    expect(cycleProblems(root)).toEqual([]);
  });
});
