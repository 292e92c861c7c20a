/**
 * Entry of a Jupyter kernel: `jupyter-main.js [--fallback-root DIR]… CONNECTION_FILE`. The worker with the
 * protocol is started first, so that it comes up while this thread loads the engine.
 */
import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { closeWorker } from "../process/close-worker.js";
import { entryUrl } from "../process/entry-file.js";
import type { FromEngine, ToEngine } from "../process/messages.js";
import { runEngine, type DriverPort } from "../process/run-engine.js";
import { createSharedWords } from "../process/shared-words.js";
import { inFlight } from "./in-flight.js";
import { readArguments } from "./read-arguments.js";

const { connectionFile, fallbackRoots } = readArguments(process.argv.slice(2));
process.argv.splice(1);

const words = createSharedWords();
const worker = new Worker(entryUrl("protocol-worker"), { workerData: { connectionFile, words } });
worker.on("error", (error) => {
  // Not through process.stderr, which is the cells'.
  writeSync(2, `chiso kernel: ${error.message}\n`);
  process.exit(1);
});
const early: ToEngine[] = [];
let receive: (message: ToEngine) => unknown = (message) => early.push(message);
worker.on("message", (message: ToEngine) => receive(message));

const port: DriverPort = {
  send(event: FromEngine) {
    if (event.type === "stream") inFlight.add(words, event.text.length);
    worker.postMessage(JSON.stringify(event));
  },
  waitForRoom: () => inFlight.wait(words),
  beforeExit: () => closeWorker(worker, words),
};
const { createNodeEngine } = await import("../../node/create-node-engine.js");
receive = runEngine(words, port, (host) =>
  createNodeEngine({ ...host, folder: process.cwd(), fallbackRoots }),
);
early.splice(0).forEach(receive);
