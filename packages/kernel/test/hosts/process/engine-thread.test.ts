import { describe, expect, test } from "vitest";
import { word } from "../../../src/hosts/process/shared-words.js";
import { inProcessKernel } from "../in-process-kernel.js";

const cell = (code: string) => ({ kind: "execute" as const, cell: { id: code, name: "cell 1", code } });

describe("the line to the engine", () => {
  test("runs one task after the other and gives each its own output", async () => {
    const { link } = inProcessKernel();
    const texts: string[][] = [[], []];
    const run = (at: number, code: string) =>
      link.run(cell(code), {
        onOutput: (event) => event.type === "stream" && texts[at]!.push(event.text),
      });
    const answers = await Promise.all([run(0, "print a; tick; print b"), run(1, "print c; 5")]);
    expect(texts).toEqual([["a\n", "b\n"], ["c\n"]]);
    expect(answers[1]).toMatchObject({ outcome: { status: "ok", result: { data: { "text/plain": "5" } } } });
  });

  test("tells the worker which task it has begun", async () => {
    const { link, words } = inProcessKernel();
    const tasks = [link.run(cell("1")), link.run(cell("tick"))];
    await tasks[0];
    await new Promise((resolve) => setImmediate(resolve));
    expect(Atomics.load(words, word.seen)).toBe(2);
    await tasks[1];
  });

  test("sends output before the answer", async () => {
    const { link, sent } = inProcessKernel();
    await link.run(cell("print a"));
    expect(sent.map((event) => event.type)).toEqual(["stream", "done"]);
  });

  test("hands late output to the task that was last", async () => {
    const { link, output } = inProcessKernel();
    const texts: string[] = [];
    await link.run(cell("1"), { onOutput: (event) => event.type === "stream" && texts.push(event.text) });
    await link.run({ kind: "isComplete", code: "" });
    output.stream("stdout", "late");
    output.flush();
    await new Promise((resolve) => setImmediate(resolve));
    expect(texts).toEqual(["late"]);
  });

  test("ignores a task it has already seen", async () => {
    const { link, thread, posted, engine } = inProcessKernel();
    await link.run(cell("1"));
    thread.receive(posted[0]!);
    expect(engine.calls).toEqual(["1"]);
  });

  test("sends a task again that a termination has swallowed", async () => {
    const { link, posted } = inProcessKernel();
    const running = link.run(cell("1"));
    link.receive({ type: "stopped", stop: 1, seen: 0 });
    await running;
    expect(posted.filter((message) => message.type === "task")).toHaveLength(2);
  });

  test("fails what runs and what waits when the engine's thread is gone", async () => {
    const { link } = inProcessKernel();
    const both = [link.run(cell("pend")), link.run(cell("1"))];
    link.fail(new Error("gone"));
    for (const task of both) await expect(task).rejects.toThrow("gone");
    await expect(link.run(cell("1"))).rejects.toThrow("gone");
  });
});

describe("a stop request", () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test("rejects a pending await", async () => {
    const { link, thread, words } = inProcessKernel();
    const running = link.run(cell("pend"));
    await turn();
    thread.receive({ type: "stop", stop: 1, task: 1 });
    expect(Atomics.load(words, word.stopped)).toBe(1);
    expect(await running).toMatchObject({ outcome: { ename: "Interrupted", evalue: "stopped" } });
  });

  test("gives a cell that ignores it 25 ms", async () => {
    const { link, thread, engine } = inProcessKernel();
    const running = link.run(cell("deaf"));
    await turn();
    thread.receive({ type: "stop", stop: 1, task: 1 });
    expect(await running).toMatchObject({ outcome: { ename: "Interrupted" } });
    expect(engine.calls).toEqual(["deaf", "abandon"]);
  });

  test("is idempotent, and does not reach the next cell", async () => {
    const { link, thread } = inProcessKernel();
    const first = link.run(cell("pend"));
    await turn();
    thread.receive({ type: "stop", stop: 1, task: 1 });
    await first;
    const second = link.run(cell("tick; 2"));
    await turn();
    thread.receive({ type: "stop", stop: 1, task: 1 });
    thread.receive({ type: "stop", stop: 2, task: 1 });
    expect(await second).toMatchObject({ outcome: { status: "ok" } });
  });

  test("that arrives before its cell keeps it from running", async () => {
    const { link, thread, engine } = inProcessKernel();
    const running = link.run(cell("1"));
    thread.receive({ type: "stop", stop: 1, task: 1 });
    expect(await running).toMatchObject({ outcome: { ename: "Interrupted" } });
    await turn();
    expect(engine.calls).not.toContain("1");
  });
});
