import type { Worker } from "node:worker_threads";
import { word, type SharedWords } from "./shared-words.js";

/** Milliseconds a worker has to close what it holds before the process ends without it. */
const CLOSE_WAIT = 300;

/**
 * Waits, at the very end of the main thread, until the worker has closed its inspector session (else Node waits
 * for a debugger to leave) and its sockets (else zeromq aborts the process).
 */
export function closeWorker(worker: Worker, words: SharedWords): void {
  worker.postMessage({ type: "close" });
  Atomics.wait(words, word.closed, 0, CLOSE_WAIT);
}

/** The worker's answer to {@link closeWorker}, when everything is closed. */
export function reportClosed(words: SharedWords): void {
  Atomics.store(words, word.closed, 1);
  Atomics.notify(words, word.closed);
}
