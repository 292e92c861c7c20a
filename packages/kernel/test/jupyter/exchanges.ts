import type { Message } from "../../src/wire/message.js";

/** What a message holds, for tests that look into it. */
export type Content = Record<string, unknown>;

/** What came of one request. */
export interface Exchange {
  readonly id: string;
  readonly reply: Content;
  /** Types of everything on iopub that answers the request, in order, up to its `idle`. */
  readonly types: string[];
  /** Contents on iopub of one type. */
  of(type: string): Content[];
  /** All stream text of one name. */
  text(name: "stdout" | "stderr"): string;
}

interface Pending {
  readonly iopub: Message[];
  isIdle: boolean;
  reply?: Message;
  readonly settle: (exchange: Exchange) => void;
}

/**
 * A client's requests that are not answered yet. A request is answered when its reply and its `idle` are both in; they
 * come over different sockets, so either may be first, and output of a timer may come between the two.
 */
export class Exchanges {
  /** Messages on iopub that came after their request was idle. */
  readonly late: Message[] = [];
  readonly #pending = new Map<string, Pending>();

  /** Resolves when request `id` is answered. */
  expect(id: string): Promise<Exchange> {
    return new Promise((settle) => {
      this.#pending.set(id, { iopub: [], isIdle: false, settle });
    });
  }

  /** Takes one message of the kernel. */
  take(message: Message): void {
    const id = (message.parent_header as { msg_id?: string }).msg_id ?? "";
    const pending = this.#pending.get(id);
    if (message.channel === "iopub") this.#publish(message, pending);
    else if (pending !== undefined) pending.reply = message;
    if (pending?.reply === undefined || !pending.isIdle) return;
    this.#pending.delete(id);
    pending.settle(exchange(id, pending.reply, pending.iopub));
  }

  #publish(message: Message, pending: Pending | undefined): void {
    if (pending === undefined || pending.isIdle) {
      this.late.push(message);
      return;
    }
    pending.iopub.push(message);
    pending.isIdle = (message.content as Content)["execution_state"] === "idle";
  }
}

function exchange(id: string, reply: Message, iopub: readonly Message[]): Exchange {
  const of = (type: string) =>
    iopub.filter((message) => message.header.msg_type === type).map((message) => message.content as Content);
  return {
    id,
    reply: reply.content as Content,
    types: iopub.map((message) => message.header.msg_type),
    of,
    text: (name) =>
      of("stream")
        .filter((content) => content["name"] === name)
        .map((content) => content["text"])
        .join(""),
  };
}
