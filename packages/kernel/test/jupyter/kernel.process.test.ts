import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JupyterClient, wait } from "./jupyter-client.js";

let client: JupyterClient;
beforeAll(async () => {
  client = await JupyterClient.start();
});
afterAll(() => client.close());

describe("a kernel over ZeroMQ", () => {
  test("says what it is", async () => {
    const { reply } = await client.request("shell", "kernel_info_request", {});
    expect(reply).toMatchObject({
      status: "ok",
      implementation: "chiso",
      language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
    });
  });

  test("runs TypeScript and shows the result", async () => {
    const { reply, types, of } = await client.execute("const a: number = 6;\na * 7");
    expect(types).toEqual(["status", "execute_input", "execute_result", "status"]);
    expect(of("execute_result")[0]).toMatchObject({ data: { "text/plain": "42" }, metadata: {} });
    expect(reply).toMatchObject({ status: "ok", user_expressions: {}, payload: [] });
  });

  test("keeps names between cells", async () => {
    await client.execute("let kept = 1; function twice(n: number) { return 2 * n; }");
    const { of } = await client.execute("kept += 1; twice(kept)");
    expect(of("execute_result")[0]).toMatchObject({ data: { "text/plain": "4" } });
  });

  test("streams both outputs, also of libraries that write to the process's own streams", async () => {
    const done = await client.execute('console.log("a"); console.error("b"); process.stdout.write("c\\n");');
    expect(done.text("stdout")).toBe("a\nc\n");
    expect(done.text("stderr")).toBe("b\n");
  });

  test("tells the line of an error", async () => {
    const { reply, of } = await client.execute('const before = 1;\n\nthrow new RangeError("no");');
    expect(reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "no" });
    expect(reply["traceback"]).toEqual(of("error")[0]?.["traceback"]);
    expect((reply["traceback"] as string[]).join("\n")).toMatch(/cell \d+:3:7/);
  });

  test("displays and updates", async () => {
    const { types, of } = await client.execute(
      'display(html`<b>1</b>`, { displayId: "d" }); updateDisplay(html`<b>2</b>`, { displayId: "d" }); clearOutput();',
    );
    expect(types.slice(2, -1)).toEqual(["display_data", "update_display_data", "clear_output"]);
    expect(of("display_data")[0]).toMatchObject({
      data: { "text/html": "<b>1</b>" },
      transient: { display_id: "d" },
    });
    expect(of("update_display_data")[0]).toMatchObject({ data: { "text/html": "<b>2</b>" } });
  });

  test("knows when code is complete", async () => {
    const ask = async (code: string) =>
      (await client.request("shell", "is_complete_request", { code })).reply;
    expect(await ask("1 + 1")).toEqual({ status: "complete" });
    expect(await ask("function f() {")).toMatchObject({ status: "incomplete" });
    expect(await ask("const x = @@;")).toEqual({ status: "invalid" });
  });

  test("answers what it does not keep or know in the right form", async () => {
    const ask = async (type: string, content: object) => (await client.request("shell", type, content)).reply;
    expect(await ask("history_request", { hist_access_type: "tail", n: 1 })).toEqual({
      status: "ok",
      history: [],
    });
    expect(await ask("comm_info_request", {})).toEqual({ status: "ok", comms: {} });
    expect(await ask("complete_request", { code: "a", cursor_pos: 1 })).toMatchObject({ status: "ok" });
    expect(await ask("inspect_request", { code: "a", cursor_pos: 1, detail_level: 0 })).toMatchObject({
      status: "ok",
    });
  });

  test("answers control and heartbeat while a cell is busy", async () => {
    const busy = client.execute("{ const until = Date.now() + 400; while (Date.now() < until); }");
    await wait(50);
    const start = performance.now();
    await client.request("control", "kernel_info_request", {});
    const beat = await client.heartbeat();
    expect(performance.now() - start).toBeLessThan(300);
    expect(beat).toBeLessThan(150);
    await busy;
  });

  test("runs queued cells in order, and aborts those behind a failure", async () => {
    const codes = ["await new Promise((r) => setTimeout(r, 30)); 1", "2", 'throw new Error("no")', "4", "5"];
    const done = await Promise.all(codes.map((code) => client.execute(code)));
    expect(done.map(({ reply }) => reply["status"])).toEqual(["ok", "ok", "error", "aborted", "aborted"]);
    const counts = done.slice(0, 3).map(({ reply }) => reply["execution_count"] as number);
    expect(counts[1]! - counts[0]!).toBe(1);
    expect((await client.execute("6")).reply["status"]).toBe("ok");
  });

  test("drops a wrongly signed message and still answers", async () => {
    const content = { code: "globalThis.broken = true", silent: false };
    void client.request("shell", "execute_request", content, "a wrong key");
    const { of } = await client.execute("typeof broken");
    expect(of("execute_result")[0]).toMatchObject({ data: { "text/plain": "'undefined'" } });
  });

  test("delivers 10,000 lines, all before idle", async () => {
    const done = await client.execute("for (let i = 0; i < 10_000; i++) console.log(`line ${i}`);");
    const lines = done.text("stdout").split("\n");
    expect(lines).toHaveLength(10_001);
    expect(lines[9_999]).toBe("line 9999");
  });

  test("gives late output to the cell that was last", async () => {
    const { id } = await client.execute('setTimeout(() => console.log("late"), 30); 1');
    await wait(150);
    const late = client.late.filter((message) => (message.parent_header as { msg_id: string }).msg_id === id);
    expect(late.map((message) => message.content)).toEqual([{ name: "stdout", text: "late\n" }]);
  });

  test("survives errors nobody catches, and reports them on stderr", async () => {
    const before = client.late.length;
    await client.execute(
      'setTimeout(() => { throw new Error("thrown late"); }, 1); void Promise.reject(new Error("left alone"));',
    );
    await wait(100);
    const { text } = await client.execute("1");
    const late = client.late.slice(before).map((message) => (message.content as { text: string }).text);
    const all = late.join("") + text("stderr");
    expect(all).toMatch(/Uncaught Error: thrown late\n {4}at .*cell \d+:1:/);
    expect(all).toMatch(/Uncaught \(in promise\) Error: left alone/);
    expect(all).not.toMatch(/dist/);
    expect((await client.execute("2")).reply["status"]).toBe("ok");
  });
});
