import type { ToEngine } from "./messages.js";
import { word, type SharedWords } from "./shared-words.js";
import type { Terminator } from "./terminator.js";

/** Milliseconds; the first wait is for a main thread whose loop is free, the later ones back off. */
const SOFT_WAIT = 2;
const RETRY_WAIT = 5;
const LONGEST_WAIT = 100;
/** After this long something native is running that V8 cannot stop. */
const STUCK_AFTER = 1500;

/** What a {@link Stopper} needs. */
export interface StopperOptions {
  readonly words: SharedWords;
  readonly terminator: Pick<Terminator, "terminate">;
  /** Sends to the engine's thread. */
  readonly post: (message: ToEngine) => void;
  /** Called once per request that is not handled in time; the stopper goes on trying. */
  readonly onStuck: (task: number) => void;
}

/**
 * Stops the running cell, from a worker: first by a message (2 ms), then by termination. The message is repeated
 * until it is acknowledged, because a termination may kill its handler.
 */
export class Stopper {
  readonly #options: StopperOptions;
  #stop = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: StopperOptions) {
    this.#options = options;
  }

  /** Asks for `task` to be stopped; a newer request replaces an older one. */
  stop(task: number): void {
    clearTimeout(this.#timer);
    this.#stop += 1;
    const message: ToEngine = { type: "stop", stop: this.#stop, task };
    this.#options.post(message);
    this.#timer = setTimeout(() => this.#insist(message, performance.now(), RETRY_WAIT), SOFT_WAIT);
  }

  /** Gives up the current request. */
  cancel(): void {
    clearTimeout(this.#timer);
    Atomics.store(this.#options.words, word.wanted, 0);
  }

  #insist(message: Extract<ToEngine, { type: "stop" }>, since: number, wait: number, reported = false): void {
    const isWanted = () => !this.#isHandled(message) && !this.#isPast(message.task);
    const wanted = isWanted();
    Atomics.store(this.#options.words, word.wanted, wanted ? 1 : 0);
    if (!wanted) return;
    this.#options.terminator.terminate(isWanted);
    this.#options.post(message);
    const elapsed = performance.now() - since;
    const stuck = elapsed > STUCK_AFTER;
    if (stuck && !reported) this.#options.onStuck(message.task);
    const next = elapsed < LONGEST_WAIT ? RETRY_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    this.#timer = setTimeout(() => this.#insist(message, since, next, stuck), wait);
  }

  #isHandled({ stop }: Extract<ToEngine, { type: "stop" }>): boolean {
    return Atomics.load(this.#options.words, word.stopped) >= stop;
  }

  /** A task that has ended by itself is followed by another before the engine's thread can say so. */
  #isPast(task: number): boolean {
    return Atomics.load(this.#options.words, word.seen) > task;
  }
}
