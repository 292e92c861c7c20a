import type { KernelMessage } from "@jupyterlab/services";

/** A Jupyter message of any type; names on the wire are those of the messaging spec. */
export type Message = KernelMessage.IMessage;

/** A message with the routing identities (or the topic) that precede it on the wire. */
export interface Envelope {
  readonly identities: readonly Buffer[];
  readonly message: Message;
}

/** Separates identities from the message proper. */
export const DELIMITER = Buffer.from("<IDS|MSG>");
