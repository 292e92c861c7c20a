import type {
  ClassDeclaration,
  FunctionDeclaration,
  Node,
  VariableDeclaration,
  VariableDeclarator,
} from "acorn";
import { CELL_PARAMETER, type Rewriting, storageName } from "./rewriting.js";
import type { OuterVariables } from "./scope-findings.js";

/**
 * `const a = 1, { b } = f()` → `void (a = 1, { b } = f());` on the same lines.
 *
 * `void` may stand wherever a statement may, and never continues the line before. A `var` without a value keeps the
 * one it has.
 */
export function rewriteVariables(rewriting: Rewriting, { node, place }: OuterVariables): void {
  const { edits, parsed } = rewriting;
  edits.replace(node.start, node.start + node.kind.length, place === "statement" ? "void (" : "");
  if (place === "statement") {
    const last = node.declarations[node.declarations.length - 1]!;
    edits.close(last.end, parsed.code[node.end - 1] === ";" ? ")" : ");");
  }
  if (place !== "each")
    for (const declarator of node.declarations) rewriteDeclarator(rewriting, node.kind, declarator);
}

function rewriteDeclarator(
  rewriting: Rewriting,
  kind: VariableDeclaration["kind"],
  { id, init, start, end }: VariableDeclarator,
): void {
  const { edits, parsed } = rewriting;
  if (!init) {
    if (kind === "var") edits.open(start, "0,");
    else edits.close(end, "=void 0");
    return;
  }
  if (id.type !== "Identifier") return;
  const storage = storageName(rewriting, id.name);
  // A stripped enum adds its members to what the variable holds: without this, a second run would merge two enums.
  if (parsed.stripped && isEnumBody(init, id.name)) edits.open(start, `${storage}=void 0,`);
  if (storage !== id.name && isAnonymous(init)) keepName(rewriting, init, id.name);
}

/** A function takes its name from what it is assigned to; a property name is the user's, the variable's is not. */
function keepName({ edits }: Rewriting, value: Node, name: string): void {
  const key = JSON.stringify(name);
  edits.open(value.start, `{${key}:`).close(value.end, `}[${key}]`);
}

function isAnonymous(node: Node): boolean {
  const hasName = Boolean((node as Node & { id?: unknown }).id);
  return /^(?:ArrowFunctionExpression|FunctionExpression|ClassExpression)$/.test(node.type) && !hasName;
}

/** `function(E) { … }(E || {})` */
function isEnumBody(init: Node, name: string): boolean {
  const call = init as Node & { callee?: Node; arguments?: (Node & { left?: { name?: string } })[] };
  const argument = call.arguments?.[0];
  return (
    call.type === "CallExpression" &&
    call.callee?.type === "FunctionExpression" &&
    argument?.type === "LogicalExpression" &&
    argument.left?.name === name
  );
}

/**
 * `function f() {}` stays where it is under another name, and the shared `f` gets it before the first line runs.
 * Inside, `f` is the shared name, so that recursion sees a redefinition.
 */
export function rewriteFunction(rewriting: Rewriting, { id }: FunctionDeclaration): void {
  const { edits, parsed, preamble } = rewriting;
  let local = `${id.name}$f`;
  while (parsed.code.includes(local)) local += "$";
  edits.replace(id.start, id.end, local);
  preamble.push(
    `${storageName(rewriting, id.name)}=${CELL_PARAMETER}.fn(${local},${JSON.stringify(id.name)})`,
  );
}

/** `class C {}` → `C=class C {};`: inside, `C` is the class itself, as the language has it. */
export function rewriteClass(rewriting: Rewriting, node: ClassDeclaration): void {
  rewriting.edits.open(node.start, `${storageName(rewriting, node.id.name)}=`).close(node.end, ";");
}
