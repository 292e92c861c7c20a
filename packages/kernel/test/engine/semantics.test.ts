import { describe, expect, it } from "vitest";
import { startSession } from "./session.js";

/** A sentence of the contract, cells, and the last one's result as text. */
type Probe = readonly [sentence: string, cells: readonly string[], expected: string | undefined];

function probes(title: string, table: readonly Probe[]): void {
  describe(title, () => {
    for (const [sentence, cells, expected] of table) {
      it(sentence, async () => expect(await startSession().last(...cells)).toBe(expected));
    }
  });
}

probes("names are shared by all cells", [
  ["a later cell reads what an earlier one declared", ["const a = 1", "let b = a + 1", "a + b"], "3"],
  ["a closure sees a redefinition", ["let cy = 1; const cf = () => cy", "cy = 2", "let cy = 3", "cf()"], "3"],
  [
    "a function writes what another cell declared",
    ["let cz = 1; function inc() { cz++ }", "cz = 10", "inc(); cz"],
    "11",
  ],
  [
    "recursion sees a redefinition",
    [
      "function r(n) { return n ? r(n - 1) : 'old' }; const keep = r",
      "function r() { return 'new' }",
      "keep(1)",
    ],
    "'new'",
  ],
  [
    "a cell can be run again",
    [
      "let n = 0; const k = 'x'; class K {}; function fn() {}",
      "n = 5",
      "let n = 0; const k = 'x'; class K {}; function fn() {}",
      "n",
    ],
    "0",
  ],
  ["let without a value starts as undefined again", ["let u = 1", "let u", "typeof u"], "'undefined'"],
  ["var without a value keeps its value", ["var v = 1", "var v", "v"], "1"],
  ["a name is no property of the global object", ["let gx = 1", "globalThis.gx"], undefined],
  ["top-level this is the global object", ["this === globalThis"], "true"],
  ["a name of one cell may be assigned by another", ["let w = 1", "w = 2", "w"], "2"],
  ["update operators reach shared names", ["let p = 1", "p++; ++p; p += 2; p **= 2; p ??= 9", "p"], "25"],
]);

probes("destructuring declares every name in it", [
  [
    "nested, renamed, with defaults and rest",
    [
      "const { a: { b: [x, , y = 3] }, z = 4, ...rest } = { a: { b: [1, 2] }, p: 5, q: 6 }",
      "[x, y, z, rest]",
    ],
    "[ 1, 3, 4, { p: 5, q: 6 } ]",
  ],
  [
    "array rest and holes",
    ["let [, second, ...others] = [1, 2, 3, 4]", "[second, others]"],
    "[ 2, [ 3, 4 ] ]",
  ],
  [
    "computed keys and defaults that call",
    ["const key = 'dyn'; const def = () => 7", "const { [key]: d = def() } = {}", "d"],
    "7",
  ],
  ["several declarators on one line", ["let a1 = 1, { b1 } = { b1: 2 }, [c1] = [a1 + b1]", "c1"], "3"],
  [
    "assignment patterns write shared names",
    ["let s1 = 1, s2 = 2", "[s1, s2] = [s2, s1]; ({ s1, t: s2 = 9 } = { s1: s1 * 10 })", "[s1, s2]"],
    "[ 20, 9 ]",
  ],
  ["a shorthand of a renamed global", ["const { URL = 5 } = {}; const o = { URL }", "o"], "{ URL: 5 }"],
]);

