import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import type { CellOutcome } from "../../src/engine/port.js";
import { failure, startSession, type Session } from "./session.js";

/** Runs a cell that never ends and terminates it, as a host does from another thread: nothing in between is told. */
function runAndTerminate(session: Session, code: string): void {
  const started: { outcome?: CellOutcome | Promise<CellOutcome> } = {};
  Object.assign(globalThis, { runCell: () => void (started.outcome = session.run(code)) });
  const script = new Script("runCell()");
  expect(() => script.runInThisContext({ timeout: 30 })).toThrow(/timed out/);
  expect(started.outcome).toBeUndefined();
}

describe("a cell whose code was terminated", () => {
  it("leaves an engine that can be told, and that keeps its names", async () => {
    const session = startSession();
    await session.last("let kept = 42");
    runAndTerminate(session, "let before = 1; for (;;);");
    expect(session.engine.interrupt()).toBe(false);
    expect(session.engine.abandon()).toBe(true);
    expect(session.engine.abandon()).toBe(false);
    expect(await session.last("[kept, before]")).toBe("[ 42, 1 ]");
  });

  it("may be asynchronous and not have come to its first await", async () => {
    const session = startSession();
    runAndTerminate(session, "for (;;); await 1");
    expect(session.engine.abandon()).toBe(true);
    expect(await session.last("await 2")).toBe("2");
  });

  it("may be followed by a cell without abandon", async () => {
    const session = startSession();
    runAndTerminate(session, "for (;;);");
    expect(await session.last("1")).toBe("1");
    expect(session.engine.abandon()).toBe(false);
  });

  it("may have been stopped while its result was shown", async () => {
    const session = startSession();
    runAndTerminate(session, "({ [Symbol.for('Jupyter.display')]() { for (;;); } })");
    expect(session.engine.abandon()).toBe(true);
    expect((await failure(session.run("throw new Error('next')"))).evalue).toBe("next");
  });
});

describe("describeError", () => {
  it("gives errors of callbacks the names and lines of their cells", async () => {
    const session = startSession();
    const caught = new Promise<unknown>((resolve) => Object.assign(globalThis, { report: resolve }));
    await session.last(
      "type T = 1\nfunction tick(): void {\n  throw new Error('tick')\n}\nsetTimeout(() => {\n  try { tick() } catch (e) { report(e) }\n}); 0",
    );
    const { ename, evalue, traceback } = session.engine.describeError(await caught);
    expect([ename, evalue]).toEqual(["Error", "tick"]);
    expect(traceback.slice(1, 3)).toEqual([
      "    at tick (cell 1:3:9)",
      "    at Timeout._onTimeout (cell 1:6:9)",
    ]);
  });
});
