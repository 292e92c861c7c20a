import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Whether version `actual` ("20.20.2") is at least `minimum` ("20.19").
 *
 * @param {string} actual
 * @param {string} minimum
 */
export function isAtLeast(actual, minimum) {
  const have = actual.split(".").map(Number);
  for (const [i, wanted] of minimum.split(".").map(Number).entries()) {
    const part = have[i] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** Ends the process with a plain message when Node is older than `engines.node` of the root package.json asks. */
export function checkNodeVersion() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const minimum = manifest.engines.node.replace(/^>=/, "");
  if (isAtLeast(process.versions.node, minimum)) return;
  console.error(`Chiso needs Node ${minimum} or newer; this is Node ${process.versions.node}.`);
  console.error("Install a current Node (https://nodejs.org), then run the same command again.");
  process.exit(1);
}
