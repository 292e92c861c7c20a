import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./hash.mjs";
import { root } from "./paths.mjs";
import { pnpm } from "./pnpm.mjs";
import { isStamped, removeStamp, stamp } from "./stamp.mjs";
import { workspacePackages } from "./workspace.mjs";

/** Everything that decides what is installed. */
function installHash() {
  const manifests = workspacePackages().map(({ folder }) => `${folder}/package.json`);
  return hashFiles(root, ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]);
}

export function isInstalled() {
  return fs.existsSync(path.join(root, "node_modules/.modules.yaml")) && isStamped("install", installHash());
}

/**
 * Installs the dependencies as the lockfile says.
 *
 * @param {(line: string) => void} say
 */
export async function install(say) {
  if (isInstalled()) return;
  say("Installing the dependencies …");
  const hash = installHash();
  removeStamp("install");
  // Without a terminal, pnpm would stop to ask before it replaces a node_modules of another layout.
  await pnpm(["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"]);
  stamp("install", hash);
}
