import fs from "node:fs";
import path from "node:path";
import { run, ToolFailed } from "./run.mjs";

/** npm's program file: the one that runs this script, or the one beside Node. `npm.cmd` cannot be spawned without a shell. */
function npmProgram() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env["npm_execpath"],
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../share/nodejs/npm/bin/npm-cli.js"),
  ];
  return candidates.find((file) => file && path.basename(file) === "npm-cli.js" && fs.existsSync(file));
}

/**
 * Runs npm.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options = {}) {
  const program = npmProgram();
  if (program) return run(process.execPath, [program, ...args], options);
  if (process.platform !== "win32") return run("npm", args, options);
  throw new ToolFailed("npm was not found beside Node; start through `npm run …`.", "");
}
