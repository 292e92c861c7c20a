import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failure, startSession, type Session } from "../engine/session.js";

let root: string;
let folder: string;
let session: Session;
let clock = 1_700_000_000;

/** Writes a file below the temporary root, with a time of its own: tests are quicker than clocks. */
function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, ++clock, clock);
}

function writePackage(path: string, manifest: object, files: Readonly<Record<string, string>>): void {
  write(`${path}/package.json`, JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) write(`${path}/${name}`, text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "chiso-modules-"));
  folder = join(root, "notebooks");
  mkdirSync(folder);
  session = startSession({ folder, fallbackRoots: [join(root, "app")] });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a local TypeScript file", () => {
  it("is imported with its types stripped", async () => {
    write(
      "notebooks/lib.ts",
      "export interface Row { a: number }\nexport const rows: Row[] = [{ a: 1 }];\nexport enum E { A = 3 }\nexport default class Main { constructor(public x: number) {} }",
    );
    expect(
      await session.last(
        'import Main, { rows, E, type Row } from "./lib.ts"; const r: Row = rows[0]!; [r.a, E.A, new Main(5).x]',
      ),
    ).toBe("[ 1, 3, 5 ]");
  });

  it("is found without its extension, by the name of its output, and as a folder's index", async () => {
    write("notebooks/lib.ts", "export const v = 'lib'");
    write("notebooks/dir/index.ts", "export const v = 'dir'");
    expect(
      await session.last(
        'import { v as a } from "./lib"; import { v as b } from "./lib.js"; import { v as c } from "./dir"; [a, b, c]',
      ),
    ).toBe("[ 'lib', 'lib', 'dir' ]");
  });

  it("is read again after an edit", async () => {
    const cell = 'import { v } from "./lib.ts"; v';
    write("notebooks/lib.ts", "export const v: number = 1");
    expect(await session.last(cell)).toBe("1");
    write("notebooks/lib.ts", "export const v: number = 2");
    expect(await session.last(cell)).toBe("2");
  });

  it("is read again after an edit of what it imports, at any depth", async () => {
    const cell = 'import { v } from "./a.ts"; v';
    write("notebooks/a.ts", 'import { b } from "./b.ts"; export const v = b + 1');
    write("notebooks/b.ts", 'export { c as b } from "./sub/c.js"');
    write("notebooks/sub/c.ts", "export const c: number = 1");
    expect(await session.last(cell)).toBe("2");
    write("notebooks/sub/c.ts", "export const c: number = 10");
    expect(await session.last(cell)).toBe("11");
  });

  it("keeps its identity until it changes, for cells and files alike", async () => {
    write(
      "notebooks/state.ts",
      "export const state = { n: 0 }; (globalThis as any).evaluations = ((globalThis as any).evaluations ?? 0) + 1",
    );
    write("notebooks/user.ts", 'import { state } from "./state.ts"; export const bump = () => ++state.n');
    await session.last(
      "globalThis.evaluations = 0",
      'import { state } from "./state.ts"',
      'import { bump } from "./user.ts"; bump()',
    );
    expect(
      await session.last(
        'import { state as again } from "./state.ts"; [again === state, again.n, globalThis.evaluations]',
      ),
    ).toBe("[ true, 1, 1 ]");
    write(
      "notebooks/user.ts",
      'import { state } from "./state.ts"; export const bump = () => (state.n += 10)',
    );
    expect(await session.last('import { bump as b2 } from "./user.ts"; [b2(), globalThis.evaluations]')).toBe(
      "[ 11, 1 ]",
    );
  });

  it("is evaluated once when imported twice at the same time", async () => {
    write("notebooks/once.ts", "await new Promise((ok) => setTimeout(ok, 5)); export const token = {}");
    expect(
      await session.last(
        'const [m1, m2] = await Promise.all([import("./once.ts"), import("./once.ts")]); m1.token === m2.token',
      ),
    ).toBe("true");
  });

  it("has live bindings, for other files and for later cells", async () => {
    write("notebooks/counter.ts", "export let n = 0; export function up() { n++ }");
    write("notebooks/reader.ts", 'import { n } from "./counter.ts"; export const read = () => n');
    await session.last(
      'import { n, up } from "./counter.ts"; import { read } from "./reader.ts"',
      "up(); up()",
    );
    expect(await session.last("[n, read()]")).toBe("[ 2, 2 ]");
  });

  it("may import in a cycle", async () => {
    write(
      "notebooks/even.ts",
      'import { odd } from "./odd.ts"; export function even(n: number): boolean { return n === 0 || odd(n - 1) }',
    );
    write(
      "notebooks/odd.ts",
      'import { even } from "./even.ts"; export function odd(n: number): boolean { return n !== 0 && even(n - 1) }',
    );
    expect(await session.last('import { even } from "./even.ts"; even(10)')).toBe("true");
    expect(
      await session.last(
        'const both = await Promise.all([import("./odd.ts"), import("./even.ts")]); both[0].odd(3)',
      ),
    ).toBe("true");
  });

  it("may import in a cycle, also when other imports take their time", async () => {
    write(
      "notebooks/ping.ts",
      'import "node:fs"; import { pong } from "./pong.ts"; export const ping = (n: number): string => (n > 0 ? pong(n - 1) : "ping")',
    );
    write(
      "notebooks/pong.ts",
      'import "node:fs"; import { ping } from "./ping.ts"; export const pong = (n: number): string => (n > 0 ? ping(n - 1) : "pong")',
    );
    expect(await session.last('import { ping } from "./ping.ts"; ping(3)')).toBe("'pong'");
    write(
      "notebooks/pong.ts",
      'import "node:fs"; import { ping } from "./ping.ts"; export const pong = (n: number): string => (n > 0 ? ping(n - 1) : "PONG")',
    );
    expect(
      await session.last(
        'const [x1, x2] = await Promise.all([import("./ping.ts"), import("./pong.ts")]); [x1.ping(1), x2.pong(0)]',
      ),
    ).toBe("[ 'PONG', 'PONG' ]");
  });

  it("may await, export all, import dynamically, and know where it lies", async () => {
    write("notebooks/part.ts", "export const p = 1; export const q = 2; export default 'not re-exported'");
    write(
      "notebooks/all.ts",
      'export * from "./part.ts"; export * as part from "./part.ts"; const dyn = await import("./part.ts"); export const d = dyn.default; export const q = 20;\nexport const here = import.meta.filename.endsWith("all.ts") && import.meta.url.startsWith("file:") && import.meta.resolve("./part.ts").endsWith("part.ts")',
    );
    expect(
      await session.last(
        'import * as all from "./all.ts"; [all.p, all.q, all.part.q, all.d, all.here, "default" in all].join()',
      ),
    ).toBe("'1,20,2,not re-exported,true,false'");
  });

  it("may call imported functions at the start of a line without semicolons, and not as methods", async () => {
    write(
      "notebooks/fns.ts",
      "export function self(this: unknown) { return this === undefined }; export const tag = (s: TemplateStringsArray) => s[0]; export const box = { x: 1 }; export const getBox = () => box",
    );
    write(
      "notebooks/calls.ts",
      'import { self, tag, getBox, box as shared } from "./fns.ts"\nconst a = self()\nself()\ngetBox().x = 5\ntag`t`\nexport const got = [a, tag`u`, shared.x, { shared }.shared === shared]\nconst f = (self) => self\nexport const shadow = f(3)',
    );
    expect(await session.last('import { got, shadow } from "./calls.ts"; [...got, shadow]')).toBe(
      "[ true, 'u', 5, true, 3 ]",
    );
  });

  it("may export what it imports, under any name, before it imports it", async () => {
    write("notebooks/inner.ts", "export const a = 1; export default 2; export interface T {}");
    write(
      "notebooks/outer.ts",
      'export { a as "a-b", def, all };\nimport def, { a, T } from "./inner.ts";\nimport * as all from "./inner.ts";\nexport { T };',
    );
    expect(await session.last('import { "a-b" as ab, def, all } from "./outer.ts"; [ab, def, all.a]')).toBe(
      "[ 1, 2, 1 ]",
    );
  });

  it("is shown by its values", async () => {
    write("notebooks/shown.ts", "export const a = 1; export default 2");
    expect(await session.last('import * as shown from "./shown.ts"; shown')).toBe("{ a: 1, default: 2 }");
  });

  it("reports its errors with its own lines, and can be imported again after a correction", async () => {
    write(
      "notebooks/bad.ts",
      "interface I { a: 1 }\n\nexport function fail(x: I): never {\n  throw new Error('bad')\n}\nfail({ a: 1 })",
    );
    const outcome = await failure(session.run('1\nimport { fail } from "./bad.ts"'));
    const file = join(folder, "bad.ts");
    expect(outcome.traceback.filter((line) => line.startsWith("    at "))).toEqual([
      `    at fail (${file}:4:9)`,
      `    at ${file}:6:1`,
      "    at async cell 1:2:1",
    ]);
    expect(outcome.traceback).toContain("> 4 |   throw new Error('bad')");
    write("notebooks/bad.ts", "export const fail = () => 'mended'");
    expect(await session.last('import { fail } from "./bad.ts"; fail()')).toBe("'mended'");
  });

  it("reports a syntax error with the file and line", async () => {
    write("notebooks/broken.ts", "const a = 1;\nlet b: = 2;");
    const outcome = await failure(session.run('import "./broken.ts"'));
    expect(outcome.ename).toBe("SyntaxError");
    expect(outcome.evalue).toContain(`${join(folder, "broken.ts")}:2:8`);
  });

  it("without an export that is imported is an error that says so", async () => {
    write("notebooks/few.ts", "export const one = 1");
    write("notebooks/wants.ts", 'import { two } from "./few.ts"; export const x = two');
    expect((await failure(session.run('import { two } from "./few.ts"; two'))).evalue).toBe(
      'The module "./few.ts" has no export named "two". If it is a type, write "import { type two }".',
    );
    expect((await failure(session.run('import "./wants.ts"'))).evalue).toContain(
      'The module "./few.ts" has no export named "two"',
    );
  });
});

