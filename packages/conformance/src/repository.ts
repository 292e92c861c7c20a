import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const notOurs = new Set(["node_modules", "dist", "out", "coverage", ".git", ".tools", ".snippets"]);

/** All files below `folder`, relative to `root`, with "/" between names; what is installed or made is left out. */
export function filesBelow(root: string, folder = ""): string[] {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, relative) : [relative];
    })
    .sort();
}

/** The names of the folders in packages/ that hold a package. */
export function packageNames(root: string): string[] {
  return fs
    .readdirSync(path.join(root, "packages"))
    .filter((name) => fs.existsSync(path.join(root, "packages", name, "package.json")));
}

/** The TypeScript sources of one package, relative to `root`. */
export const sourcesOf = (root: string, name: string): string[] =>
  filesBelow(root, `packages/${name}/src`).filter((file) => file.endsWith(".ts"));

export const readText = (root: string, file: string): string =>
  fs.readFileSync(path.join(root, file), "utf8");
