import type { MimeBundle, OutputSink } from "../../engine/port.js";
import { withGate, type Gate } from "./gate.js";
import { jsonBundle } from "./json-bundle.js";
import type { OutputEvent } from "./messages.js";

/** Characters after which a stream is sent at once. */
const FULL = 64 * 1024;
/** Milliseconds after which a loop that never yields still shows what it has printed. */
const OLD = 50;

// Cells may replace the global timers.
const nextTick = setImmediate;

/** Where batches go. `send` runs inside the gate; `waitForRoom` outside, where it may be terminated. */
export interface OutputPort {
  send(event: OutputEvent): void;
  waitForRoom(): void;
}

/**
 * Collects a cell's output: stream text is joined until it is large, old, or the event loop turns; everything is
 * sent in the order it was written, stamped with the task that is current.
 */
export class OutputBatch implements OutputSink {
  /** The task that output belongs to: the running one, or the last. */
  task = 0;
  readonly #port: OutputPort;
  readonly #gate: Gate;
  #name: "stdout" | "stderr" = "stdout";
  #text = "";
  #since = 0;
  #scheduled = false;

  constructor(port: OutputPort, gate: Gate) {
    this.#port = port;
    this.#gate = gate;
  }

  stream(name: "stdout" | "stderr", text: string): void {
    if (text === "") return;
    let sent = false;
    this.#gate.enter();
    try {
      if (name !== this.#name) this.#sendText();
      this.#name = name;
      if (this.#text === "") this.#since = performance.now();
      this.#text += text;
      sent = this.#text.length >= FULL || performance.now() - this.#since > OLD;
      if (sent) this.#sendText();
      else this.#schedule();
    } finally {
      this.#gate.leave();
    }
    if (sent) this.#port.waitForRoom();
  }

  display(output: { data: MimeBundle; metadata: MimeBundle; displayId?: string; update?: boolean }): void {
    const { displayId, update } = output;
    // User objects may have a toJSON: made plain outside the gate, where it can be stopped.
    const data = jsonBundle(output.data);
    const metadata = jsonBundle(output.metadata);
    this.#sendInOrder({
      type: "display",
      task: this.task,
      data,
      metadata,
      ...(displayId !== undefined && { displayId }),
      ...(update !== undefined && { update }),
    });
  }

  clear(wait: boolean): void {
    this.#sendInOrder({ type: "clear", task: this.task, wait });
  }

  /** Sends what is waiting. Also called after a termination, which may have swallowed the scheduled call. */
  flush(): void {
    withGate(this.#gate, () => {
      this.#scheduled = false;
      this.#sendText();
    });
  }

  #sendInOrder(event: OutputEvent): void {
    withGate(this.#gate, () => {
      this.#sendText();
      this.#port.send(event);
    });
    this.#port.waitForRoom();
  }

  #sendText(): void {
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    this.#port.send({ type: "stream", task: this.task, name: this.#name, text });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    nextTick(() => this.flush());
  }
}
