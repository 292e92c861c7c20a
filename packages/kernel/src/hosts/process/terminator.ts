import { Session } from "node:inspector";
import { word, type SharedWords } from "./shared-words.js";

/**
 * Terminates whatever JavaScript runs on the main thread, from a worker, through the worker's inspector session.
 * At most one termination is under way at a time, and none while the main thread holds the gate.
 */
export class Terminator {
  readonly #words: SharedWords;
  #session: Session | undefined;

  constructor(words: SharedWords) {
    this.#words = words;
  }

  /** Connects ahead of time, so that the first stop does not wait for it. */
  connect(): void {
    if (this.#session !== undefined) return;
    this.#session = new Session();
    this.#session.connectToMainThread();
  }

  /**
   * Requests one termination. Does nothing while the gate is held or another termination is under way.
   *
   * @param isWanted - Asked once the gate is shut, when no other task can begin. Default always.
   */
  terminate(isWanted: () => boolean = () => true): void {
    this.connect();
    if (Atomics.compareExchange(this.#words, word.gate, 0, 2) !== 0) return;
    const release = () => Atomics.compareExchange(this.#words, word.gate, 2, 0);
    if (isWanted()) this.#session?.post("Runtime.terminateExecution", release);
    else release();
  }

  /** Ends the session; otherwise the process would wait for a debugger to leave. */
  disconnect(): void {
    this.#session?.disconnect();
    this.#session = undefined;
  }
}
