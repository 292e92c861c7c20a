import { describe, expect, it } from "vitest";
import { REJECTED_BY_V8 } from "../rejected-by-v8.js";
import { failure, startSession } from "./session.js";

/** A sentence, cells of which the last one fails, its ename, and its frames from the inside out. */
type Probe = readonly [sentence: string, cells: readonly string[], ename: string, frames: readonly string[]];

const ERRORS: readonly Probe[] = [
  ["in plain JavaScript, with exact columns", ["let a1 = 1\n\n  a1.b.c"], "TypeError", ["cell 1:3:8"]],
  [
    "behind rewritten declarations on the same line",
    ["const a2 = 1, b2 = 2; const c2 = null; c2.x"],
    "TypeError",
    ["cell 1:1:43"],
  ],
  [
    "behind a renamed global on the same line",
    ["const URL = 1; URL; URL; nope3()"],
    "ReferenceError",
    ["cell 1:1:26"],
  ],
  [
    "in TypeScript whose lines the stripper changes",
    ["interface I {\n  a: number;\n}\n\n// note\nlet t4: I = { a: 1 };\n\n  (t4 as any).b.c"],
    "TypeError",
    ["cell 1:8:17"],
  ],
  [
    "after text that is not ASCII",
    ["const đ5: string = 'ệ😀'; (null as any).x"],
    "TypeError",
    ["cell 1:1:41"],
  ],
  [
    "in a function of an earlier cell",
    ["function f6() {\n  throw new RangeError('six')\n}", "1\nf6()"],
    "RangeError",
    ["f6 (cell 1:2:9)", "cell 2:2:1"],
  ],
  [
    "in a function of an earlier cell in TypeScript",
    [
      "type T7 = 1\nfunction f7(x: T7): void {\n  throw new RangeError('seven')\n}",
      "let n7: number = 1\nf7(1)",
    ],
    "RangeError",
    ["f7 (cell 1:3:9)", "cell 2:2:1"],
  ],
  ["after an await", ["await null\n\nthrow new Error('eight')"], "Error", ["cell 1:3:7"]],
  [
    "in an awaited function, which ran on after an await",
    ["async function f9() {\n  await null\n  throw new Error('nine')\n}", "1\n  await f9()"],
    "Error",
    ["f9 (cell 1:3:9)", "async cell 2:2:3"],
  ],
  [
    "in a callback of a library",
    ["[1].forEach(() => {\n  throw new Error('ten')\n})"],
    "Error",
    ["cell 1:2:9", "Array.forEach (<anonymous>)", "cell 1:1:5"],
  ],
  [
    "in a method of a class",
    ["class C11 {\n  m() { throw new Error('m') }\n}\nnew C11().m()"],
    "Error",
    ["C11.m (cell 1:2:15)", "cell 1:4:11"],
  ],
  ["when a constant is assigned", ["const k12 = 1", "1;\n  k12 = 2"], "TypeError", ["cell 2:2:7"]],
  ["when an unknown name is assigned", ["unknown13 = 2"], "ReferenceError", ["cell 1:1:11"]],
  [
    "in the promise that is the last value",
    ["1\nPromise.reject(new Error('late'))"],
    "Error",
    ["cell 1:2:16"],
  ],
  [
    "in a thrown value's subclass, by its class",
    ["class My15 extends Error {}\nthrow new My15('x')"],
    "My15",
    ["cell 1:2:7"],
  ],
  [
    "when this is awaited: a rejection without a stack of the cell",
    ["1\nawait import('node:fs/promises').then((fs) => fs.readFile('/no/such/file'))"],
    "Error",
    ["cell 1:2:1"],
  ],
  [
    "when a for await loop's source fails",
    ["async function* g17() {\n  throw new Error('source')\n}\nfor await (const x of g17()) x"],
    "Error",
    ["g17 (cell 1:2:9)", "g17.next (<anonymous>)", "cell 1:4:18"],
  ],
];

describe("an error is reported where the user wrote it", () => {
  for (const [sentence, cells, ename, frames] of ERRORS) {
    it(sentence, async () => {
      const session = startSession();
      await session.last(...cells.slice(0, -1));
      const outcome = await failure(session.run(cells[cells.length - 1]!));
      expect(outcome.ename).toBe(ename);
      expect(
        outcome.traceback.filter((line) => line.startsWith("    at ")).map((line) => line.slice(7)),
      ).toEqual(frames);
    });
  }
});

