// Installs the examples from the packed packages, as a user would from the registry, and runs them.
// Arguments: names of examples; without any, all of them.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { installPacked } from "./packed/install-packed.mjs";
import { packPackages } from "./packed/pack-packages.mjs";
import { root } from "./set-up/paths.mjs";
import { run, ToolFailed } from "./set-up/run.mjs";
import { setUp } from "./set-up.mjs";

/** @type {Record<string, () => Promise<(folder: string) => Promise<void>>>} */
const checks = {
  "node-script": async () => (await import("./examples/check-node-script.mjs")).checkNodeScript,
  "browser-page": async () => (await import("./examples/check-browser-page.mjs")).checkBrowserPage,
};

/** @param {string} file */
const isSource = (file) => !/^(node_modules|dist)$/.test(path.basename(file));

/**
 * @param {string} name
 * @param {string} temporary
 * @param {readonly import("./packed/pack-packages.mjs").PackedPackage[]} packed
 */
async function runExample(name, temporary, packed) {
  const check = await checks[name]?.();
  if (!check) throw new Error(`No example ${name}; there are ${Object.keys(checks).join(", ")}`);
  const folder = path.join(temporary, name);
  fs.cpSync(path.join(root, "examples", name), folder, { recursive: true, filter: isSource });
  console.log(`${name}: installing from the packed packages …`);
  await installPacked(folder, packed);
  if (fs.existsSync(path.join(folder, "tsconfig.json"))) {
    await run(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-p", folder]);
  }
  await check(folder);
}

await setUp({ types: true });
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "chiso-examples-"));
try {
  const packed = await packPackages(path.join(temporary, "tarballs"));
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : Object.keys(checks))
    await runExample(name, temporary, packed);
} catch (error) {
  console.error(error instanceof ToolFailed ? `${error.output}\n${error.message}` : error);
  process.exitCode = 1;
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
