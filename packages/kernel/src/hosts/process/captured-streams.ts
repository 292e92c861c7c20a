import { StringDecoder } from "node:string_decoder";
import { Writable } from "node:stream";
import type { OutputSink } from "../../engine/port.js";

/**
 * Replaces `process.stdout` and `process.stderr` by streams that write to the cell's output. The real ones are
 * not even opened, which saves some milliseconds at start; native code that writes to the file descriptors
 * itself is not seen here.
 */
export function captureStandardStreams(output: Pick<OutputSink, "stream">): void {
  for (const [name, fd] of [
    ["stdout", 1],
    ["stderr", 2],
  ] as const) {
    const stream = new CapturedStream(fd, (text) => output.stream(name, text));
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => stream });
  }
}

/** Writes at once: what a cell writes just before it is stopped, or exits, is not lost. */
class CapturedStream extends Writable {
  readonly isTTY = false;
  readonly #decoder = new StringDecoder("utf8");

  constructor(
    readonly fd: number,
    readonly deliver: (text: string) => void,
  ) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, callback: () => void): void {
    this.deliver(typeof chunk === "string" ? chunk : this.#decoder.write(Buffer.from(chunk)));
    callback();
  }
}