probes("functions", [
  [
    "are hoisted within their cell",
    ["const early = hoisted(); function hoisted() { return 'up' }", "early"],
    "'up'",
  ],
  ["keep their name and length", ["function named(a, b) {}; [named.name, named.length]"], "[ 'named', 2 ]"],
  [
    "given to const take its name",
    ["const arrow = () => {}; let fn2 = function () {}; [arrow.name, fn2.name]"],
    "[ 'arrow', 'fn2' ]",
  ],
  [
    "given to a renamed const take the user's name",
    ["const fetch = () => 1; const Map = class {}; [fetch.name, Map.name, fetch()]"],
    "[ 'fetch', 'Map', 1 ]",
  ],
  ["in a block stay in it", ["{ function inner() {} }; typeof inner"], "'undefined'"],
  ["may be generators", ["function* gen() { yield 1; yield* [2, 3] }", "[...gen()]"], "[ 1, 2, 3 ]"],
  [
    "may be async generators",
    [
      "async function* agen() { yield 1; yield 2 }",
      "const got = []; for await (const x of agen()) got.push(x); got",
    ],
    "[ 1, 2 ]",
  ],
  ["have their own arguments", ["function args() { return arguments.length }", "args(1, 2)"], "2"],
  [
    "may shadow shared names by parameters and variables",
    ["const sh = 1; function shadow(sh) { { let sh = 3 } var q = sh; return q }", "[shadow(2), sh]"],
    "[ 2, 1 ]",
  ],
  [
    "may have a parameter named like a constant and assign to it",
    ["const cp = 1; const setp = (cp) => { cp = 2; return cp }", "setp(0)"],
    "2",
  ],
]);

probes("classes", [
  ["keep identity across cells", ["class A {}", "const a = new A()", "a instanceof A"], "true"],
  [
    "may extend a class of another cell",
    [
      "class B1 { who() { return 'b' } }",
      "class B2 extends B1 { who() { return super.who() + '2' } }",
      "new B2().who()",
    ],
    "'b2'",
  ],
  [
    "have statics, private members, accessors and static blocks",
    [
      "class S { static #n = 1; static { S.m = S.#n + 1 } get v() { return this.#p } #p = 3; static has(o) { return #p in o } }",
      "[S.m, new S().v, S.has(new S()), S.name]",
    ],
    "[ 2, 3, true, 'S' ]",
  ],
  [
    "see themselves inside",
    [
      "class Self { static make() { return new Self() } }",
      "const M = Self.make; class Self2 {}",
      "M() instanceof Self",
    ],
    "true",
  ],
]);

probes("blocks and loops", [
  [
    "var in a block, loop, switch and try is shared",
    [
      "if (true) { var v1 = 1 } for (var v2 = 0; v2 < 2; v2++); for (var v3 of [7]); for (var v4 in { k: 1 }); switch (1) { case 1: var v5 = 5 } try { throw 1 } catch { var v6 = 6 } finally { var v7 = 7 }",
      "[v1, v2, v3, v4, v5, v6, v7].join()",
    ],
    "'1,2,7,k,5,6,7'",
  ],
  ["var without braces", ["if (true) var w1 = 1; else var w2 = 2", "[w1, w2]"], "[ 1, undefined ]"],
  [
    "var with a pattern in a loop head",
    ["for (var [i1, { j1 }] of [[1, { j1: 2 }]]); ", "[i1, j1]"],
    "[ 1, 2 ]",
  ],
  ["let in a block stays in it", ["{ let blocked = 1 } typeof blocked"], "'undefined'"],
  [
    "let in a loop head stays in it, one per turn",
    [
      "const fs1 = []; for (let i2 = 0; i2 < 3; i2++) fs1.push(() => i2); [typeof i2, ...fs1.map((f) => f())]",
    ],
    "[ 'undefined', 0, 1, 2 ]",
  ],
  [
    "labels and jumps work",
    [
      "let found; outer: for (const a of [1, 2]) for (const b of [3, 4]) { if (b === 3) continue; found = [a, b]; break outer } found",
    ],
    "[ 1, 4 ]",
  ],
  ["an existing name may be a loop variable", ["let lv", "for (lv of [1, 2]); lv"], "2"],
]);