describe("local JavaScript and JSON", () => {
  it("ES modules are rewritten without stripping", async () => {
    write("notebooks/m.mjs", "export const less = (a, b) => a < b");
    write("notebooks/j.js", 'import { less } from "./m.mjs"; export default less(1, 2)');
    expect(await session.last('import j from "./j.js"; j')).toBe("true");
  });

  it("CommonJS files have default and named exports, and are read again with what they require", async () => {
    const cell = 'import lib, { v } from "./lib.cjs"; [lib.v, v]';
    write("notebooks/lib.cjs", 'exports.v = require("./dep.js").d + 1');
    write("notebooks/dep.js", "module.exports = { d: 1 }");
    expect(await session.last(cell)).toBe("[ 2, 2 ]");
    expect(await session.last('import again from "./lib.cjs"; again === lib')).toBe("true");
    write("notebooks/dep.js", "module.exports = { d: 10 }");
    expect(await session.last(cell)).toBe("[ 11, 11 ]");
  });

  it("JSON is parsed, with or without its attribute, and read again", async () => {
    write("notebooks/data.json", '{ "a": [1, 2] }');
    expect(
      await session.last(
        'import data from "./data.json"; import same from "./data.json" with { type: "json" }; [data.a[1], data === same]',
      ),
    ).toBe("[ 2, true ]");
    write("notebooks/data.json", '{ "a": [1, 3] }');
    expect(await session.last('const { default: fresh } = await import("./data.json"); fresh.a[1]')).toBe(
      "3",
    );
    write("notebooks/data.json", "{ no");
    expect((await failure(session.run('import d2 from "./data.json"'))).evalue).toContain(
      "data.json is no valid JSON",
    );
  });

  it("absolute paths and file URLs are files", async () => {
    write("notebooks/abs.ts", "export const v = 1");
    const path = join(folder, "abs.ts");
    expect(
      await session.last(
        `import { v as v1 } from ${JSON.stringify(path)}; const { v: v2 } = await import(new URL("./abs.ts", import.meta.url)); [v1, v2]`,
      ),
    ).toBe("[ 1, 1 ]");
  });
});

