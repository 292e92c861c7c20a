import fs from "node:fs";
import path from "node:path";
import { toolsFolder } from "./paths.mjs";

/** @param {string} name */
const stampFile = (name) => path.join(toolsFolder, "stamps", name);

/**
 * Whether the step `name` was last completed in state `hash`.
 *
 * @param {string} name
 * @param {string} hash
 */
export function isStamped(name, hash) {
  const file = stampFile(name);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === hash;
}

/**
 * Records that the step `name` is complete in state `hash`. Call it only after the step has succeeded.
 *
 * @param {string} name
 * @param {string} hash
 */
export function stamp(name, hash) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), hash);
}

/** @param {string} name */
export const removeStamp = (name) => fs.rmSync(stampFile(name), { force: true });
