import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, sep } from "node:path";

const IN_PACKAGES = `${sep}node_modules${sep}`;

/**
 * Whether a local file is a CommonJS module.
 *
 * `.cjs` is, and a `.js` file that has no import or export but speaks of `module`, `exports` or `require`, unless its
 * package says that `.js` files are ES modules.
 */
export function isCommonJs(path: string): boolean {
  const extension = extname(path);
  if (extension === ".cjs") return true;
  if (extension !== ".js" || packageType(dirname(path)) === "module") return false;
  const text = readFileSync(path, "utf8");
  return (
    !/^\s*(?:import|export)\b/m.test(text) && /\b(?:module\.exports|exports\.|exports\[|require\()/.test(text)
  );
}

function packageType(folder: string): unknown {
  const file = join(folder, "package.json");
  if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { type?: unknown }).type;
  const parent = dirname(folder);
  return parent === folder ? undefined : packageType(parent);
}

/**
 * Loads a local CommonJS file afresh, and with it the local files that it requires.
 *
 * @returns Its exports and all those files.
 */
export function loadCommonJs(path: string, require: NodeJS.Require): { exports: unknown; files: string[] } {
  for (const file of localFiles(path, require)) delete require.cache[file];
  const exports = require(path) as unknown;
  return { exports, files: localFiles(path, require) };
}

function localFiles(path: string, require: NodeJS.Require, seen = new Set<string>()): string[] {
  const module = require.cache[path];
  if (module === undefined || seen.has(path) || path.includes(IN_PACKAGES)) return [];
  seen.add(path);
  return [path, ...module.children.flatMap((child) => localFiles(child.filename, require, seen))];
}
