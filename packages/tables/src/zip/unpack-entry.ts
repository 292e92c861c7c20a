import { Inflate } from "fflate";
import { crc32 } from "./crc32.js";
import { packedBytes, type ZipEntry } from "./zip-directory.js";

/** Why an entry could not be unpacked: the archive is damaged, or says a wrong size. */
export type UnpackFailure = "damaged" | "lies";

/** Packed bytes taken at once: deflate makes at most 1,032 bytes of one. */
const STEP = 1 << 14;

/**
 * Unpacks one entry of a zip archive; stops as soon as there is more in it than the directory says.
 *
 * @param entry - Stored or deflated.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array | UnpackFailure {
  const packed = packedBytes(archive, entry);
  if (packed === undefined || (entry.method !== 0 && entry.method !== 8)) return "damaged";
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpackedBytes);
  if (typeof unpacked === "string") return unpacked;
  if (unpacked.length !== entry.unpackedBytes) return "lies";
  return crc32(unpacked) === entry.crc ? unpacked : "damaged";
}

function inflate(packed: Uint8Array, size: number): Uint8Array | UnpackFailure {
  const target = new Uint8Array(size);
  const got = { length: 0, done: false };
  const stream = new Inflate((chunk, last) => {
    if (got.length + chunk.length <= size) target.set(chunk, got.length);
    got.length += chunk.length;
    got.done ||= last;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (got.length > size) return "lies";
    }
  } catch {
    return "damaged";
  }
  return got.done ? target.subarray(0, got.length) : "damaged";
}
