import type { Program, VariableDeclaration } from "acorn";
import {
  type BindingKind,
  declaredVariables,
  lexicalDeclarations,
  varDeclarations,
} from "./declared-names.js";
import type { ScopeFindings } from "./scope-findings.js";
import { ScopeWalker } from "./scope-walker.js";

/** What one walk over a parsed text finds. Functions are entered; what is local to them is left out. */
export interface ScopeAnalysis extends ScopeFindings {
  /** Top-level names (and `var` of any block) in the order of declaration. */
  readonly declarations: ReadonlyMap<string, BindingKind>;
}

/**
 * Finds what a program declares, reads and awaits.
 *
 * @param program - A module as parsed by acorn.
 * @param staysLocal - Says which `var` statements are no top-level names (those a type stripper made up). Default none.
 */
export function analyseScopes(
  program: Program,
  staysLocal: (declaration: VariableDeclaration) => boolean = () => false,
): ScopeAnalysis {
  const declarations = new Map<string, BindingKind>();
  const locals = new Set<string>();
  for (const declaration of varDeclarations(program)) {
    const local = staysLocal(declaration);
    for (const { name, kind } of declaredVariables(declaration)) {
      if (local) locals.add(name);
      else declarations.set(name, kind);
    }
  }
  for (const { name, kind } of lexicalDeclarations(program.body)) declarations.set(name, kind);
  const walker = new ScopeWalker(locals, staysLocal);
  for (const statement of program.body) walker.walkTopLevel(statement);
  return { declarations, ...walker.found };
}
