import { createRequire } from "node:module";
import { join } from "node:path";
import { isFileSpecifier } from "./resolve-local-file.js";

/**
 * `require` as from a file in the first folder; packages that it does not find are looked for from the others.
 *
 * @param folders - At least one.
 */
export function createFallbackRequire(folders: readonly string[]): NodeJS.Require {
  const requires = [...new Set(folders)].map((folder) => createRequire(join(folder, "notebook.js")));
  const own = requires[0]!;
  const resolve = (id: string, options?: { paths?: string[] }): string => {
    if (options?.paths || isFileSpecifier(id)) return own.resolve(id, options);
    for (const one of requires.slice(0, -1)) {
      try {
        return one.resolve(id);
      } catch (error) {
        if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
      }
    }
    return requires[requires.length - 1]!.resolve(id);
  };
  const require = (id: string): unknown => own(resolve(id)) as unknown;
  return Object.assign(require, {
    resolve: Object.assign(resolve, { paths: own.resolve.paths }),
    cache: own.cache,
    extensions: own.extensions,
    main: own.main,
  }) as NodeJS.Require;
}
