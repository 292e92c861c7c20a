import { isBuiltin } from "node:module";
import { extname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { EngineHost, ModuleLoader, TypeStripper } from "../engine/port.js";
import { createImportMeta } from "./import-meta.js";
import { LocalModules } from "./local-modules.js";
import { createFallbackRequire } from "./fallback-require.js";
import { PackageImporter } from "./package-importer.js";
import { isFileSpecifier, resolveLocalFile } from "./resolve-local-file.js";

/** Options of {@link createModuleLoader}. */
export interface ModuleLoaderOptions {
  /** The notebook's folder. */
  readonly folder: string;
  /** Folders from which packages are looked for when the importing folder has none of that name. Default none. */
  readonly fallbackRoots?: readonly string[];
  readonly stripper: TypeStripper;
  /** Held while local files are compiled. */
  readonly gate: EngineHost["gate"];
}

/** A module loader with what CommonJS code wants. */
export interface NodeModuleLoader extends ModuleLoader {
  /** `require` from the notebook's folder, with the same fallbacks as imports. */
  readonly require: NodeJS.Require;
}

const REWRITTEN = new Set([".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"]);

/**
 * Creates the module loader of a notebook folder.
 *
 * Local .ts, .js and .json files are evaluated again after an edit; packages and Node's own modules are Node's. Every
 * module has one instance until then.
 *
 * @example
 * const modules = createModuleLoader({ folder: "notebooks", stripper: createTypeStripper(), gate });
 * await modules.load("./helpers.ts");
 */
export function createModuleLoader(options: ModuleLoaderOptions): NodeModuleLoader {
  const folder = resolve(options.folder);
  const roots = (options.fallbackRoots ?? []).map((root) => resolve(root));
  const packages = new PackageImporter(roots);
  const requires = new Map<string, NodeJS.Require>();
  const requireFrom = (from: string): NodeJS.Require => {
    const known = requires.get(from) ?? createFallbackRequire([from, ...roots]);
    requires.set(from, known);
    return known;
  };
  const loadElsewhere = async (
    specifier: string,
    from: string,
    attributes?: Readonly<Record<string, string>>,
  ): Promise<object> =>
    packages.import(isFileSpecifier(specifier) ? fileUrl(specifier, from) : specifier, from, attributes);
  const local = new LocalModules({
    stripper: options.stripper,
    gate: options.gate,
    resolve: rewrittenFile,
    load: loadElsewhere,
    requireFrom,
  });
  return {
    require: requireFrom(folder),
    meta: createImportMeta(folder, requireFrom(folder)),
    positions: (fileName) => local.positions(fileName),
    abandon: () => local.abandon(),
    async load(specifier, attributes) {
      const path = rewrittenFile(specifier, folder);
      return path === undefined ? loadElsewhere(specifier, folder, attributes) : local.load(path);
    },
  };
}

/** The local file that a specifier names, when it is one that is read again after an edit. */
function rewrittenFile(specifier: string, folder: string): string | undefined {
  if (!isFileSpecifier(specifier) || isBuiltin(specifier)) return undefined;
  const path = resolveLocalFile(specifier, folder);
  const isPackage = path.includes(`${sep}node_modules${sep}`);
  return REWRITTEN.has(extname(path)) && !isPackage ? path : undefined;
}

function fileUrl(specifier: string, folder: string): string {
  return pathToFileURL(resolveLocalFile(specifier, folder)).href;
}
