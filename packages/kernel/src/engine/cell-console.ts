import { formatMessage } from "./format-message.js";
import type { EngineHost } from "./port.js";
import { tableText } from "./console-table.js";

type Stream = "stdout" | "stderr";

const INDENT = "  ";

/**
 * The `console` of cells: its lines go to the host's output.
 *
 * A single string, by far the most frequent argument, is written as it is. Methods do not need their `this`.
 */
export function createConsole({
  output,
  inspect,
}: Pick<EngineHost, "output" | "inspect">): Record<string, unknown> {
  let indent = "";
  const write = (stream: Stream, values: readonly unknown[]): void => {
    const text =
      values.length === 1 && typeof values[0] === "string" ? values[0] : formatMessage(values, inspect);
    output.stream(stream, indent === "" ? `${text}\n` : `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`);
  };
  const out = (...values: unknown[]): void => write("stdout", values);
  const err = (...values: unknown[]): void => write("stderr", values);
  const group = (...values: unknown[]): void => {
    if (values.length > 0) out(...values);
    indent += INDENT;
  };
  return {
    log: out,
    info: out,
    debug: out,
    dirxml: out,
    warn: err,
    error: err,
    group,
    groupCollapsed: group,
    groupEnd: () => void (indent = indent.slice(INDENT.length)),
    dir: (value: unknown) => out(inspect(value)),
    table: (value: unknown, columns?: readonly string[]) => out(tableText(value, columns, inspect)),
    clear: () => output.clear(false),
    trace: (...values: unknown[]) => err(traceText(formatMessage(values, inspect))),
    assert: (condition?: unknown, ...values: unknown[]) => {
      if (condition) return;
      if (typeof values[0] === "string") err(`Assertion failed: ${values[0]}`, ...values.slice(1));
      else err("Assertion failed", ...values);
    },
    ...counters(out, err),
    ...timers(out, err),
  };
}

function traceText(message: string): string {
  const frames = new Error().stack?.split("\n").slice(3) ?? [];
  return [message === "" ? "Trace" : `Trace: ${message}`, ...frames].join("\n");
}

type Print = (...values: unknown[]) => void;

function counters(out: Print, err: Print): Record<string, (label?: unknown) => void> {
  const counts = new Map<string, number>();
  return {
    count(label = "default") {
      const count = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), count);
      out(`${String(label)}: ${count}`);
    },
    countReset(label = "default") {
      if (!counts.delete(String(label))) err(`There is no count named "${String(label)}".`);
    },
  };
}

function timers(out: Print, err: Print): Record<string, (label?: unknown, ...values: unknown[]) => void> {
  const starts = new Map<string, number>();
  const report = (label: string, values: readonly unknown[]): void => {
    const start = starts.get(label);
    if (start === undefined) err(`There is no timer named "${label}".`);
    else out(`${label}: ${(performance.now() - start).toFixed(3)} ms`, ...values);
  };
  return {
    time(label = "default") {
      starts.set(String(label), performance.now());
    },
    timeLog(label = "default", ...values) {
      report(String(label), values);
    },
    timeEnd(label = "default") {
      report(String(label), []);
      starts.delete(String(label));
    },
  };
}
