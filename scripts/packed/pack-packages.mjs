import fs from "node:fs";
import path from "node:path";
import { root } from "../set-up/paths.mjs";
import { pnpm } from "../set-up/pnpm.mjs";
import { workspacePackages } from "../set-up/workspace.mjs";

/**
 * @typedef {object} PackedPackage
 * @property {string} name
 * @property {string} tarball
 */

/**
 * Packs every public package, as it is built now, into `folder`.
 *
 * @param {string} folder
 * @returns {Promise<PackedPackage[]>}
 */
export async function packPackages(folder) {
  const packed = [];
  for (const one of workspacePackages().filter(({ isPublic }) => isPublic)) {
    const into = path.join(folder, path.basename(one.folder));
    await pnpm(["pack", "--pack-destination", into], { cwd: path.join(root, one.folder) });
    const file = fs.readdirSync(into).find((name) => name.endsWith(".tgz"));
    if (file === undefined) throw new Error(`pnpm pack left no tarball of ${one.name}`);
    packed.push({ name: one.name, tarball: path.join(into, file) });
  }
  return packed;
}
