import { describe, expect, it } from "vitest";
import { failure, startSession } from "./session.js";

/** How to declare a name, and what it is then, as an expression of it. */
const KINDS: Readonly<
  Record<string, readonly [declare: (name: string) => string, value: (name: string) => string]>
> = {
  const: [(name) => `const ${name} = 1`, (name) => `${name} === 1`],
  let: [(name) => `let ${name} = 2`, (name) => `${name} === 2`],
  var: [(name) => `var ${name} = 3`, (name) => `${name} === 3`],
  function: [
    (name) => `function ${name}() { return 4 }`,
    (name) => `${name}() === 4 && ${name}.name === "${name}"`,
  ],
  class: [
    (name) => `class ${name} { five = 5 }`,
    (name) => `new ${name}().five === 5 && ${name}.name === "${name}"`,
  ],
  enum: [(name) => `enum ${name} { Six = 6 }`, (name) => `${name}.Six === 6 && ${name}[6] === "Six"`],
  import: [
    (name) => `import { sep as ${name} } from "node:path"`,
    (name) => `${name} === "/" || ${name} === "\\\\"`,
  ],
};

describe("a name may be declared again with any kind", () => {
  for (const from of Object.keys(KINDS)) {
    for (const to of Object.keys(KINDS)) {
      it(`${from} → ${to}`, async () => {
        const name = `kind_${from}_${to}`;
        const session = startSession();
        const [declareFrom, valueFrom] = KINDS[from]!;
        const [declareTo, valueTo] = KINDS[to]!;
        expect(await session.last(declareFrom(name), valueFrom(name))).toBe("true");
        expect(await session.last(declareTo(name), valueTo(name))).toBe("true");
      });
    }
  }
});

describe("whether a name is constant", () => {
  for (const from of Object.keys(KINDS)) {
    for (const [to, isConstant] of [
      ["const", true],
      ["let", false],
      ["import", true],
      ["var", false],
    ] as const) {
      it(`is settled by its last declaration: ${from} → ${to}`, async () => {
        const name = `settled_${from}_${to}`;
        const session = startSession();
        await session.last(KINDS[from]![0](name), KINDS[to]![0](name));
        if (!isConstant) return expect(await session.last(`${name} = "new"; ${name}`)).toBe("'new'");
        expect((await failure(session.run(`${name} = "new"`))).ename).toBe("TypeError");
        expect(await session.last(`${name} === "new"`)).toBe("false");
      });
    }
  }
});
