import type { ScriptSources, SourceLocation } from "./script-sources.js";

/** One line of a stack trace. */
export interface StackFrame {
  /** `at f (cell 3:2:5)`, with the user's own position where it is known. */
  readonly text: string;
  readonly location?: SourceLocation;
}

/** What rewriting adds to the names of hoisted functions. */
const HOISTED_SUFFIX = /\$f\$*(?=\.| \()/;

// In a built package the first is the folder of the bundle; nothing of the user's is below either.
const ENGINE_FOLDERS = [".", "../node/"].map((folder) => new URL(folder, import.meta.url));

/**
 * Reads the frames of an error's stack, innermost first: positions mapped to the user's text, the engine's and the
 * runtime's own frames left out.
 *
 * @param stack - `error.stack` in V8's format; anything else gives no frames.
 */
export function readStackFrames(stack: unknown, sources: ScriptSources): StackFrame[] {
  if (typeof stack !== "string") return [];
  const frames: StackFrame[] = [];
  for (const line of stack.split("\n")) {
    const text = /^ {4}at (.+)$/.exec(line)?.[1]?.replace(HOISTED_SUFFIX, "");
    if (text !== undefined && !isInternal(text, sources)) frames.push(readFrame(text, sources));
  }
  return cutBelowUserCode(frames);
}

function readFrame(text: string, sources: ScriptSources): StackFrame {
  const parts = /^(async )?(?:(.*) \()?(.+?):(\d+):(\d+)\)?$/.exec(text);
  if (parts === null) return { text: `at ${text}` };
  const [, asynchronous = "", caller, fileName = "", line, column] = parts;
  const location = sources.locate(fileName, Number(line), Number(column));
  if (location === undefined) return { text: `at ${text}` };
  // Where the scope evaluates by eval, V8 says so.
  return frameAt(location, caller === "eval" ? undefined : caller, asynchronous);
}

/** The frame of a known place, as V8 would write it. */
export function frameAt(location: SourceLocation, caller?: string, prefix = ""): StackFrame {
  const place = describeLocation(location);
  return { text: `at ${prefix}${caller === undefined ? place : `${caller} (${place})`}`, location };
}

/** `cell 3:2:5`, both numbers from 1. */
export function describeLocation({ name, position }: SourceLocation): string {
  return `${name}:${position.line}:${position.column + 1}`;
}

function isInternal(text: string, sources: ScriptSources): boolean {
  // The preamble of a cell has no position.
  const withoutPosition = /\((.+)\)$/.exec(text)?.[1] ?? text;
  return (
    text.includes("node:internal/") ||
    sources.isCell(withoutPosition) ||
    ENGINE_FOLDERS.some(
      ({ href, pathname }) => text.includes(href) || text.includes(decodeURIComponent(pathname)),
    )
  );
}

/** What called the user's code is no business of its reader. */
function cutBelowUserCode(frames: readonly StackFrame[]): StackFrame[] {
  const last = frames.findLastIndex((frame) => frame.location !== undefined);
  return frames.slice(0, last < 0 ? frames.length : last + 1);
}
