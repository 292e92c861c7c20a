import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { createGate, holdStill, withGate } from "../../../src/hosts/process/gate.js";
import { createSharedWords, word } from "../../../src/hosts/process/shared-words.js";

test("the gate is held from the first enter to the last leave", () => {
  const words = createSharedWords();
  const gate = createGate(words);
  gate.enter();
  gate.enter();
  gate.leave();
  expect(Atomics.load(words, word.gate)).toBe(1);
  gate.leave();
  expect(Atomics.load(words, word.gate)).toBe(0);
});

test("an exception leaves the gate", () => {
  const words = createSharedWords();
  const gate = createGate(words);
  expect(() =>
    withGate(gate, () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(Atomics.load(words, word.gate)).toBe(0);
});

test("enter waits while a termination is under way", async () => {
  const words = createSharedWords();
  Atomics.store(words, word.gate, 2);
  const release = `
    const { workerData, parentPort } = require("node:worker_threads");
    setTimeout(() => Atomics.store(workerData, 0, 0), 30);
  `;
  const worker = new Worker(release, { eval: true, workerData: words });
  await new Promise((resolve) => worker.once("online", resolve));
  const start = performance.now();
  createGate(words).enter();
  expect(performance.now() - start).toBeGreaterThan(10);
  await worker.terminate();
});

test("user code holds still while a termination is wanted, but not for ever", () => {
  const words = createSharedWords();
  const timed = () => {
    const start = performance.now();
    holdStill(words);
    return performance.now() - start;
  };
  expect(timed()).toBeLessThan(50);
  Atomics.store(words, word.wanted, 1);
  expect(timed()).toBeGreaterThan(150);
});
