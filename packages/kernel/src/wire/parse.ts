import type { KernelMessage } from "@jupyterlab/services";
import { DELIMITER, type Envelope, type Message } from "./message.js";
import { isSignedBy } from "./signature.js";

/** What came in: a message, or why it was dropped. */
export type Parsed =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly reason: "malformed" | "wrongSignature" };

/**
 * Reads the frames of one message. Nothing of it is interpreted before its signature is checked.
 *
 * @param channel - Where it came in; not on the wire.
 * @param key - The connection's key; empty when messages are not signed.
 */
export function parse(frames: readonly Buffer[], channel: KernelMessage.Channel, key: string): Parsed {
  const at = frames.findIndex((frame) => frame.equals(DELIMITER));
  const [signature, ...parts] = frames.slice(at + 1, at + 6);
  if (at < 0 || signature === undefined || parts.length < 4) return { ok: false, reason: "malformed" };
  if (!isSignedBy(key, signature, parts)) return { ok: false, reason: "wrongSignature" };
  const [header, parent_header, metadata, content] = parts.map(jsonObject);
  if (!isHeader(header) || !parent_header || !metadata || !content) return { ok: false, reason: "malformed" };
  const buffers = frames.slice(at + 6).map((frame) => new Uint8Array(frame));
  const message = { channel, header, parent_header, metadata, content, buffers } as unknown as Message;
  return { ok: true, envelope: { identities: frames.slice(0, at), message } };
}

function jsonObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isHeader(header: Record<string, unknown> | undefined): boolean {
  return typeof header?.["msg_id"] === "string" && typeof header["msg_type"] === "string";
}