probes("await", [
  ["works at the top level", ["const v = await Promise.resolve(4); v + await 1"], "5"],
  ["takes any expression", ["await (0, Promise.resolve(1)) + await (async () => 2)()"], "3"],
  [
    "works in for await over values and promises",
    ["let sum = 0; for await (const x of [1, Promise.resolve(2)]) sum += x; sum"],
    "3",
  ],
  [
    "stops an async iterator that is left early",
    [
      "const log = []; async function* ag() { try { yield 1; yield 2 } finally { log.push('closed') } }",
      "for await (const x of ag()) break; log",
    ],
    "[ 'closed' ]",
  ],
  ["takes thenables", ["await { then(ok) { ok('thenable') } }"], "'thenable'"],
  ["is an ordinary name nowhere", ["const o2 = { await: 1 }; o2.await"], "1"],
  ["a promise as the last value is waited for", ["Promise.resolve('settled')"], "'settled'"],
  ["a thenable as the last value is not", ["({ then: 1, x: 2 })"], "{ then: 1, x: 2 }"],
]);

probes("the last statement", [
  ["gives the result when it is an expression", ["1; 2"], "2"],
  ["gives none when it is a declaration", ["5; const d = 1"], undefined],
  ["gives none when it is a block or an if", ["if (1) 5"], undefined],
  ["may be followed by comments and semicolons", ["6; // six\n;;/* end */"], "6"],
  ["may be followed by a comment", ["6 // six\n/* end */"], "6"],
  ["null is a result", ["null"], "null"],
  ["undefined is none", ["undefined"], undefined],
  ["a cell of a string alone", ["'just text'"], "'just text'"],
  ["an object alone is an object", ["{ a: 1, b: 2 }"], "{ a: 1, b: 2 }"],
  ["an object alone with types in it", ["{ a: 1 as number, b: <string>'x' }"], "{ a: 1, b: 'x' }"],
  ["an object alone that awaits", ["{ a: await 1 } // note"], "{ a: 1 }"],
  ["braces with a semicolon are a block", ["{ a: 1 };"], undefined],
  ["braces with statements are a block", ["{ let q = 1; q }"], undefined],
  ["export default gives its value", ["export default 4 + 1"], "5"],
  ["an arrow function", ["(x) => x + 1"], "[Function (anonymous)]"],
  ["a template literal over lines", ["`a\n${1 + 1}`"], "'a\\n2'"],
  ["an empty cell", [""], undefined],
  ["only comments", ["// nothing\n/* at all */"], undefined],
  ["a first line #!", ["#!/usr/bin/env node\n3"], "3"],
  ["a sequence", ["1, 2"], "2"],
  ["in brackets", ["(1, 2)"], "2"],
  [
    "lines without semicolons",
    ["let m1 = 1\nlet m2 = () => 2\nclass M {}\nfunction mf() {}\n[m1, m2()]"],
    "[ 1, 2 ]",
  ],
  [
    "a declaration that ends before a bracket without a semicolon",
    ["let n2\n(1)\nconst n3 = () => {}\n(3)"],
    "3",
  ],
  ["a declaration before a line that begins with a bracket", ["const n1 = () => 1\n;(() => 2)()"], "2"],
  ["names with accents and astral characters", ["const điểm = 3; const 𝒳 = 4; `${điểm}${𝒳}😀`"], "'34😀'"],
]);

probes("names that the global object has", [
  [
    "may be declared",
    [
      "const name = 'n'; let status = 2; var top = 3; function toString() { return 4 }",
      "[name, status, top, toString()]",
    ],
    "[ 'n', 2, 3, 4 ]",
  ],
  [
    "stay what they were for everyone else",
    [
      "const URL = 3; class Map {}; let setTimeout = 1",
      "[URL, new globalThis.URL('http://x/y').pathname, globalThis.Map === Map, typeof globalThis.setTimeout]",
    ],
    "[ 3, '/y', false, 'function' ]",
  ],
  [
    "may be the engine's own",
    [
      "const display = 1; const md = 2; const console = 3; const __cell = 4",
      "[display, md, console, __cell]",
    ],
    "[ 1, 2, 3, 4 ]",
  ],
  [
    "undefined stays undefined elsewhere",
    ["let undefinedLike; [typeof undefinedLike, void 0 === undefined]"],
    "[ 'undefined', true ]",
  ],
  [
    "may be imported",
    [
      "import { URL } from 'node:url'; const { performance } = await import('node:perf_hooks')",
      "[new URL('http://h/').host, typeof performance.now]",
    ],
    "[ 'h', 'function' ]",
  ],
  [
    "a clash of the replacement",
    ["const URL$u = 'mine'; const URL = 'other'", "[URL, URL$u]"],
    "[ 'other', 'mine' ]",
  ],
]);