describe("packages", () => {
  const esm = (value: string) =>
    [
      {
        name: "pkg",
        type: "module",
        exports: { ".": { import: "./index.js" }, "./data.json": "./data.json" },
      },
      { "index.js": `export const from = "${value}"; export const token = {}`, "data.json": '{"d":1}' },
    ] as const;

  it("are found beside the notebook", async () => {
    writePackage("notebooks/node_modules/pkg", ...esm("notebook"));
    expect(await session.last('import { from } from "pkg"; from')).toBe("'notebook'");
    expect(await session.last('import d from "pkg/data.json"; d.d')).toBe("1");
  });

  it("are found in the fallback roots when the notebook has none", async () => {
    writePackage("app/node_modules/@scope/pkg", ...esm("app"));
    expect(await session.last('import { from } from "@scope/pkg"; from')).toBe("'app'");
  });

  it("beside the notebook win over fallback roots", async () => {
    writePackage("notebooks/node_modules/both", ...esm("notebook"));
    writePackage("app/node_modules/both", ...esm("app"));
    expect(await session.last('import { from } from "both"; from')).toBe("'notebook'");
  });

  it("beside the notebook win for require, too", async () => {
    for (const place of ["notebooks", "app"]) {
      writePackage(
        `${place}/node_modules/cjs-both`,
        { name: "cjs-both", main: "m.js" },
        { "m.js": `module.exports = "${place}"` },
      );
    }
    expect(await session.last('require("cjs-both")')).toBe("'notebooks'");
    expect((await failure(session.run('require("cjs-none")'))).evalue).toContain("cjs-none");
  });

  it("are found for local files, too", async () => {
    writePackage("app/node_modules/for-files", ...esm("app"));
    write("notebooks/uses.ts", 'export { from } from "for-files"');
    expect(await session.last('import { from } from "./uses.ts"; from')).toBe("'app'");
  });

  it("may be CommonJS, by import and by require, with the same fallbacks", async () => {
    writePackage(
      "app/node_modules/cjs",
      { name: "cjs", main: "main.js" },
      { "main.js": "exports.a = 1; exports.b = { c: 2 }" },
    );
    expect(
      await session.last(
        'import cjs, { a } from "cjs"; [cjs.b.c, a, require("cjs") === cjs, require.resolve("cjs").endsWith("main.js")]',
      ),
    ).toBe("[ 2, 1, true, true ]");
  });

  it("have one instance in all cells and files", async () => {
    writePackage("app/node_modules/single", ...esm("app"));
    write("notebooks/token.ts", 'import { token } from "single"; export const viaFile = token');
    await session.last('import { token } from "single"');
    expect(
      await session.last(
        'import { token as t2 } from "single"; import { viaFile } from "./token.ts"; t2 === token && viaFile === token',
      ),
    ).toBe("true");
  });

  it("and Node's own modules, with and without node:", async () => {
    expect(await session.last('import fs from "fs"; import nfs from "node:fs"; fs === nfs')).toBe("true");
  });
});

