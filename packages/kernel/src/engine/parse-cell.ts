import type { ExpressionStatement, Node, Program } from "acorn";
import { CellSyntaxError } from "./cell-syntax-error.js";
import type { TypeStripper } from "./port.js";
import { readSourceMap } from "./source-map.js";
import { LineIndex, type SourcePosition } from "./source-position.js";
import { parseExpressionAt, parseModule } from "./syntax-tree.js";

/** A cell as JavaScript with its syntax tree. */
export interface ParsedCell {
  /** JavaScript: the cell's own text, or what the type stripper made of it. */
  readonly code: string;
  readonly program: Program;
  readonly stripped: boolean;
  /** Position in the cell's own text of a position in `code`. */
  readonly toCell: (position: SourcePosition) => SourcePosition;
}

/** A cell may be a bare object; a module may not. */
export type TextKind = "cell" | "module";

/**
 * Parses a cell or a local module.
 *
 * Text that is JavaScript already is taken as it is, so that positions are exact and no stripper is loaded; the
 * exception is text that TypeScript reads differently, which needs type arguments: `f<T>(x)`.
 *
 * @param code - TypeScript or JavaScript.
 * @param fileName - What errors call it.
 * @throws CellSyntaxError with a position in `code`.
 */
export function parseCell(
  code: string,
  fileName: string,
  stripper: TypeStripper,
  kind: TextKind = "cell",
): ParsedCell {
  // A first line `#!…` is no comment any more once the cell is inside a function.
  const text = code.startsWith("#!") ? `//${code.slice(2)}` : code;
  const object = kind === "cell" ? parseObjectCell(text) : undefined;
  if (object !== undefined) return untouched(text, object);
  if (!mayHoldTypeArguments(text)) {
    try {
      return untouched(text, parseModule(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  const asObject =
    kind === "cell" && looksLikeObject(text) ? stripObject(text, fileName, stripper) : undefined;
  return asObject ?? parseStripped(text, fileName, stripper);
}

function untouched(code: string, program: Program): ParsedCell {
  return { code, program, stripped: false, toCell: (position) => position };
}

/** In JavaScript `f<T>(x)` compares twice. `=>` closes no type arguments; other continuations are syntax errors there. */
function mayHoldTypeArguments(code: string): boolean {
  const open = code.indexOf("<");
  return open >= 0 && /[^=]>\s*[(`\n]/.test(code.slice(open));
}

function parseStripped(code: string, fileName: string, stripper: TypeStripper): ParsedCell {
  const stripped = stripper.strip(code, fileName);
  const toCell = mapBack(stripped.map, 0);
  return { code: stripped.code, program: parseOrExplain(stripped.code, toCell), stripped: true, toCell };
}

function parseOrExplain(code: string, toCell: ParsedCell["toCell"]): Program {
  try {
    return parseModule(code);
  } catch (error) {
    throw fromAcorn(error, code, toCell);
  }
}

/** Acorn's error with its position apart from its message. */
function fromAcorn(error: unknown, code: string, toCell: ParsedCell["toCell"]): unknown {
  if (!(error instanceof SyntaxError) || !("pos" in error)) return error;
  const position = toCell(new LineIndex(code).positionAt(Number(error.pos)));
  return new CellSyntaxError(error.message.replace(/ \(\d+:\d+\)$/, ""), { position });
}

function mapBack(map: string | undefined, inserted: number): ParsedCell["toCell"] {
  if (map === undefined) return (position) => position;
  let find: ReturnType<typeof readSourceMap> | undefined;
  return (position) => {
    find ??= readSourceMap(map);
    const found = find(position) ?? position;
    return found.line === 1 ? { line: 1, column: Math.max(0, found.column - inserted) } : found;
  };
}

/** `{ a: 1 }` alone in a cell is meant as an object, though the grammar calls it a block. */
function looksLikeObject(code: string): boolean {
  return /^\s*\{/.test(code) && !/;\s*$/.test(code);
}

function parseObjectCell(code: string): Program | undefined {
  if (!looksLikeObject(code)) return undefined;
  try {
    const expression = parseExpressionAt(code, code.indexOf("{"));
    if (expression.type !== "ObjectExpression" || !isBlank(code.slice(expression.end))) return undefined;
    return programOf(expression);
  } catch {
    return undefined;
  }
}

function isBlank(text: string): boolean {
  return /^(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*$/.test(text);
}

function programOf(expression: Node): Program {
  const { start, end } = expression;
  const statement = { type: "ExpressionStatement", start, end, expression } as ExpressionStatement;
  return { type: "Program", start: 0, end, body: [statement], sourceType: "module" };
}

/** The same for an object with types in it. `undefined` when it is none. */
function stripObject(code: string, fileName: string, stripper: TypeStripper): ParsedCell | undefined {
  try {
    const stripped = stripper.strip(`(${code}\n)`, fileName);
    const program = parseModule(stripped.code);
    if (!isObject(program)) return undefined;
    return { code: stripped.code, program, stripped: true, toCell: mapBack(stripped.map, 1) };
  } catch {
    return undefined;
  }
}

function isObject({ body }: Program): boolean {
  const [statement] = body;
  return (
    body.length === 1 &&
    statement?.type === "ExpressionStatement" &&
    statement.expression.type === "ObjectExpression"
  );
}
