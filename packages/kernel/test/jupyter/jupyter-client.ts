import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KernelMessage } from "@jupyterlab/services";
import { validateMessage } from "@jupyterlab/services/lib/kernel/validate.js";
import { Dealer, Request, Subscriber } from "zeromq";
import { jupyterCommand } from "../../src/hosts/jupyter/jupyter-command.js";
import type { Message } from "../../src/wire/message.js";
import { MessageMaker } from "../../src/wire/message-maker.js";
import { parse } from "../../src/wire/parse.js";
import { serialise } from "../../src/wire/serialise.js";
import { type Exchange, Exchanges } from "./exchanges.js";
import { freePorts } from "./free-ports.js";

const KEY = "a key for tests";

/** A kernel process and a client of it; whatever the kernel sends is validated. */
export class JupyterClient {
  readonly process: ChildProcess;
  readonly exited: Promise<{ code: number | null; signal: string | null }>;
  stderr = "";
  readonly #sockets: { shell: Dealer; control: Dealer; iopub: Subscriber; heartbeat: Request };
  readonly #maker = new MessageMaker({ username: "client" });
  readonly #exchanges = new Exchanges();
  readonly #folder: string;

  private constructor(folder: string, ports: readonly number[], env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    const [shell, control, iopub, stdin, hb] = ports;
    const file = join(folder, "connection.json");
    const names = {
      shell_port: shell,
      control_port: control,
      iopub_port: iopub,
      stdin_port: stdin,
      hb_port: hb,
    };
    const connection = {
      transport: "tcp",
      ip: "127.0.0.1",
      key: KEY,
      signature_scheme: "hmac-sha256",
      ...names,
    };
    writeFileSync(file, JSON.stringify(connection));
    const [program = "", ...args] = jupyterCommand();
    this.process = spawn(program, [...args, file], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
    this.process.stderr?.on("data", (text: Buffer) => (this.stderr += text.toString()));
    this.exited = new Promise((resolve) =>
      this.process.once("exit", (code, signal) => resolve({ code, signal })),
    );
    const options = { linger: 0, reconnectInterval: 5 };
    this.#sockets = {
      shell: new Dealer(options),
      control: new Dealer(options),
      iopub: new Subscriber(options),
      heartbeat: new Request(options),
    };
    this.#sockets.iopub.subscribe();
    for (const [name, port] of Object.entries({ shell, control, iopub, heartbeat: hb }))
      this.#sockets[name as "shell"].connect(`tcp://127.0.0.1:${port}`);
    for (const channel of ["shell", "control", "iopub"] as const) void this.#read(channel);
  }

  /** Messages on iopub that came after their request was idle. */
  get late(): readonly Message[] {
    return this.#exchanges.late;
  }

  /** Starts a kernel and waits until it answers and its iopub is heard. */
  static async start(env: NodeJS.ProcessEnv = process.env): Promise<JupyterClient> {
    const folder = mkdtempSync(join(tmpdir(), "jupyter-client-"));
    const client = new JupyterClient(folder, await freePorts(5), env);
    for (let heard = false; !heard;) {
      const answered = client.request("shell", "kernel_info_request", {});
      heard = await Promise.race([answered.then(() => true), wait(200).then(() => false)]);
    }
    return client;
  }

  /** Sends a request; resolves when its reply and its idle status are both in. */
  request(channel: "shell" | "control", type: string, content: object, key = KEY): Promise<Exchange> {
    const made = { channel, type: type as KernelMessage.MessageType, content: content as never };
    const message = this.#maker.make(made);
    const exchange = this.#exchanges.expect(message.header.msg_id);
    void this.#sockets[channel].send(serialise({ identities: [], message }, key));
    return exchange;
  }

  /** Runs a cell. */
  execute(code: string, more: object = {}): Promise<Exchange> {
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      ...more,
    };
    return this.request("shell", "execute_request", content);
  }

  /** Milliseconds for the heartbeat to come back. */
  async heartbeat(): Promise<number> {
    const start = performance.now();
    await this.#sockets.heartbeat.send("beat");
    await this.#sockets.heartbeat.receive();
    return performance.now() - start;
  }

  async close(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.exited;
    for (const socket of Object.values(this.#sockets)) socket.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #read(channel: "shell" | "control" | "iopub"): Promise<void> {
    try {
      for await (const frames of this.#sockets[channel]) {
        const parsed = parse(frames, channel, KEY);
        if (!parsed.ok) throw new Error(`the kernel sent something ${parsed.reason}`);
        validateMessage(parsed.envelope.message);
        this.#exchanges.take(parsed.envelope.message);
      }
    } catch (error) {
      if (!this.#sockets[channel].closed) throw error;
    }
  }
}

/** Waits. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
