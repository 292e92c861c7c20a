import { interruptedOutcome } from "../../engine/interrupted.js";
import type { Cell, CellOutcome, Engine } from "../../engine/port.js";
import { failedOutcome } from "./failed-outcome.js";
import { withGate, type Gate } from "./gate.js";
import { jsonBundle } from "./json-bundle.js";
import type { FromEngine, TaskAnswer, TaskRequest, ToEngine } from "./messages.js";
import type { OutputBatch } from "./output-batch.js";
import { word, type SharedWords } from "./shared-words.js";

// Cells may replace the global timers.
const later = setTimeout;
/** Milliseconds a cell has to end by itself after its pending await was rejected. */
const GRACE = 25;

/** What an {@link EngineThread} needs. */
export interface EngineThreadOptions {
  readonly engine: Engine;
  readonly output: OutputBatch;
  readonly gate: Gate;
  readonly words: SharedWords;
  /** Sends to the driver; called inside the gate. */
  readonly send: (event: FromEngine) => void;
}

/**
 * The engine's end of the line: runs tasks, handles stop requests. Every method may be cut off by a termination
 * anywhere outside the gate; what must be whole is inside it, and nothing relies on a promise to be continued
 * after a stop (V8 drops the whole microtask queue when it terminates a microtask).
 */
export class EngineThread {
  readonly #options: EngineThreadOptions;
  #running: number | undefined;
  #seen = 0;
  #stop = 0;

  constructor(options: EngineThreadOptions) {
    this.#options = options;
  }

  /** Takes one message of the driver. */
  receive(message: ToEngine): void {
    if (message.type === "stop") this.#handleStop(message.stop, message.task);
    else if (message.type === "task") this.#begin(message.task, message.request);
    else process.exit(message.code);
  }

  /** Stops the running cell if the event loop is free, as the stop button would (SIGINT). */
  stopRunning(): void {
    withGate(this.#options.gate, () => this.#stopTask(this.#seen));
  }

  #begin(task: number, request: TaskRequest): void {
    const fresh = withGate(this.#options.gate, () => {
      if (task <= this.#seen) return false;
      this.#see(task);
      // Output written since the last task belongs to it.
      this.#options.output.flush();
      this.#options.output.task = task;
      return true;
    });
    if (!fresh) return;
    if (request.kind === "execute") this.#execute(task, request.cell);
    else
      this.#finish(task, { kind: "isComplete", completeness: this.#options.engine.isComplete(request.code) });
  }

  #see(task: number): void {
    this.#seen = task;
    this.#running = task;
    Atomics.store(this.#options.words, word.seen, task);
  }

  #execute(task: number, cell: Cell): void {
    const finish = (outcome: CellOutcome) =>
      this.#finish(task, { kind: "execute", outcome: plainOutcome(outcome) });
    let outcome: CellOutcome | Promise<CellOutcome>;
    try {
      outcome = this.#options.engine.execute(cell);
    } catch (error) {
      outcome = failedOutcome(error);
    }
    if (outcome instanceof Promise)
      void outcome.then(finish, (error: unknown) => finish(failedOutcome(error)));
    else finish(outcome);
  }

  #finish(task: number, answer: TaskAnswer): void {
    withGate(this.#options.gate, () => {
      if (this.#running !== task) return;
      this.#running = undefined;
      this.#options.output.flush();
      this.#options.send({ type: "done", task, answer });
    });
  }

  #handleStop(stop: number, task: number): void {
    const { gate, words, send, output } = this.#options;
    withGate(gate, () => {
      if (stop > this.#stop) {
        this.#stop = stop;
        this.#stopTask(task);
      }
      Atomics.store(words, word.wanted, 0);
      // A terminated tick may have taken the scheduled flush with it.
      output.flush();
      send({ type: "stopped", stop, seen: this.#seen });
      Atomics.store(words, word.stopped, stop);
    });
  }

  /** This handler runs, so the loop is free: the task waits for something, or its code was terminated. */
  #stopTask(task: number): void {
    if (task > this.#seen) this.#see(task);
    if (this.#running !== task) return;
    if (this.#options.engine.interrupt()) later(() => this.#abandon(task), GRACE);
    else this.#abandon(task);
  }

  #abandon(task: number): void {
    withGate(this.#options.gate, () => {
      if (this.#running !== task) return;
      this.#options.engine.abandon();
      this.#finish(task, { kind: "execute", outcome: interruptedOutcome() });
    });
  }
}

/** User objects may have a toJSON: made plain before the gate is entered, where it can still be stopped. */
function plainOutcome(outcome: CellOutcome): CellOutcome {
  if (outcome.status === "error" || outcome.result === undefined) return outcome;
  const { data, metadata } = outcome.result;
  return { ...outcome, result: { data: jsonBundle(data), metadata: jsonBundle(metadata) } };
}
