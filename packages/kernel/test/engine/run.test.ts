import { describe, expect, it, vi } from "vitest";
import { Interrupted } from "../../src/engine/interrupted.js";
import type { CellOutcome } from "../../src/engine/port.js";
import { failure, startSession } from "./session.js";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("execute", () => {
  it("is synchronous for a cell that awaits nothing", () => {
    const outcome = startSession().run("const s1 = async () => await 1; 2") as CellOutcome;
    expect(outcome).toMatchObject({ status: "ok", result: { data: { "text/plain": "2" }, metadata: {} } });
  });

  it("is synchronous for a cell that throws or does not parse", () => {
    expect(startSession().run("throw 1")).toHaveProperty("status", "error");
    expect(startSession().run("let =")).toHaveProperty("status", "error");
  });

  it("is a promise for a cell that awaits or imports", () => {
    for (const code of ["await 1", "for await (const x of []);", "import 'node:fs'"]) {
      expect(startSession().run(code)).toBeInstanceOf(Promise);
    }
  });

  it("has no result key without a result", () => {
    expect(startSession().run("undefined")).toEqual({ status: "ok", definitions: [], references: [] });
  });
});

describe("definitions and references", () => {
  const TABLE: readonly (readonly [
    code: string,
    definitions: readonly string[],
    references: readonly string[],
  ])[] = [
    ["const d1 = other1 + 1", ["d1"], ["other1"]],
    [
      "function d2(x) { return x + other2 + d2() } class D2 extends Base2 { [key2] = field2 }",
      ["d2", "D2"],
      ["other2", "Base2", "key2", "field2"],
    ],
    [
      "import { sep as d3 } from 'node:path'; let { a: d4 = def4, ...d5 } = src4",
      ["d3", "d4", "d5"],
      ["def4", "src4"],
    ],
    ["shared6 = 5; shared7++; ({ shared8 } = {})", [], ["shared6", "shared7", "shared8"]],
    ["for (var d9 of list9) { let inner9 = d9 }", ["d9"], ["list9"]],
    [
      "console.log(Math.PI, `${tpl10}`, obj10.prop, { short10, key: value10 })",
      [],
      ["tpl10", "obj10", "short10", "value10"],
    ],
    ["type T11 = Foo11; const d11: T11 = fn11<T11>(1 as any)", ["d11"], ["fn11"]],
    ["enum D12 { A = other12 }", ["D12"], ["other12"]],
    ["label13: for (;;) { break label13 }", [], []],
    ["(p14, { q14, r14: [s14] }, ...t14) => [p14, q14, s14, t14, free14]", [], ["free14"]],
    ["function d16() { return arguments.length + (() => arguments)().length }", ["d16"], []],
    ["using d15 = free15", ["d15"], ["free15"]],
  ];
  for (const [code, definitions, references] of TABLE) {
    it(code, async () => {
      const session = startSession();
      // Whether the cell then fails does not matter: what it names is known from its text.
      const outcome = await session.run(code);
      expect([...outcome.definitions].sort()).toEqual([...definitions].sort());
      expect([...outcome.references].sort()).toEqual([...references].sort());
    });
  }

  it("a global counts as a reference once a cell has defined it", async () => {
    const session = startSession();
    expect((await session.run("Math.max(1)")).references).toEqual([]);
    await session.last("const Math = { max: () => 7 }");
    expect((await session.run("Math.max(1)")).references).toEqual(["Math"]);
  });
});

