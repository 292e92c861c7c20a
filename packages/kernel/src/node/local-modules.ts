import { readFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { loweredHelpers } from "../engine/lowered-helpers.js";
import type { EngineHost, TypeStripper } from "../engine/port.js";
import type { ModuleRequest, ModuleScope } from "../engine/rewrite-module.js";
import type { PositionMap } from "../engine/source-position.js";
import { isCommonJs, loadCommonJs } from "./common-js.js";
import { compileLocalModule } from "./compile-local-module.js";
import { fileStamp } from "./file-stamp.js";
import { createImportMeta } from "./import-meta.js";
import { addExport, createNamespace, namespaceOf } from "./module-namespace.js";

type Attributes = Readonly<Record<string, string>> | undefined;

/** A local file as a module. */
interface LocalModule {
  readonly path: string;
  readonly namespace: object;
  /** Files that the module was made of, each with its stamp at that time: itself, and CommonJS files it required. */
  readonly stamps: Map<string, string | undefined>;
  /** Local modules that it imports. */
  readonly imports: LocalModule[];
  done: Promise<void> | undefined;
  isEvaluated: boolean;
  /** The module whose evaluation this one waits for now. */
  waitsFor: LocalModule | undefined;
}

/** How local modules get what is no local file, and their other needs. */
export interface LocalModulesHost {
  readonly stripper: TypeStripper;
  readonly gate: EngineHost["gate"];
  /** Resolves a specifier to the path of a local file, or `undefined` when it is to be loaded by {@link load}. */
  resolve(specifier: string, folder: string): string | undefined;
  load(specifier: string, folder: string, attributes: Attributes): Promise<object>;
  requireFrom(folder: string): NodeJS.Require;
}

/**
 * Local .ts, .js and .json files as modules that are evaluated again after an edit, of theirs or of what they import.
 * Until then everyone gets the same instance.
 */
export class LocalModules {
  readonly #modules = new Map<string, LocalModule>();
  /** Namespaces of modules that have not run to their end. */
  readonly #unfinished = new WeakSet<object>();
  readonly #positions = new Map<string, PositionMap>();

  constructor(private readonly host: LocalModulesHost) {}

  /** The way back to the source of a file, for stack traces. */
  positions(path: string): PositionMap | undefined {
    return this.#positions.get(path);
  }

  /** Forgets modules that never finished. */
  abandon(): void {
    for (const [path, module] of this.#modules) if (!module.isEvaluated) this.#modules.delete(path);
  }

  /** @returns The module's namespace, evaluated. */
  async load(path: string): Promise<object> {
    return (await this.#load(path, [])).namespace;
  }

  /** @param importers - Modules that wait for this one: importing one of them is a cycle, and must not wait. */
  async #load(path: string, importers: readonly LocalModule[]): Promise<LocalModule> {
    const known = this.#modules.get(path);
    if (known !== undefined && this.#isFresh(known, new Set())) {
      if (!isWaitingFor(known, importers)) await this.#wait(known, importers);
      return known;
    }
    const module = this.#create(path);
    this.#modules.set(path, module);
    this.#unfinished.add(module.namespace);
    try {
      module.done ??= this.#evaluate(module, importers);
      await this.#wait(module, importers);
      module.isEvaluated = true;
      this.#unfinished.delete(module.namespace);
    } catch (error) {
      // Tried again by the next import.
      if (this.#modules.get(path) === module) this.#modules.delete(path);
      throw error;
    }
    return module;
  }

  async #wait(module: LocalModule, importers: readonly LocalModule[]): Promise<void> {
    const importer = importers[importers.length - 1];
    if (importer) importer.waitsFor = module;
    await module.done;
    if (importer) importer.waitsFor = undefined;
  }

  #create(path: string): LocalModule {
    const stamps = new Map([[path, fileStamp(path)]]);
    const common = { path, stamps, imports: [], done: undefined, isEvaluated: false, waitsFor: undefined };
    if (extname(path) === ".json")
      return { ...common, namespace: namespaceOf(readJson(path), false), done: Promise.resolve() };
    if (!isCommonJs(path)) return { ...common, namespace: createNamespace() };
    const { exports, files } = loadCommonJs(path, this.host.requireFrom(dirname(path)));
    for (const file of files) stamps.set(file, fileStamp(file));
    return { ...common, namespace: namespaceOf(exports, true), done: Promise.resolve() };
  }

  #isFresh(module: LocalModule, seen: Set<LocalModule>): boolean {
    if (seen.has(module) || !module.isEvaluated) return true;
    seen.add(module);
    for (const [path, stamp] of module.stamps) if (fileStamp(path) !== stamp) return false;
    return module.imports.every((one) => this.#modules.get(one.path) === one && this.#isFresh(one, seen));
  }

  async #evaluate(module: LocalModule, importers: readonly LocalModule[]): Promise<void> {
    const { path } = module;
    const { requests, positions, start } = compileLocalModule(path, this.host);
    this.#positions.set(path, positions);
    const chain = [...importers, module];
    const imports: object[] = [];
    for (const request of requests) imports.push(await this.#request(request, module, chain));
    const folder = dirname(path);
    const scope: ModuleScope = {
      imports,
      meta: createImportMeta(folder, this.host.requireFrom(folder), path),
      helpers: loweredHelpers,
      default: undefined,
      export: (name, read) => addExport(module.namespace, name, read),
      exportAll: (namespace) => {
        for (const name of Object.keys(namespace)) {
          if (name !== "default")
            addExport(module.namespace, name, () => (namespace as Record<string, unknown>)[name]);
        }
      },
      importModule: async (specifier, options) =>
        this.#import(String(specifier), folder, options?.with, chain),
    };
    await start(scope, this.host.requireFrom(folder));
  }

  async #request(
    request: ModuleRequest,
    module: LocalModule,
    chain: readonly LocalModule[],
  ): Promise<object> {
    const { specifier, attributes, keys } = request;
    const namespace = await this.#import(specifier, dirname(module.path), attributes, chain, module);
    // In a cycle the other module's exports are still to come.
    for (const key of this.#unfinished.has(namespace) ? [] : keys) {
      if (key in namespace) continue;
      throw new SyntaxError(
        `The module "${specifier}" has no export named "${key}", which ${module.path} imports.`,
      );
    }
    return namespace;
  }

  async #import(
    specifier: string,
    folder: string,
    attributes: Attributes,
    chain: readonly LocalModule[],
    importer?: LocalModule,
  ): Promise<object> {
    const path = this.host.resolve(specifier, folder);
    if (path === undefined) return this.host.load(specifier, folder, attributes);
    const imported = await this.#load(path, chain);
    importer?.imports.push(imported);
    return imported.namespace;
  }
}

/** Whether a module waits, itself or through others, for one of those given: then they must not wait for it. */
function isWaitingFor(module: LocalModule, others: readonly LocalModule[]): boolean {
  for (let one: LocalModule | undefined = module; one !== undefined; one = one.waitsFor) {
    if (others.includes(one)) return true;
  }
  return false;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    throw new SyntaxError(`${path} is no valid JSON: ${(error as Error).message}`, { cause: error });
  }
}
