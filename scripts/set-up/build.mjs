import fs from "node:fs";
import path from "node:path";
import { hashFiles, hashParts, listFiles } from "./hash.mjs";
import { root } from "./paths.mjs";
import { pnpm } from "./pnpm.mjs";
import { isStamped, removeStamp, stamp } from "./stamp.mjs";
import { inDependencyOrder, workspacePackages } from "./workspace.mjs";

/** @typedef {import("./workspace.mjs").WorkspacePackage} WorkspacePackage */

const notBuilt = /(^|\/)(node_modules|dist|test|out|coverage|README\.md|CHANGELOG\.md)$/;
const sharedFiles = ["tsup.shared.ts", "tsconfig.base.json", "pnpm-lock.yaml"];

/**
 * A hash per package of all that its build reads: its own files, the shared configuration, and the same of the packages
 * it depends on.
 *
 * @param {string} base
 * @param {readonly WorkspacePackage[]} ordered each after those it depends on
 */
export function buildHashes(base, ordered) {
  const shared = hashFiles(base, sharedFiles);
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const one of ordered) {
    const folder = path.join(base, one.folder);
    const own = hashFiles(
      folder,
      listFiles(folder, (file) => notBuilt.test(file)),
    );
    const below = one.dependencies.map((name) => /** @type {const} */ ([name, hashes.get(name) ?? ""]));
    hashes.set(one.name, hashParts([["shared", shared], ["own", own], ...below]));
  }
  return hashes;
}

/** @param {WorkspacePackage} one */
const stampName = (one) => `build-${path.basename(one.folder)}`;

/**
 * What a build makes: the program only, which takes a second, or its type declarations too, which take ten times as
 * long and are needed only in packed packages.
 *
 * @typedef {"program" | "program and types"} BuildKind
 */

/** @param {WorkspacePackage & { hash: string }} one @param {BuildKind} kind */
const stampOf = (one, kind) => `${one.hash} ${kind}`;

/**
 * The packages whose dist is missing or older than what it was built from, in dependency order, with their hashes.
 *
 * @param {BuildKind} kind
 */
export function stalePackages(kind) {
  const ordered = inDependencyOrder(workspacePackages());
  const hashes = buildHashes(root, ordered);
  return ordered
    .filter((one) => one.hasBuild)
    .map((one) => ({ ...one, hash: hashes.get(one.name) ?? "" }))
    .filter((one) => !isBuilt(one, kind) || !fs.existsSync(path.join(root, one.folder, "dist")));
}

/** @param {WorkspacePackage & { hash: string }} one @param {BuildKind} kind */
function isBuilt(one, kind) {
  const name = stampName(one);
  return isStamped(name, stampOf(one, kind)) || isStamped(name, stampOf(one, "program and types"));
}

/**
 * Builds what is stale. A package starts when those it depends on are done; independent ones run side by side.
 *
 * @param {BuildKind} kind
 * @param {(line: string) => void} say
 */
export async function build(kind, say) {
  /** @type {Map<string, Promise<void>>} */
  const builds = new Map();
  for (const one of stalePackages(kind)) {
    const before = one.dependencies.flatMap((name) => builds.get(name) ?? []);
    builds.set(
      one.name,
      Promise.all(before).then(() => buildOne(one, kind, say)),
    );
  }
  const ended = await Promise.allSettled(builds.values());
  const failed = ended.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

/**
 * @param {WorkspacePackage & { hash: string }} one
 * @param {BuildKind} kind
 * @param {(line: string) => void} say
 */
async function buildOne(one, kind, say) {
  say(`Building ${one.name} …`);
  removeStamp(stampName(one));
  const options = kind === "program" ? ["--no-dts"] : [];
  await pnpm(["run", "build", ...options], { cwd: path.join(root, one.folder) }).catch((error) => {
    error.message = `building ${one.name}: ${error.message}`;
    throw error;
  });
  stamp(stampName(one), stampOf(one, kind));
}
