import { describe, expect, it } from "vitest";
import { mimeBundle } from "../../src/engine/mime-bundle.js";
import { failure, startSession } from "./session.js";

const METHOD = "[Symbol.for('Jupyter.display')]";

async function resultOf(code: string): Promise<unknown> {
  const outcome = await startSession().run(code);
  return outcome.status === "ok" ? outcome.result : outcome.traceback;
}

describe("a result", () => {
  it("is text by default", async () => {
    expect(await resultOf("new Set([1])")).toEqual({ data: { "text/plain": "Set(1) { 1 }" }, metadata: {} });
  });

  it("shows itself through Symbol.for('Jupyter.display')", async () => {
    expect(
      await resultOf(`({ ${METHOD}() { return { 'text/html': '<b>x</b>', 'text/plain': 'x' } } })`),
    ).toEqual({
      data: { "text/html": "<b>x</b>", "text/plain": "x" },
      metadata: {},
    });
  });

  it("may do so asynchronously, or on a prototype, or on a function", async () => {
    const bundle = { data: { "text/plain": "later" } };
    expect(
      await resultOf(`({ async ${METHOD}() { await null; return { 'text/plain': 'later' } } })`),
    ).toMatchObject(bundle);
    expect(
      await resultOf(`class Shown { ${METHOD}() { return { 'text/plain': 'later' } } } new Shown()`),
    ).toMatchObject(bundle);
    expect(
      await resultOf(`Object.assign(() => 1, { ${METHOD}() { return { 'text/plain': 'later' } } })`),
    ).toMatchObject(bundle);
  });

  it("gets text/plain when its own bundle has none", async () => {
    const { data } = (await resultOf(`({ a: 1, ${METHOD}: () => ({ 'text/html': 'h' }) })`)) as {
      data: Record<string, string>;
    };
    expect(data["text/html"]).toBe("h");
    expect(data["text/plain"]).toContain("a: 1");
  });

  it("is text when its own method returns no object", async () => {
    expect(await resultOf(`({ a: 1, ${METHOD}: () => undefined }).a`)).toMatchObject({
      data: { "text/plain": "1" },
    });
    expect(mimeBundle({ [Symbol.for("Jupyter.display")]: () => 5 }, () => "text")).toEqual({
      "text/plain": "text",
    });
  });

  it("whose method throws, now or later, is the cell's error", async () => {
    const now = await failure(startSession().run(`1;\n({ ${METHOD}() { throw new Error('now') } })`));
    expect([now.evalue, now.traceback[1]]).toEqual(["now", "    at [Jupyter.display] (cell 1:2:46)"]);
    const later = await failure(startSession().run(`({ async ${METHOD}() { throw new Error('later') } })`));
    expect(later.evalue).toBe("later");
  });

  it("is a table for an array of flat objects", async () => {
    const { data } = (await resultOf("[{ tỉnh: 'Hà Nội', điểm: 1.5 }, { tỉnh: '<b>', x: true }]")) as {
      data: Record<string, string>;
    };
    expect(data["text/plain"]).toBe(
      "tỉnh   │ điểm │ x\n───────┼──────┼─────\nHà Nội │  1.5 │\n<b>    │      │ true",
    );
    expect(data["text/html"]).toContain("<th>tỉnh</th><th>điểm</th><th>x</th>");
    expect(data["text/html"]).toContain("<td>&lt;b&gt;</td><td></td><td>true</td>");
    expect(data["text/html"]).toContain('<td style="text-align: right">1.5</td>');
  });

  it("is no table when a cell of it is an object, or a row is none", async () => {
    for (const code of [
      "[{ a: {} }]",
      "[{ a: 1 }, 2]",
      "[[1]]",
      "[]",
      "[new Map()]",
      "[{}]",
      "[{ a() {} }]",
      "[null]",
    ]) {
      const { data } = (await resultOf(code)) as { data: Record<string, string> };
      expect(Object.keys(data)).toEqual(["text/plain"]);
    }
  });

  it("of many rows is cut, and says so", async () => {
    const { data } = (await resultOf("Array.from({ length: 205 }, (_, i) => ({ i }))")) as {
      data: Record<string, string>;
    };
    expect(data["text/plain"]!.split("\n").slice(-2)).toEqual(["199", "… 5 more rows"]);
    expect(data["text/html"]).toContain("… 5 more rows");
    expect(data["text/html"]).not.toContain(">200<");
  });
});

describe("templates", () => {
  it("md is Markdown and keeps backslashes for TeX", async () => {
    const code = "md`$\\frac{1}{${2}}$ \\`code\\` **<b>**`";
    expect(await resultOf(code)).toMatchObject({
      data: { "text/markdown": "$\\frac{1}{2}$ `code` **<b>**" },
    });
  });

  it("html escapes values, and leaves what html and svg made", async () => {
    const code =
      "html`<p title=\"${'\"'}\">${'<i>'}${html`<b>${1}</b>`}${[1, '&', html`<u/>`]}${null}${undefined}</p>`";
    const expected = '<p title="&quot;">&lt;i&gt;<b>1</b>1&amp;<u/></p>';
    expect(await resultOf(code)).toMatchObject({ data: { "text/html": expected, "text/plain": expected } });
  });

  it("svg is an SVG image", async () => {
    expect(await resultOf('svg`<svg><circle r="${3}"/></svg>`')).toMatchObject({
      data: { "image/svg+xml": '<svg><circle r="3"/></svg>' },
    });
  });
});

