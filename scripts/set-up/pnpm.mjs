import fs from "node:fs";
import path from "node:path";
import { npm } from "./npm.mjs";
import { root, toolsFolder } from "./paths.mjs";
import { run } from "./run.mjs";

/** The version is written once, in the root package.json under "config". */
const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
const version = manifest.config.pnpm;
const folder = path.join(toolsFolder, `pnpm-${version}`);
const program = path.join(folder, "node_modules/pnpm/bin/pnpm.mjs");

export const hasPnpm = () => fs.existsSync(program);

/**
 * Fetches pnpm into `.tools`. It appears there whole or not at all: npm writes beside it, a rename ends it.
 *
 * @param {(line: string) => void} say
 */
export async function fetchPnpm(say) {
  if (hasPnpm()) return;
  say(`Fetching pnpm ${version} …`);
  const partial = `${folder}.partial`;
  fs.rmSync(partial, { recursive: true, force: true });
  fs.mkdirSync(partial, { recursive: true });
  // Its install script only spares a Node start per call, so it is not run: pnpm.mjs finds the same binary.
  await npm([
    "install",
    "--prefix",
    partial,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    `pnpm@${version}`,
  ]);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(partial, folder);
}

/**
 * Runs the pinned pnpm.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export const pnpm = (args, options = {}) =>
  run(process.execPath, [program, ...args], { cwd: root, ...options });
