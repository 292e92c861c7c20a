import type { AnyNode, Node, VariableDeclaration } from "acorn";
import { childNodes, patternNames } from "./syntax-tree.js";

/** How a top-level name was declared; enums and namespaces arrive here as `var` and `let`. */
export type BindingKind = "const" | "let" | "var" | "function" | "class" | "import";

/** A name with the way it was declared. */
export interface Declared {
  readonly name: string;
  readonly kind: BindingKind;
}

/** What the statements of one block declare for that block: let, const, class, function, import; not `var`. */
export function lexicalDeclarations(statements: readonly Node[]): Declared[] {
  return statements.flatMap((statement) => declaredBy(statement as AnyNode));
}

function declaredBy(node: AnyNode): Declared[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.kind === "var" ? [] : declaredVariables(node);
    case "FunctionDeclaration":
    case "ClassDeclaration":
      if (node.id === null) return [];
      return [{ name: node.id.name, kind: node.type === "ClassDeclaration" ? "class" : "function" }];
    case "ImportDeclaration":
      return node.specifiers.map(({ local }) => ({ name: local.name, kind: "import" }));
    case "ExportNamedDeclaration":
      return node.declaration ? declaredBy(node.declaration) : [];
    case "ExportDefaultDeclaration":
      return declaredBy(node.declaration);
    default:
      return [];
  }
}

/** The names of one `let`, `const` or `var` statement. */
export function declaredVariables(node: VariableDeclaration): Declared[] {
  const kind = node.kind === "const" || node.kind === "let" ? node.kind : "var";
  return node.declarations.flatMap(({ id }) => patternNames(id).map((name) => ({ name, kind })));
}

/** Every `var` statement that belongs to the function (or cell) whose body `node` is, at any depth of blocks. */
export function varDeclarations(node: Node): VariableDeclaration[] {
  const any = node as AnyNode;
  if (any.type === "VariableDeclaration") return any.kind === "var" ? [any] : [];
  if (!holdsStatements(any)) return [];
  return childNodes(any).flatMap(varDeclarations);
}

/** Only these can have a `var` somewhere below that is not in a function of its own. */
function holdsStatements({ type }: Node): boolean {
  return (
    type === "Program" ||
    type === "SwitchCase" ||
    type === "CatchClause" ||
    type === "ExportNamedDeclaration" ||
    (type.endsWith("Statement") && type !== "ExpressionStatement")
  );
}