describe("display", () => {
  it("shows a value before the cell ends, and is no result", async () => {
    const session = startSession();
    expect(
      await session.last("console.log('a'); display(1); console.log('b'); display(md`*c*`)"),
    ).toBeUndefined();
    expect(session.written).toEqual([
      { stream: "stdout", text: "a\n" },
      { display: { data: { "text/plain": "1" }, metadata: {} } },
      { stream: "stdout", text: "b\n" },
      { display: { data: { "text/markdown": "*c*", "text/plain": "*c*" }, metadata: {} } },
    ]);
  });

  it("can be updated by its id, from any cell", async () => {
    const session = startSession();
    await session.last("display('first', { displayId: 'd' })", "updateDisplay('second', { displayId: 'd' })");
    expect(session.written).toEqual([
      { display: { data: { "text/plain": "'first'" }, metadata: {}, displayId: "d" } },
      { display: { data: { "text/plain": "'second'" }, metadata: {}, displayId: "d", update: true } },
    ]);
  });

  it("waits for an asynchronous bundle, also when it is the last expression", async () => {
    const session = startSession();
    expect(
      await session.last(`display({ async ${METHOD}() { await null; return { 'text/plain': 'slow' } } })`),
    ).toBeUndefined();
    expect(session.written).toEqual([{ display: { data: { "text/plain": "slow" }, metadata: {} } }]);
  });

  it("updateDisplay without an id is an error that says so", async () => {
    const { ename, evalue } = await failure(startSession().run("updateDisplay(1)"));
    expect([ename, evalue]).toEqual([
      "TypeError",
      "updateDisplay needs { displayId } of the output to replace.",
    ]);
  });

  it("clearOutput clears, at once or at the next output", async () => {
    const session = startSession();
    await session.last("clearOutput(); clearOutput({ wait: true })");
    expect(session.written).toEqual([{ clear: false }, { clear: true }]);
  });
});

describe("console", () => {
  const LINES: readonly (readonly [code: string, stdout: string, stderr?: string])[] = [
    ["console.log('plain %d')", "plain %d\n"],
    ["console.log()", "\n"],
    ["console.log('a', 1, { b: 'c' }, ['d'], null, undefined)", "a 1 { b: 'c' } [ 'd' ] null undefined\n"],
    ["console.log(1, 'a')", "1 a\n"],
    [
      "console.log('%s is %d, %i, %f%% %j %o %c.', 'x', '4.5', 4.9, '1.25', { a: 1 }, [1], 'css', 'rest')",
      'x is 4.5, 4, 1.25% {"a":1} [ 1 ] . rest\n',
    ],
    ["console.log('%s %s', 'one')", "one %s\n"],
    ["console.info('i'); console.debug('d'); console.dir({ a: [1] })", "i\nd\n{ a: [ 1 ] }\n"],
    ["console.warn('w'); console.error(new RangeError('e').message)", "", "w\ne\n"],
    [
      "console.group('g'); console.log('in\\nside'); console.group(); console.log(1); console.groupEnd(); console.groupEnd(); console.log('out')",
      "g\n  in\n  side\n    1\nout\n",
    ],
    [
      "console.assert(true, 'no'); console.assert(false); console.assert(false, 'why %d', 3)",
      "",
      "Assertion failed\nAssertion failed: why 3\n",
    ],
    [
      "console.count(); console.count('c'); console.count(); console.countReset(); console.count()",
      "default: 1\nc: 1\ndefault: 2\ndefault: 1\n",
    ],
    [
      "console.table([{ a: 1, b: 'x' }, { a: 2 }])",
      "(index) │ a │ b\n────────┼───┼────\n0       │ 1 │ 'x'\n1       │ 2 │\n",
    ],
    [
      "console.table({ k: 1, l: [7] })",
      "(index) │ 0 │ Values\n────────┼───┼───────\nk       │   │ 1\nl       │ 7 │\n",
    ],
    ["console.table([{ a: 1, b: 2 }], ['b'])", "(index) │ b\n────────┼──\n0       │ 2\n"],
    ["console.table(5)", "5\n"],
    ["const { log } = globalThis.console; log('detached')", "detached\n"],
  ];
  for (const [code, stdout, stderr = ""] of LINES) {
    it(code, async () => {
      const session = startSession();
      await session.last(code);
      const texts = { stdout: "", stderr: "" };
      for (const one of session.written) if ("stream" in one) texts[one.stream] += one.text;
      expect(texts).toEqual({ stdout, stderr });
    });
  }

  it("measures time", async () => {
    const session = startSession();
    await session.last(
      "console.time('t'); console.timeLog('t', 'mid'); console.timeEnd('t'); console.timeEnd('t')",
    );
    expect(session.written.map((one) => ("text" in one ? one.text : ""))).toEqual([
      expect.stringMatching(/^t: \d+\.\d{3} ms mid\n$/),
      expect.stringMatching(/^t: \d+\.\d{3} ms\n$/),
      'There is no timer named "t".\n',
    ]);
  });

  it("writes whole lines in the order of the calls", async () => {
    const session = startSession();
    await session.last("for (let i = 0; i < 100; i++) (i % 2 ? console.log : console.error)(`line ${i}`)");
    expect(session.written).toEqual(
      Array.from({ length: 100 }, (_, i) => ({ stream: i % 2 ? "stdout" : "stderr", text: `line ${i}\n` })),
    );
  });
});