describe("interrupt", () => {
  it("rejects a pending await", async () => {
    const session = startSession();
    const outcome = session.run("let reached = 1; await new Promise(() => {}); reached = 2");
    await sleep(1);
    expect(session.engine.interrupt()).toBe(true);
    expect(await failure(outcome)).toMatchObject({
      ename: "Interrupted",
      evalue: "The cell was interrupted.",
    });
    expect(await session.last("reached")).toBe("1");
  });

  it("says where the cell was waiting", async () => {
    const session = startSession();
    const outcome = session.run("1\n  await new Promise(() => {})");
    session.engine.interrupt();
    expect((await failure(outcome)).traceback[1]).toBe("    at cell 1:2:3");
  });

  it("is false when nothing is pending", async () => {
    const session = startSession();
    expect(session.engine.interrupt()).toBe(false);
    await session.last("await 1");
    expect(session.engine.interrupt()).toBe(false);
  });

  it("finds nothing pending once the awaited promise has settled", async () => {
    const session = startSession();
    Object.assign(globalThis, { stop: () => session.engine.interrupt() });
    expect(await session.last("await new Promise((ok) => setTimeout(ok, 1)); stop()")).toBe("false");
  });

  it("can be caught by the cell, whose finally blocks run", async () => {
    const session = startSession();
    const outcome = session.run(
      "let log1 = []; try { await new Promise(() => {}) } catch (e) { log1.push(e.name) } finally { log1.push('end') } log1",
    );
    session.engine.interrupt();
    expect(await outcome).toMatchObject({
      status: "ok",
      result: { data: { "text/plain": "[ 'Interrupted', 'end' ]" } },
    });
  });

  it("ends a pending for await, and closes its source", async () => {
    const session = startSession();
    const code =
      "const closed2 = []; const src = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}), return: async () => { closed2.push(1); return {} } }) }; for await (const x of src);";
    const outcome = session.run(code);
    await sleep(1);
    expect(session.engine.interrupt()).toBe(true);
    expect((await failure(outcome)).ename).toBe("Interrupted");
    expect(await session.last("closed2")).toBe("[ 1 ]");
  });

  it("ends a wait for the promise that is the last value", async () => {
    const session = startSession();
    const outcome = session.run("new Promise(() => {})");
    expect(session.engine.interrupt()).toBe(true);
    expect((await failure(outcome)).ename).toBe("Interrupted");
  });

  it("ends a pending display method of the result", async () => {
    const session = startSession();
    const outcome = session.run("({ [Symbol.for('Jupyter.display')]: () => new Promise(() => {}) })");
    expect(session.engine.interrupt()).toBe(true);
    expect((await failure(outcome)).ename).toBe("Interrupted");
  });

  it("leaves no unhandled rejection when the awaited promise rejects later", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const session = startSession();
    const outcome = session.run("await new Promise((_, no) => setTimeout(() => no(new Error('late')), 5))");
    session.engine.interrupt();
    await failure(outcome);
    await sleep(15);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("does not touch the next cell", async () => {
    const session = startSession();
    const first = session.run("await new Promise(() => {})");
    session.engine.interrupt();
    await first;
    const second = session.run("await new Promise((ok) => setTimeout(ok, 5, 'fine'))");
    expect(await second).toMatchObject({ status: "ok" });
  });

  it("rejects with an error that hosts can tell", async () => {
    expect(new Interrupted()).toBeInstanceOf(Error);
  });
});

describe("abandon", () => {
  it("settles the running cell as interrupted", async () => {
    const session = startSession();
    const waiting = session.run("let waits = 1; await new Promise(() => {})");
    expect(session.engine.abandon()).toBe(true);
    expect(await failure(waiting)).toMatchObject({ ename: "Interrupted", definitions: ["waits"] });
  });

  it("is false when no cell runs", async () => {
    const session = startSession();
    expect(session.engine.abandon()).toBe(false);
    await session.last("await 1; 2");
    expect(session.engine.abandon()).toBe(false);
  });

  it("parks a cell that swallows every interrupt at its next await", async () => {
    const session = startSession();
    const zombie = session.run(
      "let turns = 0; while (true) { try { await new Promise((ok) => setTimeout(ok, 1)); turns++ } catch {} }",
    );
    await sleep(10);
    expect(session.engine.interrupt()).toBe(true);
    await sleep(5);
    expect(session.engine.abandon()).toBe(true);
    expect((await failure(zombie)).ename).toBe("Interrupted");
    await sleep(5);
    const turns = await session.last("turns");
    await sleep(15);
    expect(Number(turns)).toBeGreaterThan(0);
    expect(await session.last("turns")).toBe(turns);
  });

  it("parks a cell at its next await, also when it was not waiting for a promise", async () => {
    const session = startSession();
    const zombie = session.run("let step = 0; await 0; step = 1; await 0; step = 2");
    expect(session.engine.abandon()).toBe(true);
    expect((await failure(zombie)).ename).toBe("Interrupted");
    await sleep(5);
    expect(await session.last("step")).toBe("1");
  });

  it("lets the next cell run, which a late end of the old one does not touch", async () => {
    const session = startSession();
    const old = session.run("await new Promise((ok) => setTimeout(ok, 5)); 'old'");
    session.engine.abandon();
    await old;
    const next = session.run("await new Promise((ok) => setTimeout(ok, 15)); 'next'");
    await sleep(10);
    expect(await next).toMatchObject({ status: "ok", result: { data: { "text/plain": "'next'" } } });
  });
});

describe("isComplete", () => {
  const TABLE: readonly (readonly [code: string, status: string, indent?: string])[] = [
    ["1 + 1", "complete"],
    ["", "complete"],
    ["const x: number = 1", "complete"],
    ["x!", "complete"],
    ["for (;;) {}", "complete"],
    ["{ a: 1 }", "complete"],
    ["await fetch('x')", "complete"],
    ["import { a } from 'b'", "complete"],
    ["enum E { A }", "complete"],
    ["// just a note", "complete"],
    ["let s = `a\nb`", "complete"],
    ["function f(a: number) {", "incomplete", "  "],
    ["if (x) {\n  y(", "incomplete", "    "],
    ["const f = () =>", "incomplete", "  "],
    ["[1,\n 2,", "incomplete", " "],
    ["x +", "incomplete", ""],
    ["`template ${1 +", "incomplete", ""],
    ["`template\nliteral", "incomplete", ""],
    ["let t: number = `a", "incomplete", ""],
    ["/* comment", "incomplete", ""],
    ["interface X {", "incomplete", "  "],
    ["class A {\n  m() {\n    return 1", "incomplete", "    "],
    ["foo.", "incomplete", ""],
    ["if (true)", "incomplete", ""],
    ["}", "invalid"],
    ["1 1", "invalid"],
    ["let = =", "invalid"],
    ["'abc", "invalid"],
    ["f(1))", "invalid"],
    ["return 1", "invalid"],
    ["let a; let a", "invalid"],
    ["const c: = 3", "invalid"],
  ];
  const { engine } = startSession();
  for (const [code, status, indent] of TABLE) {
    it(`${JSON.stringify(code)} is ${status}`, () => {
      expect(engine.isComplete(code)).toEqual(indent === undefined ? { status } : { status, indent });
    });
  }

  it("declares nothing", async () => {
    const session = startSession();
    session.engine.isComplete("let onlyAsked = 1");
    expect(await session.last("typeof onlyAsked")).toBe("'undefined'");
  });
});
