import type { KernelMessage } from "@jupyterlab/services";
import type { Envelope, Message } from "../../wire/message.js";
import { MessageMaker } from "../../wire/message-maker.js";
import { parse } from "../../wire/parse.js";
import { serialise } from "../../wire/serialise.js";
import type { OutputEvent } from "../process/messages.js";
import type { TaskLink } from "../process/task-link.js";
import { Dispatcher } from "./dispatcher.js";
import type { RequestHandler } from "./request-handler.js";
import { complete, inspect } from "./requests/code-help.js";
import { commIgnored, commInfo, commOpen } from "./requests/comms.js";
import { Executor } from "./requests/execute.js";
import { history } from "./requests/history.js";
import { isComplete } from "./requests/is-complete.js";
import { kernelInfo } from "./requests/kernel-info.js";
import { ShellQueue } from "./shell-queue.js";

/** What the protocol needs; no sockets, so that it can be tested without. */
export interface ProtocolOptions {
  readonly key: string;
  readonly link: TaskLink;
  /** Sends frames on a channel. */
  readonly send: (channel: "shell" | "control" | "iopub", frames: Buffer[], onSent?: () => void) => void;
  /** Stops the running cell. */
  readonly interrupt: () => void;
  /** Ends the process, after the reply is sent. */
  readonly shutdown: () => void;
  /** Told when a piece of output has left. */
  readonly onOutputSent: (event: OutputEvent) => void;
}

/** The Jupyter protocol of one kernel: frames in, frames out. */
export class Protocol {
  /** Messages that were dropped, by reason. */
  readonly dropped = { malformed: 0, wrongSignature: 0 };
  readonly #options: ProtocolOptions;
  readonly #maker = new MessageMaker();
  readonly #executor: Executor;
  readonly #queue: ShellQueue;
  readonly #dispatcher: Dispatcher;

  constructor(options: ProtocolOptions) {
    this.#options = options;
    const { link, onOutputSent } = options;
    this.#executor = new Executor({
      link,
      onSent: onOutputSent,
      abortQueue: () => this.#queue.abortExecutes(),
    });
    this.#queue = new ShellQueue((envelope, aborted) =>
      this.#dispatcher.handle(envelope, aborted ? () => this.#executor.aborted() : undefined),
    );
    this.#dispatcher = new Dispatcher({
      maker: this.#maker,
      handlers: this.#handlers(),
      reply: (envelope) => this.#send(envelope.message.channel as "shell" | "control", envelope),
      publish: (message, onSent) => this.#publish(message, onSent),
    });
  }

  /** Takes a message of the shell channel; it waits for those before it. */
  onShell(frames: readonly Buffer[]): void {
    const envelope = this.#read(frames, "shell");
    if (envelope !== undefined) this.#queue.add(envelope);
  }

  /** Takes a message of the control channel; it is answered at once, however busy the kernel is. */
  onControl(frames: readonly Buffer[]): void {
    const envelope = this.#read(frames, "control");
    if (envelope !== undefined) void this.#dispatcher.handle(envelope);
  }

  /** Announces the kernel on iopub. */
  announce(): void {
    const content: KernelMessage.IStatusMsg["content"] = { execution_state: "starting" };
    this.#publish(this.#maker.make<KernelMessage.IStatusMsg>({ channel: "iopub", type: "status", content }));
  }

  /** Resolves when every request of the shell channel has been answered. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  #handlers(): Record<string, RequestHandler> {
    return {
      kernel_info_request: kernelInfo,
      execute_request: this.#executor.execute,
      is_complete_request: isComplete(this.#options.link),
      complete_request: complete,
      inspect_request: inspect,
      history_request: history,
      comm_info_request: commInfo,
      comm_open: commOpen,
      comm_msg: commIgnored,
      comm_close: commIgnored,
      interrupt_request: () => {
        this.#options.interrupt();
        return { content: { status: "ok" } };
      },
      shutdown_request: ({ message }) => {
        const { restart } = message.content as unknown as { readonly restart: boolean };
        setImmediate(this.#options.shutdown);
        return { content: { status: "ok", restart } as unknown as Message["content"] };
      },
    };
  }

  #read(frames: readonly Buffer[], channel: "shell" | "control"): Envelope | undefined {
    const parsed = parse(frames, channel, this.#options.key);
    if (parsed.ok) return parsed.envelope;
    this.dropped[parsed.reason] += 1;
    return undefined;
  }

  #publish(message: Message, onSent?: () => void): void {
    this.#send("iopub", { identities: [Buffer.from(message.header.msg_type)], message }, onSent);
  }

  #send(channel: "shell" | "control" | "iopub", envelope: Envelope, onSent?: () => void): void {
    this.#options.send(channel, serialise(envelope, this.#options.key), onSent);
  }
}
