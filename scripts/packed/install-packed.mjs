import fs from "node:fs";
import path from "node:path";
import { npm } from "../set-up/npm.mjs";

/** @typedef {import("./pack-packages.mjs").PackedPackage} PackedPackage */

/**
 * Installs the dependencies of the project in `folder`, with its packages of this repository taken from tarballs
 * instead of the registry, those that they depend on too.
 *
 * @param {string} folder holds a package.json, which is changed
 * @param {readonly PackedPackage[]} packed
 */
export async function installPacked(folder, packed) {
  const file = path.join(folder, "package.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (name in tarballs) manifest.dependencies[name] = tarballs[name];
  }
  manifest.overrides = { ...manifest.overrides, ...tarballs };
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  await npm(["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
}
