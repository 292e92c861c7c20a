/**
 * The engine's port: what runs a cell, and what it needs from where it runs.
 *
 * Nothing under `engine/` imports anything of Node, so that the same engine runs in a child process, in the
 * runtime that VS Code ships, and in a Web Worker. Hosts implement {@link EngineHost}; transports (Jupyter over
 * ZeroMQ, process IPC) drive {@link Engine} and never see user code.
 */

import type { PositionMap } from "./source-position.js";

/** MIME type → data, as in the Jupyter messaging spec's `data` of `display_data`. JSON types hold plain objects. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** A cell as the host received it. */
export interface Cell {
  /** Stable identity of the cell (nbformat cell id, or the host's own). */
  readonly id: string;
  /** What tracebacks call it, for example `cell 3`. */
  readonly name: string;
  readonly code: string;
}

/** Names a cell defines and names it reads from elsewhere; hosts use them to mark stale cells. */
export interface CellNames {
  readonly definitions: readonly string[];
  readonly references: readonly string[];
}

/** How a cell ended. `result` is absent when the cell's last statement is no expression or gave `undefined`. */
export type CellOutcome =
  | (CellNames & { readonly status: "ok"; readonly result?: { data: MimeBundle; metadata: MimeBundle } })
  | (CellNames & {
      readonly status: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: string[];
    });

/** Answer to `is_complete_request`. */
export type Completeness =
  | { readonly status: "complete" | "invalid" | "unknown" }
  | { readonly status: "incomplete"; readonly indent: string };

/** Where a cell's output goes. Calls are synchronous and cheap; hosts batch. The engine does not hold the gate here. */
export interface OutputSink {
  /** Appends text to a stream. */
  stream(name: "stdout" | "stderr", text: string): void;
  /** Shows a MIME bundle, or replaces the one shown under `displayId` when `update`. */
  display(output: { data: MimeBundle; metadata: MimeBundle; displayId?: string; update?: boolean }): void;
  /** Removes what the cell has shown; with `wait`, when it shows something new. */
  clear(wait: boolean): void;
}

/** Where top-level names live: script scope of the main context (Node), global object (Web Worker). */
export interface ScriptScope {
  /**
   * Declares `fresh` (names never declared before in this scope) and evaluates `source`, a function expression,
   * in one script; returns the function. Throws the engine's SyntaxError unchanged, in which case none of `fresh` is declared.
   */
  evaluate(source: string, fresh: readonly string[], fileName: string): (cell: unknown) => unknown;
  /**
   * The number that stack traces give to the first line of `source`. The engine's own preamble fills that line, so
   * 0 makes raw stack traces right, too. Default 1, for scopes that cannot shift lines.
   */
  readonly firstLine?: 0 | 1;
}

/**
 * TypeScript → JavaScript without type-checking; `map` is a JSON source map when positions changed.
 * Throws the engine's `CellSyntaxError`, with a position and whether more text could help, on a syntax error.
 */
export interface TypeStripper {
  /** Takes the types away; throws a CellSyntaxError where the code is neither language. */
  strip(code: string, fileName: string): { readonly code: string; readonly map?: string };
}

/** Loads what cells import. Resolution starts at the notebook's folder, then falls back to the kernel's own packages. */
export interface ModuleLoader {
  /** The module's namespace. Local .ts/.js/.json files are read again after an edit. */
  load(specifier: string, attributes?: Readonly<Record<string, string>>): Promise<object>;
  /** What `import.meta` is in a cell. Default an empty object. */
  readonly meta?: object;
  /** The way back to the source of a file that this loader rewrote, by the name that stack traces call it. */
  positions?(fileName: string): PositionMap | undefined;
  /** Forgets loads under way: the code that ran them was terminated, and they will never settle. */
  abandon?(): void;
}

/** Everything the engine asks of its host. */
export interface EngineHost {
  readonly scope: ScriptScope;
  readonly stripper: TypeStripper;
  readonly modules: ModuleLoader;
  readonly output: OutputSink;
  /**
   * Marks engine code that must not be terminated half-way; no-ops where nothing terminates. Held while a cell is
   * parsed, stripped and compiled. Never nested.
   */
  readonly gate: {
    /** Termination waits from here. */
    enter(): void;
    /** Termination may come again. */
    leave(): void;
  };
  /** Text form of a value (Node: util.inspect; browser: own). */
  inspect(value: unknown): string;
  /** Global object whose properties a cell's names may clash with. */
  readonly globalObject: object;
}

/** Runs cells one at a time. */
export interface Engine {
  /** Synchronous when the cell awaits nothing: no microtask detour. */
  execute(cell: Cell): CellOutcome | Promise<CellOutcome>;
  /** Whether code is a whole cell, by a real parser. */
  isComplete(code: string): Completeness;
  /** Rejects the running cell's pending top-level await with `Interrupted`; false when nothing was pending. */
  interrupt(): boolean;
  /**
   * After the host terminated running code: settles the running cell as interrupted. False when none was running.
   * A cell terminated while `execute` was still on the stack has no promise to settle: the host then reports
   * `interruptedOutcome()` itself.
   */
  abandon(): boolean;
}
