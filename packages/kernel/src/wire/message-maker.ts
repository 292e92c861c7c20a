import { randomUUID } from "node:crypto";
import type { KernelMessage } from "@jupyterlab/services";
import type { Message } from "./message.js";

/** Version of the messaging protocol that the kernel speaks. */
export const PROTOCOL_VERSION = "5.3";

/** What one message says. */
export interface MessageParts<T extends Message> {
  readonly channel: T["channel"];
  readonly type: T["header"]["msg_type"];
  readonly content: T["content"];
  /** Header of the request that caused it; absent for messages nobody asked for. */
  readonly parent?: KernelMessage.IHeader | undefined;
  readonly metadata?: T["metadata"];
}

/** Makes the messages of one session: ids are the session's and a number, so that each is unique and cheap. */
export class MessageMaker {
  readonly session: string;
  readonly #username: string;
  #count = 0;

  constructor(options: { readonly session?: string; readonly username?: string } = {}) {
    this.session = options.session ?? randomUUID();
    this.#username = options.username ?? "kernel";
  }

  make<T extends Message>(parts: MessageParts<T>): T {
    this.#count += 1;
    const header = {
      msg_id: `${this.session}_${this.#count}`,
      msg_type: parts.type,
      session: this.session,
      username: this.#username,
      date: new Date().toISOString(),
      version: PROTOCOL_VERSION,
    };
    const { channel, content, parent = {}, metadata = {} } = parts;
    return { channel, header, parent_header: parent, metadata, content, buffers: [] } as unknown as T;
  }
}
