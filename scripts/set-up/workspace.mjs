import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * @typedef {object} WorkspacePackage
 * @property {string} name
 * @property {string} folder relative to the root, with "/"
 * @property {boolean} isPublic
 * @property {boolean} hasBuild
 * @property {string[]} dependencies names of packages of this workspace
 */

/**
 * The packages of the workspace: every folder of packages/ with a package.json.
 *
 * @param {string} [base]
 * @returns {WorkspacePackage[]}
 */
export function workspacePackages(base = root) {
  const folders = fs.readdirSync(path.join(base, "packages")).map((name) => `packages/${name}`);
  const manifests = folders
    .filter((folder) => fs.existsSync(path.join(base, folder, "package.json")))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(fs.readFileSync(path.join(base, folder, "package.json"), "utf8")),
    }));
  const names = new Set(manifests.map(({ manifest }) => manifest.name));
  return manifests.map(({ folder, manifest }) => ({
    name: manifest.name,
    folder,
    isPublic: manifest.private !== true,
    hasBuild: manifest.scripts?.build !== undefined,
    dependencies: dependencyNames(manifest).filter((name) => names.has(name)),
  }));
}

/** @param {Record<string, Record<string, string> | undefined>} manifest */
function dependencyNames(manifest) {
  const kinds = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return [...new Set(kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})))];
}

/**
 * The packages, each after those it depends on.
 *
 * @param {readonly WorkspacePackage[]} packages
 * @returns {WorkspacePackage[]}
 */
export function inDependencyOrder(packages) {
  const byName = new Map(packages.map((one) => [one.name, one]));
  /** @type {Set<WorkspacePackage>} */
  const ordered = new Set();
  /** @type {(one: WorkspacePackage, path: string[]) => void} */
  const visit = (one, trail) => {
    if (ordered.has(one)) return;
    if (trail.includes(one.name))
      throw new Error(`Packages depend on each other: ${[...trail, one.name].join(" → ")}`);
    for (const name of one.dependencies) {
      const dependency = byName.get(name);
      if (dependency) visit(dependency, [...trail, one.name]);
    }
    ordered.add(one);
  };
  for (const one of packages) visit(one, []);
  return [...ordered];
}
