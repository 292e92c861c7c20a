import { CellSyntaxError } from "./cell-syntax-error.js";
import type { CellRun } from "./cell-run.js";
import type { NameTable } from "./name-table.js";
import { parseCell } from "./parse-cell.js";
import type { Cell, CellNames, EngineHost } from "./port.js";
import { rewriteCell, type RewrittenCell } from "./rewrite-cell.js";
import type { ScriptSources } from "./script-sources.js";
import type { PositionMap } from "./source-position.js";

/** A cell ready to run. */
export interface CompiledCell extends CellNames {
  readonly start: (run: CellRun) => unknown;
  readonly isAsync: boolean;
  readonly positions: PositionMap;
}

/**
 * Parses, rewrites and compiles a cell; its names count as declared from then on.
 *
 * @throws CellSyntaxError, with the position where it is known; then no name is declared.
 */
export function compileCell(
  cell: Cell,
  host: EngineHost,
  names: NameTable,
  sources: ScriptSources,
): CompiledCell {
  const fileName = sources.nextFileName(cell.name);
  const parsed = parseCell(cell.code, fileName, host.stripper);
  const rewritten = rewriteCell(cell.code, parsed, names, host.globalObject);
  const start = evaluate(rewritten, host, fileName);
  names.commit(rewritten.plan);
  sources.add(fileName, cell.name, rewritten.positions);
  const { definitions, references, isAsync, positions } = rewritten;
  return { start, isAsync, positions, definitions, references };
}

function evaluate(rewritten: RewrittenCell, { scope }: EngineHost, fileName: string): CompiledCell["start"] {
  try {
    return scope.evaluate(rewritten.source, rewritten.plan.fresh, fileName);
  } catch (error) {
    throw error instanceof SyntaxError ? located(error, rewritten, fileName, scope.firstLine ?? 1) : error;
  }
}

/**
 * What only the runtime's parser rejects. V8 says where in the lines before the message:
 * the file and line, the line's text, and carets.
 */
function located(
  error: SyntaxError,
  { positions }: RewrittenCell,
  fileName: string,
  firstLine: number,
): SyntaxError {
  const lines = String(error.stack).split("\n");
  if (!lines[0]?.startsWith(`${fileName}:`)) return new CellSyntaxError(error.message);
  const line = Number(lines[0].slice(fileName.length + 1)) - firstLine;
  const column = Math.max(0, lines[2]?.indexOf("^") ?? 0);
  return new CellSyntaxError(error.message, { position: positions.toSource({ line, column }) });
}
