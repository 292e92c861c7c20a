import { describe, expect, it } from "vitest";
import { createScriptScope } from "../../src/node/script-scope.js";
import { REJECTED_BY_V8 } from "../rejected-by-v8.js";

const scope = createScriptScope();

describe("the script scope", () => {
  it("gives every script the same names, which are no properties of globalThis", () => {
    scope.evaluate("() => { scopeA = 1 }", ["scopeA"], "one")(undefined);
    expect(scope.evaluate("() => [scopeA, globalThis.scopeA]", [], "two")(undefined)).toEqual([1, undefined]);
  });

  it("passes the cell to the function", () => {
    expect(scope.evaluate("(cell) => cell", [], "three")("given")).toBe("given");
  });

  it("declares nothing when the source does not parse", () => {
    expect(() => scope.evaluate(`() => { ${REJECTED_BY_V8} }`, ["scopeB"], "four")).toThrow(SyntaxError);
    expect(scope.evaluate("() => typeof scopeB", ["scopeB"], "five")(undefined)).toBe("undefined");
  });

  it("starts names of an earlier engine as undefined again", () => {
    scope.evaluate("() => { scopeC = 1 }", ["scopeC"], "six")(undefined);
    expect(createScriptScope().evaluate("() => scopeC", ["scopeC"], "seven")(undefined)).toBeUndefined();
  });

  it("numbers the first line of the source 0", () => {
    const run = scope.evaluate("() => {\nthrow new Error('here')\n}", [], "eight");
    expect(scope.firstLine).toBe(0);
    expect(() => run(undefined)).toThrow(
      expect.objectContaining({ stack: expect.stringContaining("eight:1:7") }),
    );
  });
});
