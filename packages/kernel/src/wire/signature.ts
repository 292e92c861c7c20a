import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Signs the four parts of a message (header, parent header, metadata, content) with HMAC-SHA256.
 *
 * @param key - The connection's key; empty means that messages are not signed.
 * @returns The signature in lower-case hexadecimal; empty for an empty key.
 * @example
 * sign("", [Buffer.from("{}")]); // ""
 */
export function sign(key: string, parts: readonly Uint8Array[]): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** Whether `signature` is the right one; takes the same time wherever the first difference is. */
export function isSignedBy(key: string, signature: Uint8Array, parts: readonly Uint8Array[]): boolean {
  if (key === "") return true;
  const expected = Buffer.from(sign(key, parts));
  return signature.length === expected.length && timingSafeEqual(expected, signature);
}
