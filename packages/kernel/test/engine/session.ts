import type { ReportingEngine } from "../../src/engine/create-engine.js";
import type { CellOutcome, OutputSink } from "../../src/engine/port.js";
import { createNodeEngine } from "../../src/node/create-node-engine.js";

/** What a cell wrote, in the order in which it did. */
export type Written =
  | { readonly stream: "stdout" | "stderr"; readonly text: string }
  | { readonly display: Parameters<OutputSink["display"]>[0] }
  | { readonly clear: boolean };

/** An engine with cells numbered as they run. */
export interface Session {
  readonly engine: ReportingEngine;
  readonly written: Written[];
  /** Runs a cell; named `cell 1`, `cell 2` and so on. */
  run(code: string): CellOutcome | Promise<CellOutcome>;
  /** Runs cells in order; every one must succeed. Gives the last one's result as text, `undefined` without a result. */
  last(...cells: readonly string[]): Promise<unknown>;
  /** Everything written to a stream since the last call. */
  text(stream: "stdout" | "stderr"): string;
}

export function startSession(options: { folder?: string; fallbackRoots?: readonly string[] } = {}): Session {
  const written: Written[] = [];
  const engine = createNodeEngine({
    ...options,
    output: {
      stream: (stream, text) => written.push({ stream, text }),
      display: (display) => written.push({ display }),
      clear: (wait) => written.push({ clear: wait }),
    },
  });
  let count = 0;
  const run = (code: string): CellOutcome | Promise<CellOutcome> => {
    count++;
    return engine.execute({ id: String(count), name: `cell ${count}`, code });
  };
  return {
    engine,
    written,
    run,
    async last(...cells) {
      let outcome: CellOutcome | undefined;
      for (const code of cells) {
        outcome = await run(code);
        if (outcome.status === "error") throw new Error(`${code}\n${outcome.traceback.join("\n")}`);
      }
      return outcome?.status === "ok" ? outcome.result?.data["text/plain"] : undefined;
    },
    text(stream) {
      const texts = written.flatMap((one) => ("stream" in one && one.stream === stream ? [one.text] : []));
      written.splice(0);
      return texts.join("");
    },
  };
}

/** The error of a cell that must fail. */
export async function failure(
  outcome: CellOutcome | Promise<CellOutcome>,
): Promise<CellOutcome & { status: "error" }> {
  const settled = await outcome;
  if (settled.status !== "error") throw new Error("The cell was expected to fail.");
  return settled;
}
