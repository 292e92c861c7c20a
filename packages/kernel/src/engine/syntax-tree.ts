import { Parser, type Node, type Options, type Pattern, type Program } from "acorn";

// A cell may export a name that an earlier cell defined; acorn would call it undefined.
const CellParser = Parser.extend(
  (Base) =>
    class extends (Base as unknown as new (...args: unknown[]) => object) {
      checkLocalExport(): void {}
    } as unknown as typeof Parser,
);

// 2025: what Node 20 runs natively. `using` (2026) must fail here, so that the type stripper lowers it.
const OPTIONS: Options = { ecmaVersion: 16, sourceType: "module" };

/**
 * Parses JavaScript as a module: strict, with imports, exports and top-level await.
 *
 * @throws SyntaxError of acorn, with `pos` (offset).
 */
export function parseModule(code: string): Program {
  return CellParser.parse(code, OPTIONS);
}

/** Parses the expression that begins at `offset`; what follows it is not looked at. */
export function parseExpressionAt(code: string, offset: number): Node {
  return CellParser.parseExpressionAt(code, offset, OPTIONS);
}

/** The nodes directly below a node, in the order of its properties. */
export function childNodes(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Node).type === "string" &&
    "start" in value
  );
}

/** The names that a binding pattern declares, in order. */
export function patternNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : patternNames(element)));
    case "RestElement":
      return patternNames(pattern.argument);
    case "AssignmentPattern":
      return patternNames(pattern.left);
    default:
      return [];
  }
}