const SYNTAX_ERRORS: readonly (readonly [sentence: string, code: string, place: string])[] = [
  ["in JavaScript", "let ok = 1\nlet = = 2", "cell 1:2:7"],
  ["in TypeScript", "let ok: number = 1\nlet s2: = 2", "cell 1:2:9"],
  ["after text that is not ASCII", "const x = 'ệệ😀'; let s3: = 2", "cell 1:1:27"],
  ["for a bracket that is not closed", "f(1,\n  2", "cell 1:2:4"],
  ["for return", "1\nreturn 5", "cell 1:2:1"],
  ["for a name declared twice", "let twice = 1\nlet twice = 2", "cell 1:1:5"],
  ["for with", "with (Math) sin(1)", "cell 1:1:1"],
  ["for what only the runtime rejects", `const fine = 1\n  const bad = ${REJECTED_BY_V8}`, "cell 1:2:15"],
];

describe("a syntax error has its line", () => {
  for (const [sentence, code, place] of SYNTAX_ERRORS) {
    it(sentence, async () => {
      const outcome = await failure(startSession().run(code));
      expect(outcome.ename).toBe("SyntaxError");
      expect(outcome.traceback[1]).toBe(`    at ${place}`);
    });
  }

  it("declares nothing", async () => {
    const session = startSession();
    await failure(session.run(`const gone1 = 1; ${REJECTED_BY_V8}`));
    expect(await session.last("typeof gone1", "let gone1 = 2; gone1")).toBe("2");
  });
});

describe("a traceback", () => {
  it("shows the line with a caret under the column, and two lines before", async () => {
    const outcome = await failure(startSession().run("let l1 = 1\nlet l2 = 2\nlet l3 = 3\n\tl3.x.y"));
    expect(outcome.traceback).toEqual([
      "TypeError: Cannot read properties of undefined (reading 'y')",
      "    at cell 1:4:7",
      "",
      "  2 | let l2 = 2",
      "  3 | let l3 = 3",
      "> 4 | \tl3.x.y",
      "    | \t     ^",
    ]);
  });

  it("shows causes, each with its own line", async () => {
    const code = "const inner = new TypeError('inner')\nthrow new Error('outer', { cause: inner })";
    const { traceback } = await failure(startSession().run(code));
    expect(traceback[0]).toBe("Error: outer");
    const cause = traceback.indexOf("Caused by: TypeError: inner");
    expect(traceback[cause + 1]).toBe("    at cell 1:1:15");
  });

  it("shows a cause that is no error, and does not follow a cycle", async () => {
    const { traceback } = await failure(
      startSession().run(
        "const e1 = new Error('e1', { cause: 5 }); const e2 = new Error('e2', { cause: e1 }); throw e2",
      ),
    );
    expect(traceback).toContain("Caused by: Uncaught: 5");
    const cycle = await failure(startSession().run("const e3 = new Error('e3'); e3.cause = e3; throw e3"));
    expect(cycle.traceback.filter((line) => line.includes("e3'")).length).toBeLessThan(2);
  });

  it.each([
    "throw new Proxy(new Error('e4'), { has() { throw new Error('no') } })",
    "const e5 = new Error('e5'); Object.defineProperty(e5, 'cause', { get() { throw new Error('no') } }); throw e5",
    "const e6 = new AggregateError([], 'e6'); e6.errors = 6; throw e6",
  ])("leaves out causes that cannot be read, and the cell still ends: %s", async (code) => {
    const session = startSession();
    expect((await failure(session.run(code))).evalue).toMatch(/^e\d$/);
    expect((await failure(session.run(`await 1;\n${code}`))).evalue).toMatch(/^e\d$/);
  });

  it("shows the errors of an AggregateError", async () => {
    const { traceback, ename } = await failure(
      startSession().run("await Promise.any([Promise.reject(new Error('one')), Promise.reject(2)])"),
    );
    expect(ename).toBe("AggregateError");
    expect(traceback).toContain("One of the errors: Error: one");
    expect(traceback).toContain("One of the errors: Uncaught: 2");
  });

  it("has no frame of the engine or its host", async () => {
    const session = startSession();
    for (const code of [
      "throw new Error('x')",
      "await null; throw new Error('y')",
      "const k9 = 1; k9 = 2",
      "import 'nope-at-all'",
      "import { nope } from 'node:fs'",
    ]) {
      const { traceback } = await failure(session.run(code));
      for (const line of traceback)
        if (line.startsWith("    at ")) expect(line).toMatch(/^ {4}at (?:async )?cell \d+:1:\d+$/);
    }
  });

  it("names a run of the same cell by the cell, and each run's lines by its own text", async () => {
    const { engine } = startSession();
    await engine.execute({
      id: "a",
      name: "cell x",
      code: "function first() {\n\n  throw new Error('1')\n}",
    });
    await engine.execute({ id: "a", name: "cell x", code: "0" });
    const outcome = await failure(engine.execute({ id: "a", name: "cell x", code: "first()" }));
    expect(outcome.traceback.slice(1, 3)).toEqual(["    at first (cell x:3:9)", "    at cell x:1:1"]);
  });
});

