import type { Cell, CellOutcome, Engine, OutputSink } from "../../src/engine/port.js";

/**
 * An engine without a language. The code of a cell is a list of words separated by `;`:
 * `print TEXT`, `warn TEXT`, `show ID`, `update ID`, `fail`, `pend` (waits to be interrupted), `deaf` (waits and
 * ignores the interrupt), `tick` (goes on in a later turn); anything else is the result.
 */
export class MockEngine implements Engine {
  readonly calls: string[] = [];
  readonly #output: OutputSink;
  #reject: ((error: Error) => void) | undefined;
  #running = false;

  constructor(output: OutputSink) {
    this.#output = output;
  }

  execute({ code }: Cell): CellOutcome | Promise<CellOutcome> {
    this.calls.push(code);
    this.#running = true;
    const words = code.split(";").map((word) => word.trim());
    const waits = words.some((word) => ["pend", "deaf", "tick"].includes(word));
    if (waits) return this.#later(words);
    const outcome = words.map((word) => this.#say(word)).at(-1)!;
    this.#running = false;
    return outcome;
  }

  isComplete(code: string) {
    return code.endsWith("{")
      ? { status: "incomplete" as const, indent: "  " }
      : { status: "complete" as const };
  }

  interrupt(): boolean {
    const reject = this.#reject;
    this.#reject = undefined;
    reject?.(Object.assign(new Error("stopped"), { name: "Interrupted" }));
    return reject !== undefined;
  }

  abandon(): boolean {
    this.calls.push("abandon");
    const running = this.#running;
    this.#running = false;
    return running;
  }

  async #later(words: readonly string[]): Promise<CellOutcome> {
    let outcome: CellOutcome = ok();
    for (const word of words) {
      try {
        if (word === "tick") await new Promise((resolve) => setTimeout(resolve, 20));
        else if (word === "pend" || word === "deaf") await this.#pending();
        else outcome = this.#say(word);
      } catch (error) {
        if (word !== "deaf") return this.#ended(failed(error as Error));
        await new Promise(() => undefined);
      }
    }
    return this.#ended(outcome);
  }

  #ended(outcome: CellOutcome): CellOutcome {
    this.#running = false;
    return outcome;
  }

  #pending(): Promise<never> {
    return new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
  }

  #say(word: string): CellOutcome {
    const [verb = "", ...rest] = word.split(" ");
    const text = rest.join(" ");
    if (verb === "print") this.#output.stream("stdout", `${text}\n`);
    else if (verb === "warn") this.#output.stream("stderr", `${text}\n`);
    else if (verb === "clear") this.#output.clear(text === "wait");
    else if (verb === "show" || verb === "update") {
      const data = { "text/plain": `${verb} ${text}` };
      this.#output.display({ data, metadata: {}, displayId: text, update: verb === "update" });
    } else if (verb === "fail") return failed(new TypeError("no"));
    else return ok(word);
    return ok();
  }
}

function ok(result?: string): CellOutcome {
  const shown = result === undefined ? {} : { result: { data: { "text/plain": result }, metadata: {} } };
  return { status: "ok", definitions: [], references: [], ...shown };
}

function failed({ name, message }: Error): CellOutcome {
  const traceback = [`${name}: ${message}`, "    at cell 1:3:5"];
  return { status: "error", ename: name, evalue: message, traceback, definitions: [], references: [] };
}
