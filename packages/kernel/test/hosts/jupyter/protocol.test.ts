import { describe, expect, test } from "vitest";
import { KernelExit } from "../../../src/hosts/jupyter/kernel-exit.js";
import { answersTo, protocolHarness } from "./protocol-harness.js";

const silence = {
  silent: false,
  store_history: true,
  stop_on_error: true,
  user_expressions: {},
  allow_stdin: false,
};
const cell = (code: string, more: object = {}) => ({ code, ...silence, ...more });

describe("every request", () => {
  test.each([
    ["kernel_info_request", {}, "kernel_info_reply:ok"],
    ["execute_request", cell("1"), "execute_reply:ok"],
    ["is_complete_request", { code: "{" }, "is_complete_reply:incomplete"],
    ["complete_request", { code: "a", cursor_pos: 1 }, "complete_reply:ok"],
    ["inspect_request", { code: "a", cursor_pos: 1, detail_level: 0 }, "inspect_reply:ok"],
    ["history_request", { hist_access_type: "tail", n: 3 }, "history_reply:ok"],
    ["comm_info_request", {}, "comm_info_reply:ok"],
    ["interrupt_request", {}, "interrupt_reply:ok"],
    ["shutdown_request", { restart: true }, "shutdown_reply:ok"],
  ])("%s gets busy, one reply, idle", async (type, content, reply) => {
    const { messages, protocol, request } = protocolHarness();
    const id = request("shell", type, content);
    await protocol.settled();
    const answers = answersTo(messages, id);
    expect(answers[0]).toBe("status:busy");
    expect(answers.at(-1)).toBe("status:idle");
    expect(answers.filter((answer) => answer.includes("_reply"))).toEqual([reply]);
  });

  test("keeps the identities and the header of the request", async () => {
    const { messages, protocol, request } = protocolHarness();
    request("shell", "kernel_info_request", {});
    await protocol.settled();
    const reply = messages.find((message) => message.header.msg_type === "kernel_info_reply");
    expect(reply?.parent_header).toMatchObject({ session: "client", msg_type: "kernel_info_request" });
    expect(reply?.content).toMatchObject({
      protocol_version: "5.3",
      language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
    });
  });

  test("of an unknown type gets busy and idle, and is counted", async () => {
    const { messages, protocol, request } = protocolHarness();
    const id = request("shell", "dance_request", {});
    await protocol.settled();
    expect(answersTo(messages, id)).toEqual(["status:busy", "status:idle"]);
  });

  test("with a wrong signature is dropped and counted, and the next one is answered", async () => {
    const { messages, protocol, request } = protocolHarness();
    request("shell", "kernel_info_request", {}, "another key");
    protocol.onShell([Buffer.from("noise")]);
    const id = request("shell", "kernel_info_request", {});
    await protocol.settled();
    expect(protocol.dropped).toEqual({ malformed: 1, wrongSignature: 1 });
    expect(new Set(messages.map((message) => (message.parent_header as { msg_id: string }).msg_id))).toEqual(
      new Set([id]),
    );
  });
});

