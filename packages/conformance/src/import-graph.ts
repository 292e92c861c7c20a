import path from "node:path";
import { importsOf, type Import } from "./imports.js";
import { readText, sourcesOf } from "./repository.js";

/** The imports of every source file of a package, by file. */
export type ImportGraph = ReadonlyMap<string, readonly ResolvedImport[]>;

export interface ResolvedImport extends Import {
  /** The file of the same package that is imported; undefined for packages and for files that are not there. */
  readonly target: string | undefined;
}

/** Reads the import graph of one package; files are named relative to `root`. */
export function importGraph(root: string, packageName: string): ImportGraph {
  const files = new Set(sourcesOf(root, packageName));
  return new Map([...files].map((file) => [file, resolvedImports(root, file, files)]));
}

function resolvedImports(root: string, file: string, files: ReadonlySet<string>): ResolvedImport[] {
  return importsOf(file, readText(root, file)).map((one) => ({
    ...one,
    target: resolve(file, one.specifier, files),
  }));
}

function resolve(importer: string, specifier: string, files: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const joined = path.posix.join(path.posix.dirname(importer), specifier);
  return [joined, joined.replace(/\.js$/, ".ts")].find((file) => files.has(file));
}

/** The files that `start` reaches at run time, itself included, each with the import that led there. */
export function reachedFrom(graph: ImportGraph, start: string): Map<string, string | undefined> {
  const reached = new Map<string, string | undefined>([[start, undefined]]);
  for (const file of reached.keys()) {
    for (const { target, isTypeOnly } of graph.get(file) ?? []) {
      if (target !== undefined && !isTypeOnly && !reached.has(target)) reached.set(target, file);
    }
  }
  return reached;
}

/** Every import cycle found by a depth-first walk, as the files in order, the first one again at the end. */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const { target, isTypeOnly } of graph.get(file) ?? []) {
      if (target !== undefined && !isTypeOnly) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
