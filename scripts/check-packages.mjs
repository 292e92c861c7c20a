// Packs every public package as a release would and checks the tarball: its shape (publint), its types (attw).
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { packPackages } from "./packed/pack-packages.mjs";
import { root } from "./set-up/paths.mjs";
import { run } from "./set-up/run.mjs";
import { setUp } from "./set-up.mjs";

const publint = path.join(root, "node_modules/publint/src/cli.js");
const attw = path.join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");

/**
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} what the tool said, if it found something
 */
const complaint = (args) =>
  run(process.execPath, args, { cwd: root }).then(
    () => undefined,
    (error) => `${error.message}\n${error.output}`,
  );

/** @param {import("./packed/pack-packages.mjs").PackedPackage} packed */
async function check({ name, tarball }) {
  const shape = await complaint([publint, "run", tarball, "--strict"]);
  // The packages are for import, not for require: the profile leaves out the rows of CommonJS.
  const types = await complaint([attw, tarball, "--profile", "esm-only", "--no-color"]);
  const row = {
    package: name,
    "size (kB)": Math.round(fs.statSync(tarball).size / 1000),
    publint: shape ? "problems" : "good",
    attw: types ? "problems" : "good",
  };
  return { row, problems: [shape, types].flatMap((one) => one ?? []) };
}

await setUp({ types: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "chiso-packages-"));
try {
  const results = [];
  for (const packed of await packPackages(folder)) results.push(await check(packed));
  console.table(results.map(({ row }) => row));
  const problems = results.flatMap((result) => result.problems);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
