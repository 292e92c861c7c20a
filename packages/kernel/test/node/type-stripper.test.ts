import { describe, expect, it } from "vitest";
import { CellSyntaxError } from "../../src/engine/cell-syntax-error.js";
import { readSourceMap } from "../../src/engine/source-map.js";
import { createTypeStripper } from "../../src/node/type-stripper.js";

const stripper = createTypeStripper();

function errorOf(code: string): CellSyntaxError {
  try {
    stripper.strip(code, "cell 1");
  } catch (error) {
    if (error instanceof CellSyntaxError) return error;
    throw error;
  }
  throw new Error("The text was expected not to parse.");
}

describe("the type stripper", () => {
  it("removes types and keeps imports that may be values", () => {
    const { code } = stripper.strip(
      "import { A, type B } from 'm'; import type C from 'n'; const x: A<B, C> = 1 as any;",
      "cell 1",
    );
    expect(code).toBe('import { A } from "m";\nconst x = 1;\n');
  });

  it("maps back to lines and columns, in UTF-16 units", () => {
    const source = "type T = 1;\n\nconst s: string = 'ệ😀'; const after: T = 1;";
    const { code, map } = stripper.strip(source, "cell 1");
    const line = code.split("\n").findIndex((text) => text.includes("after")) + 1;
    const column = code.split("\n")[line - 1]!.indexOf("after");
    expect(readSourceMap(map!)({ line, column })).toEqual({
      line: 3,
      column: source.split("\n")[2]!.indexOf("after"),
    });
  });

  it("says where an error is, in UTF-16 units", () => {
    expect(errorOf("const a = 1;\nconst s = 'ệ😀'; let b: = 2").position).toEqual({ line: 2, column: 24 });
  });

  it("says whether more text could help", () => {
    expect(errorOf("interface A {").incomplete).toBe(true);
    expect(errorOf("interface A { ! }").incomplete).toBe(false);
  });

  it("speaks of the end, not of EOF", () => {
    expect(errorOf("f(1").message).toBe("Expected `)` but found the end");
  });

  it("lets namespaces with variables pass, which oxc only warns of", () => {
    expect(stripper.strip("namespace N { export let x = 1 }", "cell 1").code).toContain("let N");
  });
});
