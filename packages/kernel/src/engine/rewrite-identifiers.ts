import type { OuterIdentifier } from "./scope-findings.js";
import { CELL_PARAMETER, type Rewriting, storageName } from "./rewriting.js";

/** Gives every name its storage name, and makes assignments to constants throw. */
export function rewriteIdentifiers(rewriting: Rewriting): void {
  for (const identifier of rewriting.analysis.identifiers) {
    const replacement = replacementOf(rewriting, identifier);
    if (replacement === identifier.name) continue;
    const text = identifier.shorthand ? `${identifier.name}:${replacement}` : replacement;
    rewriting.edits.replace(identifier.start, identifier.end, text);
  }
}

function replacementOf(rewriting: Rewriting, { name, use }: OuterIdentifier): string {
  if (isStripperHelper(rewriting, name)) return `${CELL_PARAMETER}.helpers`;
  const storage = storageName(rewriting, name);
  // Reading goes through the getter, so that `x += 1` throws only once it comes to writing, and at the right place.
  return use === "write" && isConstant(rewriting, name) ? `${CELL_PARAMETER}.ro(${storage}).v` : storage;
}

/** What lowered `using` and decorators call. */
function isStripperHelper({ parsed, analysis, names }: Rewriting, name: string): boolean {
  return name === "babelHelpers" && parsed.stripped && !analysis.declarations.has(name) && !names.has(name);
}

function isConstant({ analysis, names }: Rewriting, name: string): boolean {
  const kind = analysis.declarations.get(name);
  return kind === undefined ? names.isConstant(name) : kind === "const" || kind === "import";
}

/** Names that the cell reads from elsewhere: earlier cells' names, and names that nobody has defined. */
export function referencedNames({ analysis, names }: Rewriting, globalObject: object): string[] {
  const found = new Set<string>();
  for (const { name, use } of analysis.identifiers) {
    if (use === "declare" || analysis.declarations.has(name) || name === "babelHelpers") continue;
    if (names.has(name) || !(name in globalObject)) found.add(name);
  }
  return [...found];
}
