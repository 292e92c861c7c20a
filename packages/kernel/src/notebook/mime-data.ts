import type { IMimeBundle } from "@jupyterlab/nbformat";
import type { MimeBundle } from "../engine/port.js";
import { splitLines } from "./multiline.js";

/** Types other than `text/…` that nbformat stores line by line. */
const STORED_BY_LINE = new Set(["application/javascript", "image/svg+xml"]);

/**
 * A bundle as nbformat stores it: text by line, JSON types as they are, anything else (base64) as one string.
 *
 * @example
 * storedBundle({ "text/plain": "1\n2" }); // { "text/plain": ["1\n", "2"] }
 */
export function storedBundle(bundle: MimeBundle): IMimeBundle {
  const stored: Record<string, unknown> = {};
  for (const [type, value] of Object.entries(bundle)) {
    const byLine = type.startsWith("text/") || STORED_BY_LINE.has(type);
    const text = typeof value === "object" && Array.isArray(value) && byLine ? value.join("") : value;
    stored[type] = byLine && typeof text === "string" ? splitLines(text) : text;
  }
  return stored as IMimeBundle;
}
