import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildHashes } from "../../../scripts/set-up/build.mjs";
import { withLock } from "../../../scripts/set-up/lock.mjs";
import { isAtLeast } from "../../../scripts/set-up/node-version.mjs";
import { run, ToolFailed } from "../../../scripts/set-up/run.mjs";
import { inDependencyOrder, workspacePackages } from "../../../scripts/set-up/workspace.mjs";
import { temporaryTree } from "./temporary-tree.js";

const silent = (): void => {};

test.each([
  ["20.19.0", true],
  ["20.20.2", true],
  ["24.1.0", true],
  ["20.9.0", false],
  ["18.20.4", false],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isAtLeast(version, "20.19")).toBe(expected);
});

describe("what is stale", () => {
  const manifest = (name: string, dependencies: readonly string[] = []): string =>
    JSON.stringify({
      name,
      scripts: { build: "tsup" },
      dependencies: Object.fromEntries(dependencies.map((one) => [one, "workspace:*"])),
    });
  const tree = (): string =>
    temporaryTree({
      "packages/charts/package.json": manifest("@chiso/charts", ["@chiso/model", "vega"]),
      "packages/charts/src/index.ts": "export {};",
      "packages/model/package.json": manifest("@chiso/model"),
      "packages/model/src/index.ts": "export {};",
      "packages/kernel/package.json": manifest("@chiso/kernel"),
      "packages/kernel/src/index.ts": "export {};",
    });
  const hashes = (root: string): Map<string, string> =>
    buildHashes(root, inDependencyOrder(workspacePackages(root)));
  const changedBy = (change: (root: string) => void): string[] => {
    const root = tree();
    const before = hashes(root);
    change(root);
    return [...hashes(root)].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  };
  const write = (file: string, content: string) => (root: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  };

  test("a package is built after those it depends on", () => {
    const names = inDependencyOrder(workspacePackages(tree())).map(({ name }) => name);
    expect(names.indexOf("@chiso/model")).toBeLessThan(names.indexOf("@chiso/charts"));
  });

  test("packages that depend on each other are named", () => {
    const root = temporaryTree({
      "packages/a/package.json": manifest("a", ["b"]),
      "packages/b/package.json": manifest("b", ["a"]),
    });
    expect(() => inDependencyOrder(workspacePackages(root))).toThrow("a → b → a");
  });

  test("a changed source makes its package and those above it stale", () => {
    expect(changedBy(write("packages/model/src/index.ts", "export const a = 1;"))).toEqual([
      "@chiso/model",
      "@chiso/charts",
    ]);
    expect(changedBy(write("packages/charts/src/new.ts", ""))).toEqual(["@chiso/charts"]);
  });

  test("the shared configuration makes all stale", () => {
    expect(changedBy(write("tsup.shared.ts", "changed"))).toHaveLength(3);
  });

  test("tests, README and the build itself make nothing stale", () => {
    expect(changedBy(write("packages/model/test/a.test.ts", ""))).toEqual([]);
    expect(changedBy(write("packages/model/README.md", ""))).toEqual([]);
    expect(changedBy(write("packages/model/dist/index.js", ""))).toEqual([]);
  });
});

describe("the lock", () => {
  test("two at once take turns", async () => {
    const lock = path.join(temporaryTree({}), "lock");
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, work("one"), silent), withLock(lock, work("two"), silent)]);
    expect(order).toEqual(["one starts", "one ends", "two starts", "two ends"]);
    expect(fs.existsSync(lock)).toBe(false);
  });

  test("is released when the work fails", async () => {
    const lock = path.join(temporaryTree({}), "lock");
    await expect(withLock(lock, () => Promise.reject(new Error("no")), silent)).rejects.toThrow("no");
    expect(fs.existsSync(lock)).toBe(false);
  });

  test("of a process that has gone is taken over", async () => {
    // Above the largest process id of any system, so no process has it.
    const root = temporaryTree({ lock: "4194999" });
    expect(await withLock(path.join(root, "lock"), async () => "done", silent)).toBe("done");
    expect(fs.readdirSync(root)).toEqual([]);
  });
});

test("a tool that fails says so with all it printed", async () => {
  const failing = run(process.execPath, ["-e", "console.log('out'); console.error('err'); process.exit(3)"]);
  await expect(failing).rejects.toThrow(/ended with 3/);
  await expect(failing).rejects.toBeInstanceOf(ToolFailed);
  await expect(failing).rejects.toHaveProperty("output", expect.stringMatching(/out[^]*err|err[^]*out/));
});
