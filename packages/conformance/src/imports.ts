import ts from "typescript";

export interface Import {
  readonly specifier: string;
  /** Erased when the types are stripped: `import type`, `export type … from`, `import("…")` in a type. */
  readonly isTypeOnly: boolean;
  readonly line: number;
}

/** What a TypeScript file imports, in order: statements, re-exports, dynamic imports, types. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  const found: Import[] = [];
  // Only calls and types are deeper than the top; a table of data need not be walked through.
  const isDeep = /\bimport\s*\(/.test(text);
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) {
      const line = source.getLineAndCharacterOfPosition(specifier.getStart(source)).line + 1;
      found.push({ specifier: specifier.text, isTypeOnly: isTypeOnly(node), line });
    }
    if (isDeep) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const expression = importExpression(node);
  return expression && ts.isStringLiteralLike(expression) ? expression : undefined;
}

function importExpression(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
