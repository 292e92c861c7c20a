import { describe, expect, test } from "vitest";
import { createGate } from "../../../src/hosts/process/gate.js";
import type { OutputEvent } from "../../../src/hosts/process/messages.js";
import { OutputBatch } from "../../../src/hosts/process/output-batch.js";
import { createSharedWords, word } from "../../../src/hosts/process/shared-words.js";

function batch() {
  const words = createSharedWords();
  const events: OutputEvent[] = [];
  const gates: number[] = [];
  let waits = 0;
  const port = {
    send(event: OutputEvent) {
      events.push(event);
      gates.push(Atomics.load(words, word.gate));
    },
    waitForRoom() {
      waits += 1;
      gates.push(Atomics.load(words, word.gate));
    },
  };
  return { output: new OutputBatch(port, createGate(words)), events, gates, waits: () => waits };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("output of a cell", () => {
  test("is joined until the event loop turns", async () => {
    const { output, events } = batch();
    output.stream("stdout", "a");
    output.stream("stdout", "b");
    expect(events).toEqual([]);
    await turn();
    expect(events).toEqual([{ type: "stream", task: 0, name: "stdout", text: "ab" }]);
  });

  test("keeps its order across streams, displays and clears", () => {
    const { output, events } = batch();
    output.stream("stdout", "1");
    output.stream("stderr", "2");
    output.stream("stdout", "3");
    output.display({ data: { "text/plain": "4" }, metadata: {}, displayId: "d", update: true });
    output.stream("stdout", "5");
    output.clear(true);
    expect(events.map((event) => (event.type === "stream" ? event.text : event.type))).toEqual([
      "1",
      "2",
      "3",
      "display",
      "5",
      "clear",
    ]);
  });

  test("is sent at once when it is 64 kB, and waits for room outside the gate", () => {
    const { output, events, gates, waits } = batch();
    output.stream("stdout", "x".repeat(64 * 1024));
    expect(events).toHaveLength(1);
    expect(waits()).toBe(1);
    expect(gates).toEqual([1, 0]);
  });

  test("is sent at once when a loop that never yields has held it for long", () => {
    const { output, events } = batch();
    output.stream("stdout", "first ");
    const until = performance.now() + 60;
    while (performance.now() < until);
    output.stream("stdout", "second");
    expect(events).toHaveLength(1);
  });

  test("is still sent when a terminated tick has swallowed the scheduled call", async () => {
    const { output, events } = batch();
    output.stream("stdout", "a");
    output.flush();
    output.stream("stdout", "b");
    await turn();
    expect(events).toHaveLength(2);
  });

  test("carries the task that is current when it is sent", () => {
    const { output, events } = batch();
    output.task = 3;
    output.stream("stdout", "late");
    output.flush();
    expect(events[0]?.task).toBe(3);
  });
});
