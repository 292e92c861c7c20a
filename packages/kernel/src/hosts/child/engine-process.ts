import { fork, type ChildProcess } from "node:child_process";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { entryUrl } from "../process/entry-file.js";
import type { FromEngine, ToEngine } from "../process/messages.js";
import { NODE_FLAGS } from "../process/node-flags.js";
import type { ChildSettings, StopFrame, StuckFrame } from "./child-settings.js";
import { EVENT_FD, readFrames, STOP_FD } from "./frames.js";
import type { KernelEnd } from "./kernel-died-error.js";

/** How much of stderr a death report keeps. */
const TAIL = 4000;
/** Milliseconds: for the events of an ended process to arrive, and for a process to end when asked. */
const DRAIN = 300;
const EXIT_WAIT = 500;

/** What happens in a child process. */
export interface EngineProcessEvents {
  readonly onEvent: (event: FromEngine) => void;
  /** Text that did not go through JavaScript's streams (native code, programs started by a cell). */
  readonly onRawOutput: (name: "stdout" | "stderr", text: string) => void;
  readonly onStuck: (task: number) => void;
  /** Once, after the last event. */
  readonly onEnd: (end: KernelEnd) => void;
}

/** Where and with what a child process runs. */
export interface EngineProcessOptions extends ChildSettings {
  readonly nodePath?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly entry?: string;
}

/** One child process that runs the engine. */
export class EngineProcess {
  /** Resolves when the process has ended and its last events are delivered. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  #stderr = "";

  constructor(options: EngineProcessOptions, events: EngineProcessEvents) {
    this.#child = startChild(options);
    this.#listen(events);
    this.ended = this.#whenEnded(events.onEnd);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Sends to the engine's thread; does nothing when the process is gone. */
  post(message: ToEngine): void {
    // What an earlier cell wrote explains nothing about this one.
    if (message.type === "task") this.#stderr = "";
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  /** Asks the process's worker to stop a task. */
  stop(task: number): void {
    const pipe = this.#pipe(STOP_FD);
    if (pipe.writable) pipe.write(`${JSON.stringify({ stop: task } satisfies StopFrame)}\n`);
  }

  /** Ends the process: asked first, then killed. */
  async end(): Promise<void> {
    this.post({ type: "exit", code: 0 });
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), EXIT_WAIT);
    await this.ended;
    clearTimeout(timer);
  }

  #listen(events: EngineProcessEvents): void {
    const { stdout, stderr } = this.#child;
    this.#pipe(EVENT_FD).on(
      "data",
      readFrames((event) => events.onEvent(event as FromEngine)),
    );
    const stop = this.#pipe(STOP_FD);
    stop.on(
      "data",
      readFrames((frame) => events.onStuck((frame as StuckFrame).stuck)),
    );
    stop.on("error", () => undefined);
    stdout?.setEncoding("utf8").on("data", (text: string) => events.onRawOutput("stdout", text));
    stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-TAIL);
      events.onRawOutput("stderr", text);
    });
  }

  /** One of the pipes beyond the standard ones, which the types do not know. */
  #pipe(fd: number): Duplex {
    return (this.#child.stdio as unknown as Duplex[])[fd]!;
  }

  async #whenEnded(onEnd: (end: KernelEnd) => void): Promise<void> {
    const events = this.#pipe(EVENT_FD);
    const drained = new Promise<void>((resolve) => events.once("close", resolve));
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      this.#child.once("exit", (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
      this.#child.once("error", (error) => {
        this.#stderr += error.message;
        resolve([null, null]);
      });
    });
    // A program started by a cell may hold the pipe open: do not wait for ever.
    await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, DRAIN).unref())]);
    onEnd({ code, signal, stderr: this.#stderr });
  }
}

function startChild(options: EngineProcessOptions): ChildProcess {
  const settings: ChildSettings = { folder: options.folder, fallbackRoots: options.fallbackRoots };
  return fork(options.entry ?? fileURLToPath(entryUrl("child-main")), [JSON.stringify(settings)], {
    cwd: options.folder,
    execArgv: [...NODE_FLAGS],
    execPath: options.nodePath ?? process.execPath,
    env: options.env ?? process.env,
    stdio: ["ignore", "pipe", "pipe", "ipc", "pipe", "pipe"],
  });
}
