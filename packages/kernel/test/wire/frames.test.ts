import { describe, expect, test } from "vitest";
import type { Message } from "../../src/wire/message.js";
import { MessageMaker } from "../../src/wire/message-maker.js";
import { parse } from "../../src/wire/parse.js";
import { serialise } from "../../src/wire/serialise.js";

const message = {
  channel: "shell",
  header: {
    msg_id: "a_1",
    msg_type: "execute_request",
    session: "a",
    username: "u",
    date: "d",
    version: "5.3",
  },
  parent_header: {},
  metadata: {},
  content: { code: "'điểm'" },
  buffers: [],
} as unknown as Message;

describe("frames", () => {
  test("of a message are these bytes", () => {
    const frames = serialise({ identities: [Buffer.from([0, 1])], message }, "key");
    expect(frames.map((frame) => frame.toString("latin1"))).toEqual([
      "\u0000\u0001",
      "<IDS|MSG>",
      // Computed by Python's hmac module.
      "819aa00f7910f255dcb4e868315be6181bb24c134972747cbb598d5f11b30edd",
      '{"msg_id":"a_1","msg_type":"execute_request","session":"a","username":"u","date":"d","version":"5.3"}',
      "{}",
      "{}",
      Buffer.from(`{"code":"'điểm'"}`).toString("latin1"),
    ]);
  });

  test("are read back as the same message, with identities and buffers", () => {
    const bytes = new Uint8Array(10).fill(7);
    const withBuffers = { ...message, buffers: [bytes.subarray(2, 5)] } as Message;
    const frames = serialise({ identities: [Buffer.from("id")], message: withBuffers }, "key");
    const parsed = parse(frames, "shell", "key");
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.envelope.message).toEqual({ ...message, buffers: [new Uint8Array([7, 7, 7])] });
    expect(parsed.envelope.identities).toEqual([Buffer.from("id")]);
  });
});

describe("frames that are dropped", () => {
  const good = () => serialise({ identities: [Buffer.from("id")], message }, "key");
  const reason = (frames: Buffer[]) => {
    const parsed = parse(frames, "shell", "key");
    return parsed.ok ? "none" : parsed.reason;
  };
  const replaced = (at: number, text: string) =>
    good().map((frame, index) => (index === at ? Buffer.from(text) : frame));

  test("have a wrong signature, or a changed part", () => {
    expect(reason(good())).toBe("none");
    expect(reason(replaced(2, "0".repeat(64)))).toBe("wrongSignature");
    for (const part of [3, 4, 5, 6]) expect(reason(replaced(part, '{"a":1}'))).toBe("wrongSignature");
  });

  test("lack the delimiter or a part", () => {
    expect(reason([])).toBe("malformed");
    expect(reason(replaced(1, "no delimiter"))).toBe("malformed");
    expect(reason(good().slice(0, 6))).toBe("malformed");
  });

  test("are signed but not JSON objects, or have no header", () => {
    const unsigned = (at: number, text: string) => {
      const parsed = parse(replaced(at, text), "shell", "");
      return parsed.ok ? "none" : parsed.reason;
    };
    for (const part of [3, 4, 5, 6]) {
      expect(unsigned(part, "{")).toBe("malformed");
      expect(unsigned(part, "[]")).toBe("malformed");
    }
    expect(unsigned(3, "{}")).toBe("malformed");
  });
});

test("ids of a session's messages are all different", () => {
  const maker = new MessageMaker();
  const ids = Array.from({ length: 3 }, () => {
    const made = maker.make({ channel: "iopub", type: "status", content: { execution_state: "idle" } });
    return made.header.msg_id;
  });
  expect(new Set(ids).size).toBe(3);
});
