import type { FromEngine, OutputEvent, TaskAnswer, TaskRequest, ToEngine } from "./messages.js";

interface Outstanding {
  readonly task: number;
  readonly request: TaskRequest;
  readonly settle: (answer: TaskAnswer) => void;
  readonly fail: (error: Error) => void;
}

/** Receives the output of one task, until a later task begins. */
export type OutputListener = (event: OutputEvent) => void;

/**
 * The driver's end of the line to the engine's thread: one task at a time, answers matched by number, output
 * handed to the task that is running or, for late output of timers, to the one that was last.
 */
export class TaskLink {
  readonly #post: (message: ToEngine) => void;
  readonly #onOrphan: OutputListener;
  readonly #waiting: (() => void)[] = [];
  #outstanding: Outstanding | undefined;
  #listener: OutputListener | undefined;
  #task = 0;
  #failure: Error | undefined;

  /** @param onOrphan - Receives output that belongs to no cell, because none has run. */
  constructor(post: (message: ToEngine) => void, onOrphan: OutputListener = () => undefined) {
    this.#post = post;
    this.#onOrphan = onOrphan;
  }

  /** Number of the running task, or of the last one. */
  get task(): number {
    return this.#task;
  }

  /** Whether a task runs. */
  get busy(): boolean {
    return this.#outstanding !== undefined;
  }

  /**
   * Runs a task after those already asked for.
   *
   * @param options.onStart - Called with the task's number when it is sent; returns false to drop it.
   * @returns The answer, or undefined when `onStart` dropped the task.
   * @throws The error given to {@link fail}, when the engine's thread is gone.
   */
  run(
    request: TaskRequest,
    options: { readonly onOutput?: OutputListener; readonly onStart?: (task: number) => boolean } = {},
  ): Promise<TaskAnswer | undefined> {
    return new Promise((settle, fail) => {
      const start = () => {
        if (this.#failure !== undefined) return fail(this.#failure);
        const task = this.#task + 1;
        if (options.onStart?.(task) === false) return settle(undefined);
        this.#task = task;
        if (request.kind === "execute") this.#listener = options.onOutput;
        this.#outstanding = { task, request, settle, fail };
        this.#post({ type: "task", task, request });
      };
      if (this.busy || this.#waiting.length > 0) this.#waiting.push(start);
      else start();
    });
  }

  /** Takes one event of the engine's thread. */
  receive(event: FromEngine): void {
    switch (event.type) {
      case "stream":
      case "display":
      case "clear":
        return (this.#listener ?? this.#onOrphan)(event);
      case "done":
        return this.#done(event.task, event.answer);
      case "stopped":
        return this.#repost(event.seen);
      default:
    }
  }

  /** Fails the running task and all later ones. */
  fail(error: Error): void {
    this.#failure = error;
    const { fail } = this.#outstanding ?? {};
    this.#outstanding = undefined;
    fail?.(error);
    this.#next();
  }

  #done(task: number, answer: TaskAnswer): void {
    if (this.#outstanding?.task !== task) return;
    const { settle } = this.#outstanding;
    this.#outstanding = undefined;
    settle(answer);
    this.#next();
  }

  #next(): void {
    while (!this.busy && this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  /** A termination may have killed the handler of a task's message: the thread that saw less than was sent gets it again. */
  #repost(seen: number): void {
    if (this.#outstanding === undefined || this.#outstanding.task <= seen) return;
    this.#post({ type: "task", task: this.#outstanding.task, request: this.#outstanding.request });
  }
}
