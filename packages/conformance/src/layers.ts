import { isBuiltin } from "node:module";
import { importCycles, importGraph, reachedFrom, type ImportGraph } from "./import-graph.js";
import { packageNames } from "./repository.js";

/** Which packages of this repository a package may import. A package that is not here fails the test. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  tables: ["model"],
  "par-index": ["model"],
  charts: ["model"],
  kernel: [],
  cli: ["model", "tables", "par-index", "charts", "kernel"],
  lab: ["kernel"],
  vscode: ["kernel"],
  conformance: ["model", "tables", "par-index", "charts", "kernel", "cli"],
  bench: ["model", "tables", "par-index", "charts", "kernel", "cli"],
};

/** Source folders that must run where there is no Node: in a page, in a worker. */
export const withoutNode: readonly string[] = [
  "packages/model/src/",
  "packages/par-index/src/",
  "packages/charts/src/",
  "packages/tables/src/index.ts",
  "packages/kernel/src/engine/",
];

/** Folders whose files a folder above must not reach, even where those import nothing of Node themselves. */
const nodeFolder = /^packages\/kernel\/src\/(hosts|node)\//;

/** Every import that goes against the layers, as sentences. */
export function layerProblems(root: string): string[] {
  return packageNames(root).flatMap((name) => {
    const allowed = mayImport[name];
    if (!allowed) return [`packages/${name}: say in packages/conformance/src/layers.ts what it may import`];
    const graph = importGraph(root, name);
    return [...packageProblems(graph, name, allowed), ...nodeProblems(graph)];
  });
}

function packageProblems(graph: ImportGraph, name: string, allowed: readonly string[]): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports
      .filter(({ specifier }) => !isAllowed(specifier, [name, ...allowed]))
      .map(({ specifier, line }) => `${file}:${line} imports ${specifier}, which ${name} may not`),
  );
}

function isAllowed(specifier: string, allowed: readonly string[]): boolean {
  const ours = /^@chiso\/([^/]+)/.exec(specifier)?.[1] ?? /(?:\.\.\/)+packages\/([^/]+)/.exec(specifier)?.[1];
  const isCommand = /^chiso(\/|$)/.test(specifier);
  return isCommand ? allowed.includes("cli") : ours === undefined || allowed.includes(ours);
}

function nodeProblems(graph: ImportGraph): string[] {
  const starts = [...graph.keys()].filter((file) => withoutNode.some((folder) => file.startsWith(folder)));
  return [...new Set(starts.flatMap((start) => nodeReachedFrom(graph, start)))];
}

function nodeReachedFrom(graph: ImportGraph, start: string): string[] {
  return [...reachedFrom(graph, start)].flatMap(([file, importer]) => {
    const via = importer === undefined ? "" : ` (reached from ${start} through ${importer})`;
    const outside = nodeFolder.test(file) ? [`${file} is for Node only${via}`] : [];
    const builtins = (graph.get(file) ?? []).filter(({ specifier }) => isBuiltin(specifier));
    return [
      ...outside,
      ...builtins.map(
        ({ specifier, line }) => `${file}:${line} imports ${specifier}, but must run without Node${via}`,
      ),
    ];
  });
}

/** Every import cycle between the files of a package, as sentences. */
export function cycleProblems(root: string): string[] {
  return packageNames(root).flatMap((name) =>
    importCycles(importGraph(root, name)).map((files) => `import cycle: ${files.join(" → ")}`),
  );
}
