import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine/create-engine.js";
import { CellSyntaxError } from "../../src/engine/cell-syntax-error.js";
import type { CellOutcome, Engine, EngineHost } from "../../src/engine/port.js";
import { failure } from "./session.js";

interface TestHost {
  readonly engine: Engine;
  readonly gateCalls: string[];
  readonly stripped: string[];
}

/** A host as a Web Worker would be: names on the global object, no line shift, no type stripper, no Node. */
function startHost(): TestHost {
  const gateCalls: string[] = [];
  const stripped: string[] = [];
  const host: EngineHost = {
    scope: {
      evaluate(source, fresh, fileName) {
        const declaration = fresh.length > 0 ? `var ${fresh.join(",")};` : "";
        // oxlint-disable-next-line no-eval -- it is how a worker has variables that outlive a script
        return (0, eval)(`${declaration}(${source})\n//# sourceURL=${fileName}`) as (
          cell: unknown,
        ) => unknown;
      },
    },
    stripper: {
      strip(code) {
        stripped.push(code);
        throw new CellSyntaxError("no types here", { position: { line: 1, column: 2 } });
      },
    },
    modules: { load: async (specifier) => ({ default: specifier, answer: 42 }) },
    output: { stream() {}, display() {}, clear() {} },
    gate: { enter: () => gateCalls.push("enter"), leave: () => gateCalls.push("leave") },
    inspect: (value) => JSON.stringify(value) ?? String(value),
    globalObject: globalThis,
  };
  return { engine: createEngine(host), gateCalls, stripped };
}

let count = 0;
const cell = (code: string): { id: string; name: string; code: string } => ({
  id: `h${count}`,
  name: `h${++count}`,
  code,
});

function text(outcome: CellOutcome): unknown {
  return outcome.status === "ok" ? outcome.result?.data["text/plain"] : outcome.traceback;
}

describe("the engine on a host without Node", () => {
  it("keeps names as variables of the global object", async () => {
    const { engine } = startHost();
    await engine.execute(cell("const hostA = 1; function hostF() { return hostA }"));
    expect(text(await engine.execute(cell("let hostA = 5; hostF()")))).toBe("5");
  });

  it("maps lines though the scope cannot shift them", async () => {
    const { engine } = startHost();
    const outcome = await failure(engine.execute(cell("1\nconst hostB = 2; hostB.x.y")));
    expect(outcome.traceback[1]).toBe(`    at h${count}:2:26`);
  });

  it("takes modules and the text of values from the host", async () => {
    const { engine } = startHost();
    expect(text(await engine.execute(cell('import who, { answer } from "there"; [who, answer]')))).toBe(
      '["there",42]',
    );
  });

  it("asks the stripper only for what is no JavaScript, and reports its errors", async () => {
    const { engine, stripped } = startHost();
    await engine.execute(cell("for (let i = 0; i < 3; i++); const hostC = (x) => x > 1 && x < 3"));
    expect(stripped).toEqual([]);
    const outcome = await failure(engine.execute(cell("let hostD: number = 1")));
    expect(outcome.traceback.slice(0, 2)).toEqual(["SyntaxError: no types here", `    at h${count}:1:3`]);
    expect(stripped).toHaveLength(1);
  });

  it("holds the gate while it compiles, and never while a cell runs", async () => {
    const { engine, gateCalls } = startHost();
    await engine.execute(cell("throw 1"));
    await engine.execute(cell("let ="));
    engine.isComplete("let =");
    expect(gateCalls).toEqual(["enter", "leave", "enter", "leave", "enter", "leave"]);
    Object.assign(globalThis, { readGate: () => gateCalls.at(-1) });
    expect(text(await engine.execute(cell("readGate()")))).toBe('"leave"');
  });
});
