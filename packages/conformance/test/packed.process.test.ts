import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { installPacked } from "../../../scripts/packed/install-packed.mjs";
import { packPackages } from "../../../scripts/packed/pack-packages.mjs";
import { run } from "../../../scripts/set-up/run.mjs";
import { workspacePackages } from "../../../scripts/set-up/workspace.mjs";
import { readText, repository } from "../src/repository.js";
import { lastingTree } from "./temporary-tree.js";

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const publicPackages = workspacePackages().filter(({ isPublic }) => isPublic);
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readText(repository, `${folder}/package.json`)) as Manifest;

const entries = publicPackages.flatMap(({ name, folder }) =>
  Object.keys(manifestOf(folder).exports ?? {})
    .filter((entry) => !entry.endsWith(".json") && !entry.includes("*"))
    .map((entry) => path.posix.join(name, entry)),
);
const commands = publicPackages.flatMap(({ folder }) => Object.keys(manifestOf(folder).bin ?? {}));

describe("the packed packages, installed in an empty project", () => {
  let project = "";

  beforeAll(async () => {
    const packed = await packPackages(lastingTree({}));
    const dependencies = Object.fromEntries(packed.map(({ name }) => [name, "*"]));
    project = lastingTree({ "package.json": JSON.stringify({ type: "module", dependencies }) });
    await installPacked(project, packed);
  });

  test.each(entries)("%s imports and exports something", async (entry) => {
    const script = `console.log(Object.keys(await import(${JSON.stringify(entry)})).length)`;
    const output = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: project });
    expect(Number(output)).toBeGreaterThan(0);
  });

  test.each(commands)("the command %s shows its help", async (command) => {
    const program = fs.realpathSync(path.join(project, "node_modules/.bin", command));
    expect(await run(process.execPath, [program, "--help"], { cwd: project })).toContain(command);
  });
});
