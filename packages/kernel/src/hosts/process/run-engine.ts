import type { ReportingEngine } from "../../engine/create-engine.js";
import type { OutputSink } from "../../engine/port.js";
import { captureStandardStreams } from "./captured-streams.js";
import { EngineThread } from "./engine-thread.js";
import { createGate, holdStill, withGate, type Gate } from "./gate.js";
import type { FromEngine, ToEngine } from "./messages.js";
import { OutputBatch } from "./output-batch.js";
import type { SharedWords } from "./shared-words.js";
import { reportUncaught } from "./uncaught.js";

/** How the engine's thread reaches its driver. */
export interface DriverPort {
  /** Sends; called inside the gate, must not wait for the event loop. */
  send(event: FromEngine): void;
  /** Waits until there is room for more output; called outside the gate. */
  waitForRoom(): void;
  /** After the last event, just before the process exits. */
  beforeExit?: () => void;
}

/**
 * Sets up the main thread of a kernel process: captured streams, uncaught errors, exit, SIGINT, the engine.
 *
 * @returns What takes the driver's messages.
 */
export function runEngine(
  words: SharedWords,
  port: DriverPort,
  createEngine: (host: { output: OutputSink; gate: Gate }) => ReportingEngine,
): (message: ToEngine) => void {
  const gate = createGate(words);
  const waitForRoom = () => {
    port.waitForRoom();
    holdStill(words);
  };
  const output = new OutputBatch({ send: (event) => port.send(event), waitForRoom }, gate);
  captureStandardStreams(output);
  process.on("exit", (code) => {
    withGate(gate, () => {
      output.flush();
      port.send({ type: "exit", code });
    });
    port.beforeExit?.();
  });
  const engine = createEngine({ output, gate });
  reportUncaught(output, (error) => engine.describeError(error).traceback);
  const thread = new EngineThread({ engine, output, gate, words, send: (event) => port.send(event) });
  process.on("SIGINT", () => thread.stopRunning());
  return (message) => thread.receive(message);
}
