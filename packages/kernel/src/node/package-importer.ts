import { isBuiltin } from "node:module";
import { join } from "node:path";
import { constants, Script } from "node:vm";
import { ModuleNotFoundError } from "./module-not-found-error.js";

type Attributes = Readonly<Record<string, string>>;
type NativeImport = (specifier: string, options?: { with: Attributes }) => Promise<object>;

let hasImported = false;

/**
 * Imports packages and Node's own modules through Node's loader, as if from a file in a given folder.
 *
 * Node keeps one instance of each, whoever imports it.
 */
export class PackageImporter {
  readonly #imports = new Map<string, NativeImport>();

  /** @param fallbackRoots - Folders to look from when the importing folder has no such package. */
  constructor(private readonly fallbackRoots: readonly string[]) {}

  /**
   * @param specifier - `name`, `@scope/name/path`, `node:fs`, or a URL.
   * @param folder - Where the importing file lies.
   * @throws ModuleNotFoundError when no folder has it; whatever the package itself throws.
   */
  async import(specifier: string, folder: string, attributes?: Attributes): Promise<object> {
    const options = attributesFor(specifier, attributes);
    const roots = [...new Set([folder, ...this.fallbackRoots])];
    for (const root of roots) {
      try {
        return await this.#importFrom(root)(specifier, options);
      } catch (error) {
        if (!isMissing(error, specifier)) throw error;
      }
    }
    throw new ModuleNotFoundError({ specifier, lookedIn: roots, hint: hintFor(specifier) });
  }

  #importFrom(folder: string): NativeImport {
    const known = this.#imports.get(folder);
    if (known !== undefined) return known;
    const script = new Script("(specifier, options) => import(specifier, options)", {
      filename: join(folder, "notebook.js"),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const run = script.runInThisContext() as NativeImport;
    const native: NativeImport = (specifier, options) => withoutFirstWarning(() => run(specifier, options));
    this.#imports.set(folder, native);
    return native;
  }
}

function attributesFor(
  specifier: string,
  attributes: Attributes | undefined,
): { with: Attributes } | undefined {
  if (attributes !== undefined) return { with: attributes };
  return specifier.endsWith(".json") ? { with: { type: "json" } } : undefined;
}

/** Whether resolution failed for this very package, and not for one that it imports. */
function isMissing(error: unknown, specifier: string): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ERR_UNKNOWN_BUILTIN_MODULE") return true;
  return (
    code === "ERR_MODULE_NOT_FOUND" &&
    (message ?? "").startsWith(`Cannot find package '${packageName(specifier)}'`)
  );
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function hintFor(specifier: string): string {
  if (specifier.startsWith("node:")) return "Node has no such module.";
  const name = packageName(specifier);
  if (isBuiltin(name)) return `"${name}" is a module of Node; it has no such part.`;
  return `Install it in the notebook's folder: npm install ${name}`;
}

/** Node warns that loading from a script is experimental; on stderr that would be the output of some cell. */
function withoutFirstWarning<T>(call: () => T): T {
  if (hasImported) return call();
  hasImported = true;
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return call();
  } finally {
    process.emitWarning = emitWarning;
  }
}