describe("a thrown value that is no error", () => {
  for (const [code, evalue] of [
    ["throw 5", "5"],
    ["throw null", "null"],
    ["throw undefined", "undefined"],
    ["throw 'text'", "text"],
    ["throw { a: 1 }", "{ a: 1 }"],
    ["await Promise.reject(7)", "7"],
  ] as const) {
    it(`is reported as Uncaught: ${code}`, async () => {
      const outcome = await failure(startSession().run(code));
      expect([outcome.ename, outcome.evalue]).toEqual(["Uncaught", evalue]);
    });
  }

  it("may be an object that throws when looked at", async () => {
    const code =
      "throw new Proxy({}, { get() { throw new Error('trap') }, getPrototypeOf() { throw new Error('trap') } })";
    const outcome = await failure(startSession().run(code));
    expect(outcome.ename).toBe("Uncaught");
  });
});

describe("an error keeps what was done before it", () => {
  it("names declared before a throw stay", async () => {
    const session = startSession();
    await failure(session.run("const kept1 = 1; let kept2 = 2; throw new Error('x'); let never = 3"));
    expect(await session.last("[kept1, kept2, typeof never]")).toBe("[ 1, 2, 'undefined' ]");
  });

  it("a function may be used although the cell failed", async () => {
    const session = startSession();
    await failure(session.run("throw new Error('x'); function still() { return 'here' }"));
    expect(await session.last("still()")).toBe("'here'");
  });

  it("the next cell runs after an error in an asynchronous cell", async () => {
    const session = startSession();
    await failure(session.run("let before9 = 9; await Promise.reject(new Error('x'))"));
    expect(await session.last("before9")).toBe("9");
  });
});

describe("a constant", () => {
  const ATTEMPTS: readonly (readonly [sentence: string, attempt: string])[] = [
    ["assignment", "$ = 2"],
    ["compound assignment", "$ += 2"],
    ["increment", "$++"],
    ["an array pattern", "[$] = [2]"],
    ["an object pattern with shorthand", "({ $ } = { $: 2 })"],
    ["an object pattern with shorthand and default", "({ $ = 3 } = {})"],
    ["a renamed property in a pattern", "({ a: $ } = { a: 2 })"],
    ["a rest element", "[...$] = [2]"],
    ["a loop head", "for ($ of [2]);"],
    ["a function", "(() => { $ = 2 })()"],
  ];
  for (const [index, [sentence, attempt]] of ATTEMPTS.entries()) {
    it(`refuses ${sentence}, in its own cell and in later ones`, async () => {
      const session = startSession();
      const name = `constant${index}`;
      const code = attempt.replaceAll("$", name);
      const same = await failure(session.run(`const ${name} = 1; ${code}`));
      const later = await failure(session.run(code));
      for (const { ename, evalue } of [same, later]) {
        expect([ename, evalue]).toEqual(["TypeError", "Assignment to constant variable."]);
      }
      expect(await session.last(name)).toBe("1");
    });
  }

  it("evaluates the right-hand side before it refuses", async () => {
    const session = startSession();
    await session.last("const cx = 1; let seen = 0");
    await failure(session.run("cx = (seen = 1)"));
    expect(await session.last("seen")).toBe("1");
  });

  it("does not refuse what would not assign", async () => {
    expect(await startSession().last("const cy2 = 1", "cy2 ||= 2; cy2 ??= 3; cy2")).toBe("1");
  });
});
