import { isBuiltin } from "node:module";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { isFileSpecifier, resolveLocalFile } from "./resolve-local-file.js";

/** `import.meta` of a cell or a local module. */
export interface ImportMeta {
  /** URL of the file; in cells, of the notebook's folder, so that `new URL("./data.csv", import.meta.url)` works. */
  readonly url: string;
  readonly dirname: string;
  readonly filename?: string;
  /** The URL of what an import of `specifier` would load. */
  resolve(specifier: string): string;
}

/**
 * @param folder - Where relative specifiers start.
 * @param require - Finds packages.
 * @param filename - The module's file. Default none: a cell.
 */
export function createImportMeta(folder: string, require: NodeJS.Require, filename?: string): ImportMeta {
  return {
    url: pathToFileURL(filename ?? join(folder, sep)).href,
    dirname: folder,
    ...(filename !== undefined && { filename }),
    resolve(specifier) {
      if (isBuiltin(specifier)) return specifier;
      const isFile = isFileSpecifier(specifier);
      return pathToFileURL(isFile ? resolveLocalFile(specifier, folder) : require.resolve(specifier)).href;
    },
  };
}
