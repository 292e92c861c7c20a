import type { MimeBundle } from "./port.js";
import { isThenable } from "./is-thenable.js";
import { recordTable } from "./record-table.js";

/** The method by which a value says how it wants to be shown: it returns a MIME bundle, or a promise of one. */
export const DISPLAY = Symbol.for("Jupyter.display");

/**
 * How a value is shown.
 *
 * A value's own `Symbol.for("Jupyter.display")` decides; then arrays of flat objects are tables; everything else is
 * text. Every bundle has `text/plain`.
 *
 * @param inspect - Text form of a value.
 */
export function mimeBundle(
  value: unknown,
  inspect: (value: unknown) => string,
): MimeBundle | Promise<MimeBundle> {
  const own = ownBundle(value);
  if (isThenable(own)) return Promise.resolve(own).then((bundle) => completed(bundle, value, inspect));
  if (own !== undefined) return completed(own, value, inspect);
  return recordTable(value) ?? { "text/plain": inspect(value) };
}

function ownBundle(value: unknown): unknown {
  const mayHaveMethods = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!mayHaveMethods) return undefined;
  const method = (value as Record<symbol, unknown>)[DISPLAY];
  return typeof method === "function" ? (method.call(value) as unknown) : undefined;
}

function completed(bundle: unknown, value: unknown, inspect: (value: unknown) => string): MimeBundle {
  if (typeof bundle !== "object" || bundle === null) return { "text/plain": inspect(value) };
  return "text/plain" in bundle ? { ...bundle } : { ...bundle, "text/plain": inspect(value) };
}
