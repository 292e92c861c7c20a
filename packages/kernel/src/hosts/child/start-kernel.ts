import { interruptedOutcome } from "../../engine/interrupted.js";
import type { Cell, CellOutcome, Completeness } from "../../engine/port.js";
import type { OutputEvent } from "../process/messages.js";
import { TaskLink } from "../process/task-link.js";
import { EngineProcess } from "./engine-process.js";
import { diedByItself, KernelDiedError, type KernelEnd } from "./kernel-died-error.js";

/** How a kernel process is started. */
export interface KernelOptions {
  /** Working directory; also where resolution of imports starts. */
  readonly folder: string;
  /** Folders whose `node_modules` are searched when the notebook's folder has not got a package. Default: none. */
  readonly fallbackRoots?: readonly string[];
  /** The Node to run it with. Default: the one that runs this. */
  readonly nodePath?: string;
  /** Environment of the process. Default: this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Path of `child-main.js`, for programs that bundle this package. Default: this package's own. */
  readonly entry?: string;
  /** Told when the process ends without having been asked to. */
  readonly onDeath?: (error: KernelDiedError) => void;
}

/** How one cell is run. */
export interface ExecuteOptions {
  /** Called with every output, in order; also with late output (timers), until the next cell begins. */
  readonly onOutput?: (output: OutputEvent) => void;
  /** Stops the cell when aborted; the outcome is then an error named `Interrupted`. */
  readonly signal?: AbortSignal;
}

/** A kernel in a process of its own. */
export interface Kernel {
  readonly pid: number | undefined;
  /** Runs a cell after those already asked for. Rejects with {@link KernelDiedError} when the process ends. */
  execute(cell: Cell, options?: ExecuteOptions): Promise<CellOutcome>;
  /** Whether code is a whole cell, by a real parser. */
  isComplete(code: string): Promise<Completeness>;
  /** Stops the running cell, or a callback that keeps the idle kernel busy. Top-level names keep their values. */
  interrupt(): void;
  /** A new process; everything running or waiting rejects with {@link KernelDiedError}. */
  restart(): Promise<void>;
  /** Ends the process. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts a kernel in a child process. The child ends when this process does.
 *
 * @throws KernelDiedError when the process does not come up.
 * @example
 * const kernel = await startKernel({ folder: process.cwd() });
 * await kernel.execute({ id: "a", name: "cell 1", code: "6 * 7" }); // { status: "ok", result: { … "42" } }
 * await kernel.close();
 */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  const kernel = new ChildKernel(options);
  await kernel.start();
  return kernel;
}

class ChildKernel implements Kernel {
  readonly #options: KernelOptions;
  #process: EngineProcess | undefined;
  #link: TaskLink | undefined;

  constructor(options: KernelOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const link: TaskLink = new TaskLink((message) => started.post(message));
      const started = new EngineProcess(
        { ...this.#options, fallbackRoots: this.#options.fallbackRoots ?? [] },
        {
          onEvent: (event) => (event.type === "ready" ? resolve() : link.receive(event)),
          onRawOutput: (name, text) => link.receive({ type: "stream", task: link.task, name, text }),
          onStuck: (task) => link.receive(stuckNotice(task)),
          onEnd: (end) => this.#ended(started, link, end, reject),
        },
      );
      this.#process = started;
      this.#link = link;
    });
  }

  async execute(cell: Cell, { onOutput, signal }: ExecuteOptions = {}): Promise<CellOutcome> {
    const process = this.#process;
    let stop: (() => void) | undefined;
    const onStart = (task: number) => {
      if (signal?.aborted === true) return false;
      stop = () => process?.stop(task);
      signal?.addEventListener("abort", stop);
      return true;
    };
    try {
      const answer = await this.#liveLink().run(
        { kind: "execute", cell },
        { onStart, ...(onOutput && { onOutput }) },
      );
      return answer?.kind === "execute" ? answer.outcome : interruptedOutcome();
    } finally {
      if (stop !== undefined) signal?.removeEventListener("abort", stop);
    }
  }

  async isComplete(code: string): Promise<Completeness> {
    const answer = await this.#liveLink().run({ kind: "isComplete", code });
    return answer?.kind === "isComplete" ? answer.completeness : { status: "unknown" };
  }

  interrupt(): void {
    this.#process?.stop(this.#link?.task ?? 0);
  }

  async restart(): Promise<void> {
    await this.#end("the kernel was restarted");
    await this.start();
  }

  close(): Promise<void> {
    return this.#end("the kernel was closed");
  }

  async #end(reason: string): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    // A busy loop would not hear that it should exit.
    if (this.#link?.busy === true) ending?.stop(this.#link.task);
    this.#link?.fail(new KernelDiedError(reason, { code: null, signal: null, stderr: "" }));
    await ending?.end();
  }

  #ended(ended: EngineProcess, link: TaskLink, end: KernelEnd, rejectStart: (error: Error) => void): void {
    const error = diedByItself(end);
    rejectStart(error);
    link.fail(error);
    if (this.#process !== ended) return;
    this.#process = undefined;
    this.#options.onDeath?.(error);
  }

  #liveLink(): TaskLink {
    if (this.#link === undefined) throw new Error("Kernel: not started");
    return this.#link;
  }
}

function stuckNotice(task: number): OutputEvent {
  const text = "The cell does not react: native code is running. Restart the kernel to stop it.\n";
  return { type: "stream", task, name: "stderr", text };
}
