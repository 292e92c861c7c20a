import type {
  AnyNode,
  ExportNamedDeclaration,
  ImportAttribute,
  ImportDeclaration,
  Literal,
  Node,
} from "acorn";
import { declaredVariables, lexicalDeclarations } from "./declared-names.js";
import type { ParsedCell } from "./parse-cell.js";
import { positionMap } from "./position-map.js";
import { importedKey } from "./rewrite-imports.js";
import { analyseScopes, type ScopeAnalysis } from "./scope-analysis.js";
import type { PositionMap } from "./source-position.js";
import { TextEdits } from "./text-edits.js";

/** The parameter of every rewritten module: its exports and imports go through it. */
const MODULE = "__module";

/** A module that a rewritten module needs before its first line runs. */
export interface ModuleRequest {
  readonly specifier: string;
  readonly attributes: Readonly<Record<string, string>> | undefined;
  /** Exports that must be there. */
  readonly keys: readonly string[];
}

/** What a rewritten module calls while it runs. */
export interface ModuleScope {
  /** Namespaces of the requests, in their order. */
  readonly imports: readonly object[];
  readonly meta: object;
  readonly helpers: object;
  /** What `export default` gave. */
  default: unknown;
  export(name: string, read: () => unknown): void;
  exportAll(namespace: object): void;
  importModule(specifier: unknown, options?: { with?: Readonly<Record<string, string>> }): Promise<object>;
}

/** A module as one async function expression of a {@link ModuleScope}. */
export interface RewrittenModule {
  readonly source: string;
  readonly requests: readonly ModuleRequest[];
  readonly positions: PositionMap;
}

/**
 * Rewrites a parsed local module so that it can be evaluated again after an edit, which the runtime's own modules
 * cannot. Imported names stay live: each use reads the other module's export.
 *
 * @param text - The file as it is.
 * @param parsed - Its JavaScript.
 * @param isTypeScript - Whether names that are imported and not used as values may be types, and so be missing.
 */
export function rewriteModule(
  text: string,
  parsed: ParsedCell,
  isTypeScript = parsed.stripped,
): RewrittenModule {
  const analysis = analyseScopes(parsed.program);
  const rewriter = new ModuleRewriter(parsed, analysis, isTypeScript);
  const statements = parsed.program.body as AnyNode[];
  // Exports may name what a later line imports.
  for (const statement of statements) if (statement.type === "ImportDeclaration") rewriter.import(statement);
  for (const statement of statements) rewriter.export(statement);
  rewriter.expressions();
  const edited = rewriter.edits.apply();
  return {
    source: `async(${MODULE})=>{"use strict";${[...rewriter.preamble, ...rewriter.exportAlls].join("")}\n${edited.text}\n}`,
    requests: rewriter.requests,
    positions: positionMap(text, parsed, edited),
  };
}

class ModuleRewriter {
  readonly edits: TextEdits;
  readonly preamble: string[] = [];
  /** Come last: the module's own exports win. */
  readonly exportAlls: string[] = [];
  readonly requests: ModuleRequest[] = [];
  /** What to read in place of an imported name. */
  readonly #imported = new Map<string, string>();

  constructor(
    private readonly parsed: ParsedCell,
    private readonly analysis: ScopeAnalysis,
    private readonly isTypeScript: boolean,
  ) {
    this.edits = new TextEdits(parsed.code);
  }

