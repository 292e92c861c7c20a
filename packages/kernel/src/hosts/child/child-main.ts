/**
 * Entry of a child kernel. Cells come over the fork's IPC channel straight to this thread, which runs the engine;
 * events go out over a pipe of their own; stops come over another pipe, read by a worker.
 */
import { Worker } from "node:worker_threads";
import { createNodeEngine } from "../../node/create-node-engine.js";
import { closeWorker } from "../process/close-worker.js";
import { entryUrl } from "../process/entry-file.js";
import type { ToEngine } from "../process/messages.js";
import { runEngine, type DriverPort } from "../process/run-engine.js";
import { createSharedWords } from "../process/shared-words.js";
import type { ChildSettings } from "./child-settings.js";
import { EVENT_FD, writeFrame } from "./frames.js";

const settings = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
process.argv.splice(1);

const words = createSharedWords();
const port: DriverPort = {
  send: sendToParent,
  // Every write has already waited for the parent to take it.
  waitForRoom: () => undefined,
};
const receive = runEngine(words, port, (host) =>
  createNodeEngine({ ...host, folder: settings.folder, fallbackRoots: settings.fallbackRoots }),
);
process.on("message", (message) => receive(message as ToEngine));
process.on("disconnect", () => process.exit());
sendToParent({ type: "ready" });

// After "ready": a worker's start would delay it.
const worker = new Worker(entryUrl("stop-worker"), { workerData: { words } });
worker.on("message", (message: ToEngine) => receive(message));
worker.unref();
port.beforeExit = () => closeWorker(worker, words);

function sendToParent(event: unknown): void {
  try {
    writeFrame(EVENT_FD, event);
  } catch {
    // The parent is gone: nobody to tell, nothing to live for.
    process.kill(process.pid, "SIGKILL");
  }
}
