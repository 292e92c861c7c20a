import type { KernelMessage } from "@jupyterlab/services";
import type { Message } from "../../wire/message.js";

/** A reply without its type, which is the request's. */
export interface Reply {
  readonly content: Message["content"];
  readonly metadata?: Message["metadata"];
}

/** Publishes on iopub, on behalf of the request at hand. */
export type Publish = <T extends KernelMessage.IIOPubMessage>(
  type: T["header"]["msg_type"],
  content: T["content"],
  onSent?: () => void,
) => void;

/** What a handler knows of the request at hand. */
export interface Request {
  readonly message: Message;
  readonly publish: Publish;
}

/**
 * Answers one type of request. What it throws becomes an error reply; nothing (undefined) is for messages that
 * have no reply.
 */
export type RequestHandler = (request: Request) => Reply | undefined | Promise<Reply | undefined>;
