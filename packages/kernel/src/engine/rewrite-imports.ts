import type { ExportDefaultDeclaration, ImportAttribute, ImportDeclaration, Literal, Node } from "acorn";
import { CELL_PARAMETER, type Rewriting, storageName } from "./rewriting.js";

/**
 * Takes an import statement out and loads the module before the cell's first line instead.
 *
 * @param index - Which import of the cell it is, from 0.
 */
export function rewriteImport(rewriting: Rewriting, node: ImportDeclaration, index: number): void {
  const { edits, preamble } = rewriting;
  edits.blank(node.start, node.end);
  preamble.push(loadCall(index, node, node.attributes));
  for (const specifier of node.specifiers) {
    const local = specifier.local.name;
    const key = importedKey(specifier);
    const optional = key !== "*" && isTypeOnly(rewriting, local);
    const pick = `${CELL_PARAMETER}.pick(${index},${JSON.stringify(key)},${specifier.start},${optional})`;
    const storage = storageName(rewriting, local);
    preamble.push(`${storage}=${pick}`);
    preamble.push(`${CELL_PARAMETER}.follow(${JSON.stringify(local)},${index},${JSON.stringify(key)})`);
  }
}

/** `export … from "m"`: there is nobody to export to, but the module's side effects are wanted. */
export function rewriteReExport(
  rewriting: Rewriting,
  node: Node & { source?: Literal | null; attributes?: ImportAttribute[] },
  index: number,
): void {
  rewriting.edits.blank(node.start, node.end);
  rewriting.preamble.push(loadCall(index, node as Node & { source: Literal }, node.attributes ?? []));
}

/** Takes `export default` away; what is left is an expression, given to `receive`, or a declaration. */
export function rewriteDefaultExport(
  rewriting: Rewriting,
  node: ExportDefaultDeclaration,
  receive: string,
): void {
  const { edits, parsed } = rewriting;
  const { declaration, start } = node;
  const words = /^export\s+default/.exec(parsed.code.slice(start, declaration.start))?.[0].length;
  edits.blank(start, words === undefined ? declaration.start : start + words);
  if ("id" in declaration && declaration.id && declaration.type.endsWith("Declaration")) return;
  edits
    .open(declaration.start, receive)
    .close(declaration.end, declaration.type.endsWith("Declaration") ? ");" : ")");
}

function loadCall(
  index: number,
  { source, start }: Node & { source: Literal },
  attributes: ImportAttribute[],
): string {
  const pairs = attributes.map(({ key, value }) => [
    key.type === "Identifier" ? key.name : key.value,
    value.value,
  ]);
  const given = pairs.length === 0 ? "void 0" : JSON.stringify(Object.fromEntries(pairs));
  return `await ${CELL_PARAMETER}.load(${index},${JSON.stringify(source.value)},${given},${start})`;
}

/** The export that an import specifier names; `*` is the whole namespace. */
export function importedKey(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  const { imported } = specifier;
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}

/** TypeScript drops an import that is used as a type only, even without the word `type`. */
function isTypeOnly({ parsed, analysis }: Rewriting, local: string): boolean {
  return parsed.stripped && !analysis.identifiers.some(({ name }) => name === local);
}