  import(node: ImportDeclaration): void {
    const used = new Set(this.analysis.identifiers.map(({ name }) => name));
    const needed = node.specifiers.filter(({ local }) => !this.isTypeScript || used.has(local.name));
    const namespace = this.#request(node, needed.map(importedKey));
    for (const specifier of node.specifiers) {
      const key = importedKey(specifier);
      this.#imported.set(
        specifier.local.name,
        key === "*" ? namespace : `${namespace}[${JSON.stringify(key)}]`,
      );
    }
    this.edits.blank(node.start, node.end);
  }

  export(node: AnyNode): void {
    switch (node.type) {
      case "ExportAllDeclaration": {
        const namespace = this.#request(node, []);
        if (node.exported) this.#offer(moduleName(node.exported), namespace);
        else this.exportAlls.push(`${MODULE}.exportAll(${namespace});`);
        return void this.edits.blank(node.start, node.end);
      }
      case "ExportNamedDeclaration":
        return this.#exportNamed(node);
      case "ExportDefaultDeclaration":
        return this.#exportDefault(node.declaration, node.start);
      default:
    }
  }

  /** Everything inside statements: names, `import()`, `import.meta`. Call after imports and exports. */
  expressions(): void {
    const { identifiers, dynamicImports, metas, expressionStarts } = this.analysis;
    const starts = new Set(expressionStarts);
    for (const { name, start, end, use, shorthand, called } of identifiers) {
      const isHelper =
        name === "babelHelpers" && this.parsed.stripped && !this.analysis.declarations.has(name);
      const read = isHelper ? `${MODULE}.helpers` : this.#imported.get(name);
      if (read === undefined || use === "declare") continue;
      // Called as a function, not as a method of the namespace. A statement must not begin with a bracket: the line
      // before it may lack its semicolon.
      const value = called && !isHelper ? `${starts.has(start) ? "0," : ""}(0,${read})` : read;
      this.edits.replace(start, end, shorthand ? `${name}:${value}` : value);
    }
    for (const { start } of dynamicImports)
      this.edits.replace(start, start + "import".length, `${MODULE}.importModule`);
    for (const { start, end } of metas) this.edits.replace(start, end, `${MODULE}.meta`);
  }

  #exportNamed(node: ExportNamedDeclaration): void {
    if (node.declaration) {
      this.edits.replace(node.start, node.start + "export".length, "");
      const { declaration } = node;
      const isVar = declaration.type === "VariableDeclaration" && declaration.kind === "var";
      for (const { name } of isVar ? declaredVariables(declaration) : lexicalDeclarations([declaration])) {
        this.#offer(name, name);
      }
      return;
    }
    const keys = this.isTypeScript ? [] : node.specifiers.map(({ local }) => moduleName(local));
    const namespace = node.source
      ? this.#request(node as typeof node & { source: Literal }, keys)
      : undefined;
    for (const { local, exported } of node.specifiers) {
      const name = moduleName(local);
      const read =
        namespace === undefined
          ? (this.#imported.get(name) ?? name)
          : `${namespace}[${JSON.stringify(name)}]`;
      this.#offer(moduleName(exported), read);
    }
    this.edits.blank(node.start, node.end);
  }

  #exportDefault(declaration: AnyNode, start: number): void {
    const words = /^export\s+default/.exec(this.parsed.code.slice(start, declaration.start))?.[0].length;
    this.edits.blank(start, words === undefined ? declaration.start : start + words);
    if ("id" in declaration && declaration.id && declaration.type.endsWith("Declaration")) {
      return this.#offer("default", (declaration.id as { name: string }).name);
    }
    this.#offer("default", `${MODULE}.default`);
    const close = declaration.type.endsWith("Declaration") ? ");" : ")";
    this.edits.open(declaration.start, `${MODULE}.default=(`).close(declaration.end, close);
  }

  #offer(name: string, read: string): void {
    this.preamble.push(`${MODULE}.export(${JSON.stringify(name)},()=>${read});`);
  }

  /** @returns The expression for the namespace. */
  #request(node: Node & { source: Literal; attributes: ImportAttribute[] }, keys: readonly string[]): string {
    const pairs = node.attributes.map(({ key, value }) => [
      key.type === "Identifier" ? key.name : key.value,
      value.value,
    ]);
    const attributes = pairs.length === 0 ? undefined : (Object.fromEntries(pairs) as Record<string, string>);
    const required = keys.filter((key) => key !== "*");
    return `${MODULE}.imports[${this.requests.push({ specifier: String(node.source.value), attributes, keys: required }) - 1}]`;
  }
}

function moduleName(node: Node & { name?: string; value?: unknown }): string {
  return node.name ?? String(node.value);
}
