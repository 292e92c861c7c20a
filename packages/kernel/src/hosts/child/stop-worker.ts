/**
 * Entry of a child kernel's worker: reads stop requests from a pipe and stops the main thread, however busy that
 * is. When the pipe ends, the parent is gone, and so must be this process.
 */
import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { reportClosed } from "../process/close-worker.js";
import type { SharedWords } from "../process/shared-words.js";
import { Stopper } from "../process/stopper.js";
import { Terminator } from "../process/terminator.js";
import type { StopFrame, StuckFrame } from "./child-settings.js";
import { readFrames, STOP_FD } from "./frames.js";

const { words } = workerData as { words: SharedWords };
const terminator = new Terminator(words);
const pipe = new Socket({ fd: STOP_FD });
const stopper = new Stopper({
  words,
  terminator,
  post: (message) => parentPort?.postMessage(message),
  onStuck: (task) => pipe.write(`${JSON.stringify({ stuck: task } satisfies StuckFrame)}\n`),
});

pipe.on(
  "data",
  readFrames((frame) => stopper.stop((frame as StopFrame).stop)),
);
pipe.on("error", endProcess);
pipe.on("close", endProcess);
parentPort?.on("message", () => {
  stopper.cancel();
  terminator.disconnect();
  reportClosed(words);
});
terminator.connect();

function endProcess(): void {
  process.kill(process.pid, "SIGKILL");
}
