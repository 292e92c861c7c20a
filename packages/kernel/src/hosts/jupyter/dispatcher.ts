import type { KernelMessage } from "@jupyterlab/services";
import type { Envelope, Message } from "../../wire/message.js";
import type { MessageMaker } from "../../wire/message-maker.js";
import type { Publish, Reply, RequestHandler } from "./request-handler.js";

/** What a dispatcher needs. */
export interface DispatcherOptions {
  readonly maker: MessageMaker;
  readonly handlers: Readonly<Record<string, RequestHandler>>;
  /** Sends a reply on the channel its request came in. */
  readonly reply: (envelope: Envelope) => void;
  readonly publish: (message: Message, onSent?: () => void) => void;
}

/**
 * Frames every request with `busy` and `idle`, and sees to it that each gets exactly one reply, whatever its
 * handler does. Messages of an unknown type get no reply and are counted.
 */
export class Dispatcher {
  /** How many messages of unknown type came in. */
  unknown = 0;
  readonly #options: DispatcherOptions;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Answers one request. @param handler - Instead of the one for the message's type. */
  async handle(envelope: Envelope, handler?: RequestHandler): Promise<void> {
    const { message } = envelope;
    const publish = this.#publisher(message);
    publish<KernelMessage.IStatusMsg>("status", { execution_state: "busy" });
    try {
      const answer = handler ?? this.#options.handlers[message.header.msg_type];
      if (answer === undefined) this.unknown += 1;
      else this.#reply(envelope, await replyOf(answer, message, publish));
    } finally {
      publish<KernelMessage.IStatusMsg>("status", { execution_state: "idle" });
    }
  }

  #publisher(request: Message): Publish {
    const parent = request.header;
    return (type, content, onSent) => {
      const message = this.#options.maker.make({ channel: "iopub", type, content, parent });
      this.#options.publish(message, onSent);
    };
  }

  #reply({ identities, message }: Envelope, reply: Reply | undefined): void {
    if (reply === undefined) return;
    const type = message.header.msg_type.replace(/_request$/, "_reply") as Message["header"]["msg_type"];
    const { content, metadata = {} } = reply;
    const parent = message.header;
    const made = this.#options.maker.make({
      channel: message.channel,
      type,
      content,
      parent,
      metadata,
    });
    this.#options.reply({ identities, message: made });
  }
}

async function replyOf(
  handler: RequestHandler,
  message: Message,
  publish: Publish,
): Promise<Reply | undefined> {
  try {
    return await handler({ message, publish });
  } catch (error) {
    const { name, message: evalue, stack } = error instanceof Error ? error : new Error(String(error));
    const traceback = (stack ?? evalue).split("\n");
    return {
      content: { status: "error", ename: name, evalue, traceback, execution_count: 0 } as Reply["content"],
    };
  }
}