describe("a module that is nowhere", () => {
  it("is named, with where it was looked for and what to do", async () => {
    const outcome = await failure(session.run('1;\nimport { x } from "no-such-package/sub"'));
    expect(outcome.ename).toBe("ModuleNotFoundError");
    expect(outcome.evalue).toBe(
      `Cannot find the module "no-such-package/sub". Looked in:\n  ${folder}\n  ${join(root, "app")}\nInstall it in the notebook's folder: npm install no-such-package`,
    );
    expect(outcome.traceback.find((line) => line.startsWith("    at "))).toBe("    at cell 1:2:1");
  });

  it("when it is a file, is named with the path that was tried", async () => {
    const outcome = await failure(session.run('const later = await import("./nope.ts")'));
    expect(outcome.ename).toBe("ModuleNotFoundError");
    expect(outcome.evalue).toContain(join(folder, "nope.ts"));
  });

  it("is not confused with one that it imports", async () => {
    writePackage(
      "app/node_modules/needy",
      { name: "needy", type: "module", exports: "./i.js" },
      { "i.js": 'import "missing-dep"' },
    );
    expect((await failure(session.run('import "needy"'))).evalue).toContain("missing-dep");
  });

  it("when it is a part that the package does not offer, is Node's error", async () => {
    writePackage(
      "notebooks/node_modules/closed",
      { name: "closed", type: "module", exports: "./i.js" },
      { "i.js": "" },
    );
    expect((await failure(session.run('import "closed/inner.js"'))).evalue).toContain("inner.js");
  });
});

describe("loading that was stopped", () => {
  it("does not hang the next import of the same file", async () => {
    Object.assign(globalThis, { hangs: 1 });
    write(
      "notebooks/hangs.ts",
      "if ((globalThis as any).hangs-- > 0) await new Promise(() => {}); export const v = 1",
    );
    const stopped = session.run('import { v } from "./hangs.ts"');
    await new Promise((ok) => setTimeout(ok, 5));
    expect(session.engine.interrupt()).toBe(true);
    expect((await failure(stopped)).ename).toBe("Interrupted");
    expect(await session.last('import { v } from "./hangs.ts"; v')).toBe("1");
  });
});
