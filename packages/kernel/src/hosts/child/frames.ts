import { writeSync } from "node:fs";

/** File descriptors of a child kernel beyond the standard ones and the IPC channel (3). */
export const STOP_FD = 4;
export const EVENT_FD = 5;

/**
 * Writes one value as a line of JSON, waiting until the other side has taken it. A child's output goes this way
 * and not over the IPC channel, because there a loop that never yields would only fill memory, and because what
 * is written is out even when the process exits in the next statement.
 */
export function writeFrame(fd: number, value: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}

/**
 * Cuts a stream of bytes into lines and parses each.
 *
 * @returns A function that takes the next chunk.
 */
export function readFrames(onFrame: (value: unknown) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  return (chunk) => {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      parts.push(rest.subarray(0, end));
      const line = Buffer.concat(parts).toString("utf8");
      parts = [];
      rest = rest.subarray(end + 1);
      if (line !== "") onFrame(JSON.parse(line));
    }
    if (rest.length > 0) parts.push(rest);
  };
}
