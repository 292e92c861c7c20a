/** A socket that can send one message at a time. */
export interface SendingSocket {
  send(frames: Buffer[]): Promise<void>;
}

/**
 * Sends messages in order, each after the one before has been taken: zeromq refuses a send while another is under way.
 */
export class SendQueue {
  readonly #socket: SendingSocket;
  #waiting: { readonly frames: Buffer[]; readonly onSent: (() => void) | undefined }[] = [];
  #pump: Promise<void> | undefined;

  constructor(socket: SendingSocket) {
    this.#socket = socket;
  }

  /** @param onSent - Called when the socket has taken the message, or has refused it for good. */
  send(frames: Buffer[], onSent?: () => void): void {
    this.#waiting.push({ frames, onSent });
    this.#pump ??= this.#sendAll();
  }

  /** Resolves when nothing is waiting. */
  async drained(): Promise<void> {
    await this.#pump;
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      for (const { frames, onSent } of batch) {
        // A client that went away is no reason to stop: the message is lost, as it would be on the wire.
        await this.#socket.send(frames).catch(() => undefined);
        onSent?.();
      }
    }
    this.#pump = undefined;
  }
}
