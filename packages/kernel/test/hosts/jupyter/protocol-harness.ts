import type { KernelMessage } from "@jupyterlab/services";
import { validateMessage } from "@jupyterlab/services/lib/kernel/validate.js";
import { Protocol } from "../../../src/hosts/jupyter/protocol.js";
import type { Message } from "../../../src/wire/message.js";
import { MessageMaker } from "../../../src/wire/message-maker.js";
import { parse } from "../../../src/wire/parse.js";
import { serialise } from "../../../src/wire/serialise.js";
import { inProcessKernel } from "../in-process-kernel.js";

export const KEY = "key of the connection";

/** A kernel's protocol over a mock engine, with a client's end: every message that comes out is validated. */
export function protocolHarness() {
  const kernel = inProcessKernel();
  const maker = new MessageMaker({ session: "client", username: "tester" });
  const messages: Message[] = [];
  const calls: string[] = [];
  const outputSent: string[] = [];
  const protocol = new Protocol({
    key: KEY,
    link: kernel.link,
    send(channel, frames, onSent) {
      const parsed = parse(frames, channel, KEY);
      if (!parsed.ok) throw new Error(`the kernel sent something ${parsed.reason}`);
      validateMessage(parsed.envelope.message);
      messages.push(parsed.envelope.message);
      onSent?.();
    },
    interrupt: () => {
      calls.push("interrupt");
      kernel.thread.receive({ type: "stop", stop: calls.length, task: kernel.link.task });
    },
    shutdown: () => calls.push("shutdown"),
    onOutputSent: (event) => outputSent.push(event.type),
  });
  const request = (channel: "shell" | "control", type: string, content: object, key = KEY): string => {
    const message = maker.make({
      channel,
      type: type as KernelMessage.MessageType,
      content,
    });
    const frames = serialise({ identities: [Buffer.from("me")], message }, key);
    if (channel === "shell") protocol.onShell(frames);
    else protocol.onControl(frames);
    return message.header.msg_id;
  };
  return { ...kernel, protocol, messages, calls, outputSent, request };
}

/** Messages that answer one request, as `type` or `type:detail`. */
export function answersTo(messages: readonly Message[], id: string): string[] {
  return messages
    .filter((message) => (message.parent_header as { msg_id?: string }).msg_id === id)
    .map((message) => {
      const content = message.content as Record<string, unknown>;
      const detail = content["execution_state"] ?? content["status"] ?? content["text"];
      const type = message.header.msg_type;
      return typeof detail === "string" ? `${type}:${detail}` : type;
    });
}
