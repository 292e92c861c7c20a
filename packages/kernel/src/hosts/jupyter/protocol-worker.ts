/**
 * Entry of a Jupyter kernel's worker: sockets, protocol, heartbeat and control, all of which answer however busy
 * the main thread is.
 */
import { parentPort, workerData } from "node:worker_threads";
import { reportClosed } from "../process/close-worker.js";
import type { FromEngine, OutputEvent, ToEngine } from "../process/messages.js";
import type { SharedWords } from "../process/shared-words.js";
import { Stopper } from "../process/stopper.js";
import { TaskLink } from "../process/task-link.js";
import { Terminator } from "../process/terminator.js";
import { readConnection } from "./connection.js";
import { endProcess, watchParent } from "./end-process.js";
import { inFlight } from "./in-flight.js";
import { KernelExit } from "./kernel-exit.js";
import { Protocol } from "./protocol.js";
import { SendQueue } from "./send-queue.js";
import { bindSockets, closeSockets, readAll } from "./sockets.js";

const { connectionFile, words } = workerData as { connectionFile: string; words: SharedWords };
const post = (message: ToEngine) => parentPort?.postMessage(message);
const onOutputSent = (event: OutputEvent) => inFlight.remove(words, outputSize(event));
const link = new TaskLink(post, onOutputSent);
// Output may come before the sockets are there (a warning of Node's at start).
const early: string[] = [];
let onEvent: (text: string) => unknown = (text) => early.push(text);
parentPort?.on("message", (message: string | { type: "close" }) => {
  if (typeof message === "string") onEvent(message);
});

const connection = readConnection(connectionFile);
const sockets = await bindSockets(connection);
const queues = {
  shell: new SendQueue(sockets.shell),
  control: new SendQueue(sockets.control),
  iopub: new SendQueue(sockets.iopub),
};
const terminator = new Terminator(words);
const stopper = new Stopper({ words, terminator, post, onStuck: reportStuck });
const protocol = new Protocol({
  key: connection.key,
  link,
  send: (channel, frames, onSent) => queues[channel].send(frames, onSent),
  interrupt: () => stopper.stop(link.task),
  shutdown: () => void sent().then(() => endProcess(post, terminator)),
  onOutputSent,
});

onEvent = (text) => {
  const event = JSON.parse(text) as FromEngine;
  if (event.type === "exit") void leave(event.code);
  else link.receive(event);
};
early.splice(0).forEach(onEvent);

void readAll(sockets.shell, (frames) => protocol.onShell(frames));
void readAll(sockets.control, (frames) => protocol.onControl(frames));
void readAll(sockets.stdin, () => undefined);
void readAll(sockets.heartbeat, (frames) => sockets.heartbeat.send(frames));
protocol.announce();
watchParent(post, terminator);
// The first stop should not wait for the session; the first cell should not wait for it either.
setTimeout(() => terminator.connect(), 200);

async function sent(): Promise<void> {
  await Promise.all(Object.values(queues).map((queue) => queue.drained()));
}

/** The main thread is exiting and waits for this: answer what is open, close everything. */
async function leave(code: number): Promise<void> {
  stopper.cancel();
  link.fail(new KernelExit(code));
  await protocol.settled();
  await sent();
  terminator.disconnect();
  closeSockets(sockets);
  reportClosed(words);
}

function reportStuck(task: number): void {
  const text = "The cell does not react: native code is running. Restart the kernel to stop it.\n";
  link.receive({ type: "stream", task, name: "stderr", text });
}

function outputSize(event: OutputEvent): number {
  return event.type === "stream" ? event.text.length : 0;
}
