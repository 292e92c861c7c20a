import { DELIMITER, type Envelope } from "./message.js";
import { sign } from "./signature.js";

/**
 * The frames of a message: identities, delimiter, signature, header, parent header, metadata, content, buffers.
 *
 * @param key - The connection's key; empty for unsigned messages.
 * @returns Fresh frames; buffers are sent as they are, only the bytes their views show.
 */
export function serialise({ identities, message }: Envelope, key: string): Buffer[] {
  const parts = [message.header, message.parent_header, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  const buffers = (message.buffers ?? []).map(bytesOf);
  return [...identities, DELIMITER, Buffer.from(sign(key, parts)), ...parts, ...buffers];
}

function bytesOf(buffer: ArrayBuffer | ArrayBufferView): Buffer {
  if (!ArrayBuffer.isView(buffer)) return Buffer.from(buffer);
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
