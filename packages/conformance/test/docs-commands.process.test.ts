import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../scripts/set-up/run.mjs";
import { commandsOf, documents } from "../src/documents.js";
import { readText, repository } from "../src/repository.js";
import { temporaryTree } from "./temporary-tree.js";

const program = path.join(repository, "packages/cli/dist/main.js");
const commands = documents(repository).flatMap((file) =>
  commandsOf(readText(repository, file)).map((args) => [`${file}: chiso ${args.join(" ")}`, args] as const),
);

describe("every command of the documents succeeds and prints something", () => {
  test.each(commands)("%s", async (_title, args) => {
    // Elsewhere, so that what is written is written there; a kernel is installed in a home of its own.
    const cwd = temporaryTree({});
    fs.cpSync(path.join(repository, "notebooks"), path.join(cwd, "notebooks"), { recursive: true });
    const env = { ...process.env, HOME: cwd, USERPROFILE: cwd, LANG: "C.UTF-8" };
    expect(await run(process.execPath, [program, ...args], { cwd, env })).not.toBe("");
  });

  test("there are some", () => {
    expect(commands.length).toBeGreaterThan(5);
  });
});
