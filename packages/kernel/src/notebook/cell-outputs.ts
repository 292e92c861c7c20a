import type { IOutput } from "@jupyterlab/nbformat";
import type { CellOutcome } from "../engine/port.js";
import type { OutputEvent } from "../hosts/process/messages.js";
import { storedBundle } from "./mime-data.js";
import { splitLines } from "./multiline.js";

type DisplayEvent = Extract<OutputEvent, { type: "display" }>;
interface Shown {
  data: unknown;
  metadata: unknown;
}

/**
 * Turns output events into nbformat outputs, for all cells of one run: streams of the same name are joined while
 * nothing comes between them, updates reach every display with the same id, in whichever cell it is.
 */
export class NotebookOutputs {
  readonly #shown = new Map<string, Shown[]>();

  /** A fresh list of outputs and what fills it. */
  open(): CellOutputs {
    return new CellOutputs((displayId, output) => {
      const outputs = this.#shown.get(displayId) ?? [];
      this.#shown.set(displayId, output === undefined ? outputs : [...outputs, output]);
      return outputs;
    });
  }
}

/** Outputs of one cell. */
export class CellOutputs {
  readonly outputs: IOutput[] = [];
  /** Adds a display under its id, when one is given; returns those already known. */
  readonly #displays: (displayId: string, output?: Shown) => readonly Shown[];
  #clearNext = false;

  constructor(displays: (displayId: string, output?: Shown) => readonly Shown[]) {
    this.#displays = displays;
  }

  /** Takes one output event. */
  add(event: OutputEvent): void {
    if (event.type === "clear") {
      this.#clearNext = event.wait;
      if (!event.wait) this.outputs.length = 0;
    } else if (event.type === "stream") this.#stream(event.name, event.text);
    else if (event.update === true) this.#update(event);
    else this.#display(event);
  }

  /** Adds what the outcome shows: the result or the error. */
  finish(outcome: CellOutcome, executionCount: number): void {
    if (outcome.status === "error") {
      const { ename, evalue, traceback } = outcome;
      this.#push({ output_type: "error", ename, evalue, traceback: [...traceback] });
    } else if (outcome.result !== undefined) {
      const data = storedBundle(outcome.result.data);
      const metadata = outcome.result.metadata as IOutput;
      this.#push({ output_type: "execute_result", execution_count: executionCount, data, metadata });
    }
  }

  #stream(name: "stdout" | "stderr", text: string): void {
    this.#clearIfAsked();
    const last = this.outputs.at(-1);
    if (last?.output_type !== "stream" || last["name"] !== name) {
      this.outputs.push({ output_type: "stream", name, text: splitLines(text) });
      return;
    }
    const lines = last["text"] as string[];
    for (const line of splitLines((lines.pop() ?? "") + text)) lines.push(line);
  }

  #display(event: DisplayEvent): void {
    const output = {
      output_type: "display_data",
      data: storedBundle(event.data),
      metadata: event.metadata,
    } as IOutput;
    this.#push(output);
    if (event.displayId !== undefined) this.#displays(event.displayId, output as unknown as Shown);
  }

  #update(event: DisplayEvent): void {
    for (const output of event.displayId === undefined ? [] : this.#displays(event.displayId)) {
      output.data = storedBundle(event.data);
      output.metadata = event.metadata;
    }
  }

  #push(output: IOutput): void {
    this.#clearIfAsked();
    this.outputs.push(output);
  }

  #clearIfAsked(): void {
    if (this.#clearNext) this.outputs.length = 0;
    this.#clearNext = false;
  }
}
