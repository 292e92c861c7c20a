import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ModuleNotFoundError } from "./module-not-found-error.js";

const EXTENSIONS = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];
/** TypeScript sources are imported by the name of what they compile to. */
const SOURCE_EXTENSIONS: readonly (readonly [compiled: RegExp, source: string])[] = [
  [/\.js$/, ".ts"],
  [/\.mjs$/, ".mts"],
  [/\.cjs$/, ".cts"],
];

/** Whether a specifier names a file: relative, absolute or a `file:` URL. */
export function isFileSpecifier(specifier: string): boolean {
  return /^\.{1,2}(?:\/|\\|$)/.test(specifier) || /^(?:[/\\]|[A-Za-z]:[/\\]|file:)/.test(specifier);
}

/**
 * The file that a specifier names.
 *
 * The extension may be left out, `./a.js` may stand for `./a.ts`, and a folder for its `index` file.
 *
 * @param folder - Where relative specifiers start.
 * @throws ModuleNotFoundError with the names that were tried.
 */
export function resolveLocalFile(specifier: string, folder: string): string {
  const path = resolve(folder, specifier.startsWith("file:") ? fileURLToPath(specifier) : specifier);
  const candidates = [
    path,
    ...SOURCE_EXTENSIONS.flatMap(([compiled, source]) =>
      compiled.test(path) ? [path.replace(compiled, source)] : [],
    ),
    ...EXTENSIONS.map((extension) => path + extension),
    ...EXTENSIONS.map((extension) => resolve(path, `index${extension}`)),
  ];
  const found = candidates.find(isFile);
  if (found !== undefined) return found;
  const hint =
    "Check the spelling; relative paths start at the folder of the notebook or of the file that imports.";
  throw new ModuleNotFoundError({ specifier, lookedIn: [path, `${path}.ts, .js, .json and the like`], hint });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
