import type { MimeBundle } from "../../engine/port.js";

/**
 * A copy of a bundle that holds only JSON, so that it can cross to another thread or process. A value that JSON
 * cannot hold (a cycle, a BigInt) is left out and named in `text/plain`, when there is none yet.
 *
 * @example
 * jsonBundle({ "application/json": { a: [1, undefined] } }); // { "application/json": { a: [1, null] } }
 */
export function jsonBundle(bundle: MimeBundle): MimeBundle {
  const plain: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [type, value] of Object.entries(bundle)) {
    const copy = typeof value === "string" ? value : jsonCopy(value);
    if (copy === undefined) lost.push(type);
    else plain[type] = copy;
  }
  if (lost.length > 0 && plain["text/plain"] === undefined)
    plain["text/plain"] = `[${lost.join(", ")}: not representable as JSON]`;
  return plain;
}

function jsonCopy(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