probes("imports", [
  [
    "named, renamed, default and namespace",
    [
      "import path, { join as j, sep } from 'node:path'; import * as ns from 'node:path'",
      "[typeof path.join, typeof j, ns.sep === sep]",
    ],
    "[ 'function', 'function', true ]",
  ],
  [
    "are hoisted above their cell",
    ["const used = basename('/a/b'); import { basename } from 'node:path'; used"],
    "'b'",
  ],
  ["for side effects only", ["import 'node:fs'; 1"], "1"],
  [
    "of types vanish",
    [
      "import type { Stats } from 'node:fs'; import { type Dirent, existsSync } from 'node:fs'; let s: Stats; typeof existsSync",
    ],
    "'function'",
  ],
  [
    "of a type without saying so vanish when only used as a type",
    ["import { Stats, Dirent } from 'node:fs'; let st: Stats | undefined; const d: Dirent[] = []; 1"],
    "1",
  ],
  ["dynamic", ["const { sep: ds } = await import('node:path'); typeof ds"], "'string'"],
  [
    "dynamic without await, in a function",
    ["const load = async () => (await import('node:os')).EOL", "typeof await load()"],
    "'string'",
  ],
  [
    "over several lines",
    ["import {\n  dirname,\n  extname\n} from 'node:path'\nextname(dirname('/a.b/c'))"],
    "'.b'",
  ],
  ["CommonJS by require", ["require('node:path').basename('/x/y')"], "'y'"],
  ["TypeScript's import = require", ["import p = require('node:path'); p.basename('/x/z')"], "'z'"],
  [
    "import.meta knows the folder and resolves",
    [
      "typeof import.meta.url + typeof import.meta.dirname + new URL('./x', import.meta.url).protocol + import.meta.resolve('node:fs')",
    ],
    "'stringstringfile:node:fs'",
  ],
]);

probes("exports are tolerated", [
  [
    "of declarations",
    [
      "export const e1 = 4; export function e2() { return 5 } export class E3 {} export let [e4] = [6]",
      "[e1, e2(), E3.name, e4]",
    ],
    "[ 4, 5, 'E3', 6 ]",
  ],
  ["of lists with a renamed global", ["const URL = 2; export { URL, URL as location }; URL"], "2"],
  ["of lists, even of another cell's names", ["const el = 1", "export { el, el as other }; el"], "1"],
  ["default, of a function with a name", ["export default function dflt() { return 1 }", "dflt()"], "1"],
  ["default, of a function without", ["export default function () { return 1 }"], "[Function (anonymous)]"],
  ["from other modules", ["export * from 'node:path'; export { join } from 'node:path'; 3"], "3"],
]);

