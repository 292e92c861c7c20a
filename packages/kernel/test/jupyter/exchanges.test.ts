import { describe, expect, test } from "vitest";
import type { Message } from "../../src/wire/message.js";
import { type MessageParts, MessageMaker } from "../../src/wire/message-maker.js";
import { Exchanges } from "./exchanges.js";

const maker = new MessageMaker();
const request = maker.make({ channel: "shell", type: "execute_request", content: {} });
const parent = request.header as never;
const make = (channel: "shell" | "iopub", type: string, content: object): Message =>
  maker.make({ channel, type, content, parent } as unknown as MessageParts<Message>);

const busy = make("iopub", "status", { execution_state: "busy" });
const idle = make("iopub", "status", { execution_state: "idle" });
const output = make("iopub", "stream", { name: "stdout", text: "in time" });
const late = make("iopub", "stream", { name: "stderr", text: "of a timer" });
const reply = make("shell", "execute_reply", { status: "ok" });

describe("a request is answered when reply and idle are both in", () => {
  test.each<[string, Message[]]>([
    ["the reply first", [busy, output, reply, idle, late]],
    ["the idle first", [busy, output, idle, reply, late]],
    ["output of a timer between the two", [busy, output, idle, late, reply]],
  ])("%s", async (_name, messages) => {
    const exchanges = new Exchanges();
    const answered = exchanges.expect(request.header.msg_id);
    for (const message of messages) exchanges.take(message);
    const { types, text, reply: content } = await answered;
    expect(types).toEqual(["status", "stream", "status"]);
    expect(content).toEqual({ status: "ok" });
    expect([text("stdout"), text("stderr")]).toEqual(["in time", ""]);
    expect(exchanges.late).toEqual([late]);
  });
});
