import { EngineThread } from "../../src/hosts/process/engine-thread.js";
import { createGate } from "../../src/hosts/process/gate.js";
import type { FromEngine, ToEngine } from "../../src/hosts/process/messages.js";
import { OutputBatch } from "../../src/hosts/process/output-batch.js";
import { createSharedWords } from "../../src/hosts/process/shared-words.js";
import { TaskLink } from "../../src/hosts/process/task-link.js";
import { MockEngine } from "./mock-engine.js";

/** A driver's end and an engine's end of one line, in one thread; what passes is written down. */
export function inProcessKernel() {
  const words = createSharedWords();
  const gate = createGate(words);
  const sent: FromEngine[] = [];
  const posted: ToEngine[] = [];
  const send = (event: FromEngine) => {
    sent.push(event);
    queueMicrotask(() => link.receive(structuredClone(event)));
  };
  const output = new OutputBatch({ send, waitForRoom: () => undefined }, gate);
  const engine = new MockEngine(output);
  const thread = new EngineThread({ engine, output, gate, words, send });
  const link: TaskLink = new TaskLink((message) => {
    posted.push(message);
    setImmediate(() => thread.receive(message));
  });
  return { words, gate, sent, posted, output, engine, thread, link };
}
