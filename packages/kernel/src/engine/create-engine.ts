import { installCellGlobals } from "./cell-globals.js";
import { CellRun, type RunContext } from "./cell-run.js";
import { CellSyntaxError } from "./cell-syntax-error.js";
import { compileCell, type CompiledCell } from "./compile-cell.js";
import { completenessOf } from "./completeness.js";
import { type ErrorReport, reportError } from "./error-outcome.js";
import { interruptedOutcome } from "./interrupted.js";
import { mimeBundle } from "./mime-bundle.js";
import { NameTable } from "./name-table.js";
import type { Cell, CellNames, CellOutcome, Completeness, Engine, EngineHost, MimeBundle } from "./port.js";
import { plainPositions } from "./position-map.js";
import { CELL_PARAMETER } from "./rewriting.js";
import { ScriptSources, type SourceLocation } from "./script-sources.js";
import type { SourcePosition } from "./source-position.js";

/** The cell that runs now. */
interface Running {
  readonly cell: Cell;
  readonly compiled: CompiledCell;
  readonly run: CellRun;
  /** Ends an asynchronous cell from outside. */
  settle?: (outcome: CellOutcome) => void;
}

/**
 * Creates a notebook engine on a host, and puts the cells' globals (`display`, `console`, …) in place.
 *
 * @example
 * const engine = createEngine(host);
 * engine.execute({ id: "a", name: "cell 1", code: "const a: number = 1" });
 * engine.execute({ id: "b", name: "cell 2", code: "a + 1" }); // { status: "ok", result: { data: { "text/plain": "2" } … } … }
 */
export function createEngine(host: EngineHost): ReportingEngine {
  installCellGlobals(host);
  return new CellEngine(host);
}

/** An engine that also explains errors which reach the host by another way than a cell's outcome. */
export interface ReportingEngine extends Engine {
  /** An error of a timer's callback or of a promise that nobody awaits, with the cells' own names and lines. */
  describeError(error: unknown): ErrorReport;
}

class CellEngine implements ReportingEngine {
  readonly #names: NameTable;
  readonly #sources: ScriptSources;
  readonly #context: RunContext;
  #running: Running | undefined;

  constructor(private readonly host: EngineHost) {
    this.#names = new NameTable(host.globalObject, new Set([CELL_PARAMETER]));
    this.#sources = new ScriptSources(host.scope.firstLine ?? 1, host.modules);
    this.#context = { modules: host.modules, imports: new Map() };
  }

  execute(cell: Cell): CellOutcome | Promise<CellOutcome> {
    const { gate } = this.host;
    let compiled: CompiledCell;
    gate.enter();
    try {
      compiled = compileCell(cell, this.host, this.#names, this.#sources);
    } catch (error) {
      return this.#compileError(error, cell);
    } finally {
      gate.leave();
    }
    return this.#start({ cell, compiled, run: new CellRun(this.#context) });
  }

  isComplete(code: string): Completeness {
    const { gate, stripper } = this.host;
    gate.enter();
    try {
      return completenessOf(code, stripper);
    } finally {
      gate.leave();
    }
  }

  interrupt(): boolean {
    const wasPending = this.#running?.run.interrupt() ?? false;
    // What was pending may have been an import: the next one must not wait for it.
    if (wasPending) this.host.modules.abandon?.();
    return wasPending;
  }

  abandon(): boolean {
    const running = this.#running;
    if (running === undefined) return false;
    this.#running = undefined;
    running.run.abandon();
    this.host.modules.abandon?.();
    running.settle?.(interruptedOutcome(namesOf(running.compiled)));
    return true;
  }

  describeError(error: unknown): ErrorReport {
    return reportError(error, { sources: this.#sources, inspect: this.host.inspect });
  }

  #start(running: Running): CellOutcome | Promise<CellOutcome> {
    this.#running = running;
    try {
      const { start, isAsync } = running.compiled;
      // Called without a receiver, which stack traces would show.
      const returned = start(running.run);
      if (isAsync) return this.#settleLater(running, returned as Promise<unknown>);
      const finished = this.#finish(running);
      return finished instanceof Promise
        ? this.#settleLater(running, finished)
        : this.#end(running, finished);
    } catch (error) {
      return this.#end(running, this.#runError(error, running));
    }
  }

  /** Waits for the cell (`undefined`) or for its result (an outcome), unless it is abandoned first. */
  #settleLater(running: Running, pending: Promise<unknown>): Promise<CellOutcome> {
    return new Promise((resolve, reject) => {
      running.settle = resolve;
      void pending
        .then((outcome) => (outcome as CellOutcome | undefined) ?? this.#finish(running))
        .catch((error: unknown) => this.#runError(error, running))
        // Whatever happens, whoever waits for the cell hears of it.
        .then((outcome) => resolve(this.#end(running, outcome)), reject);
    });
  }

  #end(running: Running, outcome: CellOutcome): CellOutcome {
    if (this.#running === running) this.#running = undefined;
    return outcome;
  }

  /** Turns the cell's result into its outcome. A promise is waited for, and so is an asynchronous display method. */
  #finish({ compiled, run }: Running): CellOutcome | Promise<CellOutcome> {
    const value = run.result;
    if (value instanceof Promise)
      return Promise.resolve(run.wait(value)).then((settled) => this.#show(compiled, run, settled));
    return this.#show(compiled, run, value);
  }

  #show(compiled: CompiledCell, run: CellRun, value: unknown): CellOutcome | Promise<CellOutcome> {
    if (value === undefined) return succeeded(compiled);
    const bundle = mimeBundle(value, this.host.inspect);
    if (!(bundle instanceof Promise)) return succeeded(compiled, bundle);
    return Promise.resolve(run.wait(bundle)).then((data) => succeeded(compiled, data));
  }

  #runError(error: unknown, { cell, compiled, run }: Running): CellOutcome {
    const { positions } = compiled;
    const offset = run.rejection?.reason === error ? run.rejection?.offset : undefined;
    const position = offset === undefined ? undefined : positions.offsetToSource(offset);
    const location = position && { name: cell.name, position, positions, isCell: true };
    return this.#failed(error, compiled, location);
  }

  #compileError(error: unknown, cell: Cell): CellOutcome {
    const position: SourcePosition | undefined =
      error instanceof CellSyntaxError ? error.position : undefined;
    const location = position && {
      name: cell.name,
      position,
      positions: plainPositions(cell.code),
      isCell: true,
    };
    return this.#failed(error, { definitions: [], references: [] }, location);
  }

  #failed(error: unknown, names: CellNames, location: SourceLocation | undefined): CellOutcome {
    const { inspect } = this.host;
    return {
      status: "error",
      ...reportError(error, { sources: this.#sources, inspect, location }),
      ...namesOf(names),
    };
  }
}

function namesOf({ definitions, references }: CellNames): CellNames {
  return { definitions, references };
}

function succeeded(names: CellNames, data?: MimeBundle): CellOutcome {
  return { status: "ok", ...namesOf(names), ...(data && { result: { data, metadata: {} } }) };
}