describe("a cell", () => {
  test("publishes its input, output and result in order, before the reply and idle", async () => {
    const { messages, protocol, request, outputSent } = protocolHarness();
    const id = request("shell", "execute_request", cell("print a; warn b; show d; update d; clear wait; 42"));
    await protocol.settled();
    expect(answersTo(messages, id)).toEqual([
      "status:busy",
      "execute_input",
      "stream:a\n",
      "stream:b\n",
      "display_data",
      "update_display_data",
      "clear_output",
      "execute_result",
      "execute_reply:ok",
      "status:idle",
    ]);
    expect(outputSent).toHaveLength(5);
    const display = messages.find((message) => message.header.msg_type === "display_data");
    expect(display?.content).toMatchObject({ transient: { display_id: "d" } });
  });

  test("that fails publishes the error and says it in the reply", async () => {
    const { messages, protocol, request } = protocolHarness();
    const id = request("shell", "execute_request", cell("fail"));
    await protocol.settled();
    expect(answersTo(messages, id)).toEqual([
      "status:busy",
      "execute_input",
      "error",
      "execute_reply:error",
      "status:idle",
    ]);
  });

  test("that fails aborts the cells behind it, in order, but nothing else", async () => {
    const { messages, protocol, request } = protocolHarness();
    const ids = ["tick; fail", "1", "2"].map((code) => request("shell", "execute_request", cell(code)));
    const info = request("shell", "kernel_info_request", {});
    await protocol.settled();
    expect(answersTo(messages, ids[1]!)).toEqual(["status:busy", "execute_reply:aborted", "status:idle"]);
    expect(answersTo(messages, ids[2]!)).toContain("execute_reply:aborted");
    expect(answersTo(messages, info)).toContain("kernel_info_reply:ok");
    const after = request("shell", "execute_request", cell("3"));
    await protocol.settled();
    expect(answersTo(messages, after)).toContain("execute_reply:ok");
  });

  test("that fails lets the others run when it is told to", async () => {
    const { messages, protocol, request } = protocolHarness();
    request("shell", "execute_request", cell("fail", { stop_on_error: false }));
    const id = request("shell", "execute_request", cell("1"));
    await protocol.settled();
    expect(answersTo(messages, id)).toContain("execute_reply:ok");
  });

  test("is counted, unless it is silent or not stored", async () => {
    const { messages, protocol, request } = protocolHarness();
    request("shell", "execute_request", cell("1"));
    request("shell", "execute_request", cell("1", { silent: true }));
    request("shell", "execute_request", cell("1", { store_history: false }));
    request("shell", "execute_request", cell("1"));
    await protocol.settled();
    const counts = messages
      .filter((message) => message.header.msg_type === "execute_reply")
      .map((message) => (message.content as { execution_count: number }).execution_count);
    expect(counts).toEqual([1, 1, 1, 2]);
  });

  test("that is silent publishes nothing", async () => {
    const { messages, protocol, request, outputSent } = protocolHarness();
    const id = request("shell", "execute_request", cell("print a; 1", { silent: true }));
    await protocol.settled();
    expect(answersTo(messages, id)).toEqual(["status:busy", "execute_reply:ok", "status:idle"]);
    expect(outputSent).toEqual(["stream"]);
  });

  test("can be interrupted on the control channel while it runs", async () => {
    const { messages, protocol, request } = protocolHarness();
    const id = request("shell", "execute_request", cell("pend"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    const stop = request("control", "interrupt_request", {});
    await protocol.settled();
    expect(answersTo(messages, stop)).toEqual(["status:busy", "interrupt_reply:ok", "status:idle"]);
    expect(answersTo(messages, id)).toContain("execute_reply:error");
  });

  test("whose engine is gone still gets its reply and idle", async () => {
    const { link, messages, protocol, request } = protocolHarness();
    const ids = [
      request("shell", "execute_request", cell("pend")),
      request("shell", "execute_request", cell("1")),
    ];
    await new Promise((resolve) => setTimeout(resolve, 10));
    link.fail(new KernelExit(3));
    await protocol.settled();
    expect(answersTo(messages, ids[0]!).slice(2)).toEqual(["error", "execute_reply:error", "status:idle"]);
    expect(answersTo(messages, ids[1]!)).toEqual(["status:busy", "execute_reply:aborted", "status:idle"]);
    const error = messages.find((message) => message.header.msg_type === "error");
    expect(error?.content).toMatchObject({
      ename: "KernelExit",
      traceback: ["KernelExit: the kernel process exits with code 3"],
    });
  });
});

test("a comm to an unknown target is closed on iopub", async () => {
  const { messages, protocol, request } = protocolHarness();
  const id = request("shell", "comm_open", { comm_id: "c", target_name: "t", data: {} });
  await protocol.settled();
  expect(answersTo(messages, id)).toEqual(["status:busy", "comm_close", "status:idle"]);
});

test("a shutdown is answered before it is done", async () => {
  const { calls, messages, request } = protocolHarness();
  const id = request("control", "shutdown_request", { restart: false });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(answersTo(messages, id)).toContain("shutdown_reply:ok");
  expect(calls).toEqual(["shutdown"]);
});