probes("TypeScript", [
  [
    "annotations, generics, as, satisfies, !",
    [
      "const t1: number[] = [1]; function id<T>(x: T): T { return x } ",
      "id<number>(t1[0]!) as unknown satisfies unknown",
    ],
    "1",
  ],
  [
    "type arguments of a call are no comparison",
    ["const f3 = (x?: unknown) => x ?? 'none'; const T3 = 1", "f3<number>(2)"],
    "2",
  ],
  [
    "interfaces and types may be declared again",
    ["interface I { a: 1 }; type T = I", "interface I { b: 2 }; type T = string; 1"],
    "1",
  ],
  ["enums", ["enum Colour { Red, Green = 4, Blue }", "[Colour.Blue, Colour[4]]"], "[ 5, 'Green' ]"],
  [
    "an enum run again has its new members only",
    ["enum Re { A, B }", "enum Re { C }", "Object.keys(Re)"],
    "[ '0', 'C' ]",
  ],
  ["an enum merged in one cell", ["enum Me { A } enum Me { B = 1 }", "[Me.A, Me.B]"], "[ 0, 1 ]"],
  [
    "string and const enums",
    ["const enum Dir { Up = 'up' }; export enum Ex { One = 1 }", "[Dir.Up, Ex.One]"],
    "[ 'up', 1 ]",
  ],
  ["namespaces", ["namespace NS { export const a = 3; export function f() { return a } }", "NS.f()"], "3"],
  [
    "parameter properties, abstract, overloads, index signatures",
    [
      "abstract class Base { constructor(public x: number, private readonly y = 2) {} abstract go(): number; [key: string]: unknown } class Impl extends Base { override go() { return this.x } }\nfunction ov(a: number): void; function ov(a: any) { return a }",
      "[new Impl(7).go(), ov(1)]",
    ],
    "[ 7, 1 ]",
  ],
  [
    "decorators",
    [
      "const seen: string[] = []; function dec(target: any, key?: any, d?: any): any { seen.push(key ?? target.name) }\n@dec class Deco { @dec m() {} @dec p = 1 }",
      "[new Deco().p, seen]",
    ],
    "[ 1, [ 'm', 'p', 'Deco' ] ]",
  ],
  [
    "a decorator may replace a class and a method",
    [
      "const up = (t: any, k: string, d: PropertyDescriptor) => ({ ...d, value: () => 'up' }); const other = (c: any) => class Other {} as any;\n@other class Was {} ; class Has { @up m() { return 'down' } }",
      "[Was.name, new Has().m()]",
    ],
    "[ 'Other', 'up' ]",
  ],
  [
    "declare has no value",
    ["declare const ghost: number; declare function gf(): void; typeof ghost"],
    "'undefined'",
  ],
  ["a generic arrow function", ["const ga = <T,>(x: T) => x; ga('g')"], "'g'"],
  [
    "accessors on types only used as types",
    ["type Row = { a: number }; const rows = [{ a: 1 }] as const satisfies readonly Row[]; rows.length"],
    "1",
  ],
  [
    "comparisons stay comparisons",
    ["const lo = 1, hi = 3; [lo < 2 && hi > (2), (lo < 2) === (hi > 2)]"],
    "[ true, true ]",
  ],
  [
    "constants of a stripped cell are constant",
    [
      "const sc: number = 1; let caught: string; try { (sc as any) = 2 } catch (e: any) { caught = e.name }",
      "caught",
    ],
    "'TypeError'",
  ],
]);

probes("using", [
  [
    "disposes at the end of the cell, in reverse",
    [
      "const order: string[] = []; const res = (n: string) => ({ n, [Symbol.dispose]() { order.push(n) } })",
      "using u1 = res('a'); using u2 = res('b'); order.push('body'); u1.n + u2.n",
      "order",
    ],
    "[ 'body', 'b', 'a' ]",
  ],
  ["gives the result of the cell", ["using u3 = null; 'value'"], "'value'"],
  [
    "await using disposes asynchronously",
    [
      "const ao: string[] = []; await using au = { async [Symbol.asyncDispose]() { await null; ao.push('gone') } }; 1",
      "ao",
    ],
    "[ 'gone' ]",
  ],
]);

probes("local names do not leak", [
  [
    "of catch, class expressions and named function expressions",
    [
      "try { throw 1 } catch (ce) {} const ne = function inner() {}; const ke = class Inner {}; [typeof ce, typeof inner, typeof Inner]",
    ],
    "[ 'undefined', 'undefined', 'undefined' ]",
  ],
  ["of a switch", ["switch (1) { case 1: let sw = 1 } typeof sw"], "'undefined'"],
]);
