/**
 * What the engine's thread (main) and whoever drives it (protocol worker, parent process) say to each other.
 *
 * Every task has a number that only grows. Numbers make both directions idempotent: a task or stop request that
 * was sent again because a termination may have swallowed it is recognised and ignored.
 */
import type { Cell, CellOutcome, Completeness, MimeBundle } from "../../engine/port.js";

/** Work for the engine. */
export type TaskRequest =
  { readonly kind: "execute"; readonly cell: Cell } | { readonly kind: "isComplete"; readonly code: string };

/** Driver → engine's thread. */
export type ToEngine =
  | { readonly type: "task"; readonly task: number; readonly request: TaskRequest }
  /** Stop task `task` if it still runs; `stop` numbers the request itself. */
  | { readonly type: "stop"; readonly stop: number; readonly task: number }
  | { readonly type: "exit"; readonly code: number };

/** One piece of output of a cell. */
export type OutputEvent =
  | {
      readonly type: "stream";
      readonly task: number;
      readonly name: "stdout" | "stderr";
      readonly text: string;
    }
  | {
      readonly type: "display";
      readonly task: number;
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
      readonly displayId?: string;
      readonly update?: boolean;
    }
  | { readonly type: "clear"; readonly task: number; readonly wait: boolean };

/** How a task ended. */
export type TaskAnswer =
  | { readonly kind: "execute"; readonly outcome: CellOutcome }
  | { readonly kind: "isComplete"; readonly completeness: Completeness };

/** Engine's thread → driver. */
export type FromEngine =
  | { readonly type: "ready" }
  | OutputEvent
  | { readonly type: "done"; readonly task: number; readonly answer: TaskAnswer }
  /** Stop request `stop` was handled; `seen` is the newest task this thread has received. */
  | { readonly type: "stopped"; readonly stop: number; readonly seen: number }
  /** The process is about to exit (process.exit in a cell, or a requested exit). */
  | { readonly type: "exit"; readonly code: number };
