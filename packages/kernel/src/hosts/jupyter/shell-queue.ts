import type { Envelope } from "../../wire/message.js";

interface Entry {
  readonly envelope: Envelope;
  aborted: boolean;
}

/** Requests of the shell channel, handled one after another in the order they came. */
export class ShellQueue {
  readonly #handle: (envelope: Envelope, aborted: boolean) => Promise<void>;
  readonly #waiting: Entry[] = [];
  #running: Promise<void> | undefined;

  constructor(handle: (envelope: Envelope, aborted: boolean) => Promise<void>) {
    this.#handle = handle;
  }

  add(envelope: Envelope): void {
    this.#waiting.push({ envelope, aborted: false });
    this.#running ??= this.#handleAll();
  }

  /** Marks the execute requests that wait now; they keep their place, so that replies come in order. */
  abortExecutes(): void {
    for (const entry of this.#waiting)
      entry.aborted ||= entry.envelope.message.header.msg_type === "execute_request";
  }

  /** Resolves when nothing waits or runs. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #handleAll(): Promise<void> {
    try {
      for (let entry = this.#waiting.shift(); entry !== undefined; entry = this.#waiting.shift())
        await this.#handle(entry.envelope, entry.aborted);
    } finally {
      this.#running = undefined;
    }
  }
}
