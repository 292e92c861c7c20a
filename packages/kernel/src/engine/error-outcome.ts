import { CellSyntaxError } from "./cell-syntax-error.js";
import { codeExcerpt } from "./code-excerpt.js";
import type { ScriptSources, SourceLocation } from "./script-sources.js";
import { frameAt, readStackFrames, type StackFrame } from "./stack-frames.js";

/** An error as the Jupyter protocol wants it. */
export interface ErrorReport {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: string[];
}

/** What the report of an error needs besides the error. */
export interface ErrorContext {
  readonly sources: ScriptSources;
  readonly inspect: (value: unknown) => string;
  /** Where the cell stood, when the stack does not say: at a syntax error, an import, an await. */
  readonly location?: SourceLocation | undefined;
}

const DEEPEST_CAUSE = 5;

/**
 * Describes whatever a cell threw.
 *
 * The traceback has one string per line: name and message, frames from the inside out, the line of the innermost
 * known frame with a caret, then causes in the same form.
 */
export function reportError(error: unknown, context: ErrorContext): ErrorReport {
  const { ename, evalue } = describe(error, context);
  return { ename, evalue, traceback: traceback(error, context, "", new Set()) };
}

/** A thrown value may lack what an Error must have. */
type LooseError = { readonly [K in "name" | "message" | "constructor"]?: unknown };

function describe(error: unknown, { inspect }: ErrorContext): { ename: string; evalue: string } {
  if (!isError(error))
    return { ename: "Uncaught", evalue: typeof error === "string" ? error : attempt(() => inspect(error)) };
  return {
    ename: attempt(() => nameOf(error)),
    evalue: attempt(() => String((error as LooseError).message)),
  };
}

/** Classes that extend Error seldom set a name; the class has one. */
function nameOf({ name, constructor }: LooseError): string {
  const className = typeof constructor === "function" ? constructor.name : "";
  return name === "Error" && className !== "" ? className : String(name);
}

function isError(value: unknown): value is Error {
  try {
    return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
  } catch {
    return false;
  }
}

/** A thrown object may throw again when it is looked at. */
function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return "(not readable)";
  }
}

function traceback(error: unknown, context: ErrorContext, label: string, seen: Set<unknown>): string[] {
  seen.add(error);
  const { ename, evalue } = describe(error, context);
  const header = `${label}${ename}${evalue === "" ? "" : `: ${evalue}`}`;
  const frames = framesOf(error, context);
  const located = frames.find((frame) => frame.location)?.location;
  const excerpt = located === undefined ? [] : codeExcerpt(located.positions, located.position);
  return [
    header,
    ...frames.map(({ text }) => `    ${text}`),
    ...(excerpt.length > 0 ? ["", ...excerpt] : []),
    ...(isError(error) ? causes(error, context, seen) : []),
  ];
}

function framesOf(error: unknown, { sources, location }: ErrorContext): StackFrame[] {
  const frames =
    !isError(error) || error instanceof CellSyntaxError ? [] : readStackFrames(stackOf(error), sources);
  const isShown = frames.some(
    (frame) => frame.location?.isCell && frame.location.positions === location?.positions,
  );
  if (location === undefined || isShown) return frames;
  return [...frames, frameAt(location, undefined, frames.length > 0 ? "async " : "")];
}

function stackOf(error: Error): unknown {
  try {
    return error.stack;
  } catch {
    return undefined;
  }
}

function causes(error: Error, context: ErrorContext, seen: Set<unknown>): string[] {
  if (seen.size > DEEPEST_CAUSE) return [];
  const inner = { ...context, location: undefined };
  return causesOf(error).flatMap(({ cause, label }) =>
    seen.has(cause) ? [] : ["", ...traceback(cause, inner, label, seen)],
  );
}

interface Cause {
  readonly cause: unknown;
  readonly label: string;
}

/** Anything may throw here: an accessor, a proxy, or `errors` that is no list. */
function causesOf(error: Error): Cause[] {
  const found: Cause[] = [];
  try {
    if ("cause" in error && error.cause !== undefined)
      found.push({ cause: error.cause, label: "Caused by: " });
    if (error instanceof AggregateError)
      for (const one of error.errors) found.push({ cause: one, label: "One of the errors: " });
  } catch {
    // What was found so far is told.
  }
  return found;
}
