import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { CellSyntaxError } from "../engine/cell-syntax-error.js";
import { parseCell } from "../engine/parse-cell.js";
import type { EngineHost } from "../engine/port.js";
import { type ModuleScope, rewriteModule, type RewrittenModule } from "../engine/rewrite-module.js";

/** A local file ready to be evaluated as a module. */
export interface CompiledModule extends Pick<RewrittenModule, "requests" | "positions"> {
  readonly start: (scope: ModuleScope, require: NodeJS.Require) => Promise<void>;
}

/**
 * Reads, rewrites and compiles a local TypeScript or JavaScript module, inside the gate.
 *
 * @throws SyntaxError with the file and the place in it.
 */
export function compileLocalModule(
  path: string,
  host: Pick<EngineHost, "stripper" | "gate">,
): CompiledModule {
  const { gate, stripper } = host;
  gate.enter();
  try {
    const text = readFileSync(path, "utf8");
    const parsed = parseCell(text, path, stripper, "module");
    const { source, requests, positions } = rewriteModule(text, parsed, /\.[cm]?ts$/.test(path));
    const script = new Script(`(require)=>${source}`, { filename: path, lineOffset: -1 });
    const start = script.runInThisContext() as (
      require: NodeJS.Require,
    ) => (scope: ModuleScope) => Promise<void>;
    return { requests, positions, start: (scope, require) => start(require)(scope) };
  } catch (error) {
    throw error instanceof SyntaxError ? syntaxErrorIn(path, error) : error;
  } finally {
    gate.leave();
  }
}

/** The error of a file that does not parse: the cell that imports it must say which file, and where. */
function syntaxErrorIn(path: string, error: SyntaxError): SyntaxError {
  const position = error instanceof CellSyntaxError ? error.position : undefined;
  // What only V8 rejects has its line in the stack.
  const line = /^:(\d+)\n/.exec(String(error.stack).slice(path.length))?.[1];
  const place = position
    ? `${path}:${position.line}:${position.column + 1}`
    : line
      ? `${path}:${line}`
      : path;
  return new SyntaxError(`${error.message} (${place})`);
}
