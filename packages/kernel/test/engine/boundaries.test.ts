import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ENGINE = new URL("../../src/engine/", import.meta.url);
const files = readdirSync(ENGINE).map((name) => [name, readFileSync(new URL(name, ENGINE), "utf8")] as const);

function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:(?:import|export)\b[^"]*\bfrom |\} from |import )"([^"]+)"/gm)].map(
    (match) => match[1]!,
  );
}

it("the engine imports acorn and itself, and nothing else", () => {
  expect(files.length).toBeGreaterThan(20);
  for (const [name, text] of files) {
    for (const specifier of importsOf(text))
      expect(`${name}: ${specifier}`).toMatch(/: (?:acorn|\.\/[a-z-]+\.js)$/);
  }
});

it("the engine uses no global of Node", () => {
  for (const [name, text] of files) {
    expect(
      `${name} ${/\b(?:process|Buffer|require|__dirname)\b(?=[.(])/.exec(text.replace(/\/\*[^]*?\*\/|\/\/.*|`[^`]*`/g, ""))?.[0]}`,
    ).toBe(`${name} undefined`);
  }
});

it("no two files of the engine import each other, however indirectly", () => {
  const graph = new Map(
    files.map(([name, text]) => [
      name,
      importsOf(text).map((one) => one.replace("./", "").replace(".js", ".ts")),
    ]),
  );
  expect([...graph.values()].flat().length).toBeGreaterThan(50);
  const visit = (name: string, path: readonly string[]): void => {
    expect(path, [...path, name].join(" → ")).not.toContain(name);
    for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
  };
  for (const name of graph.keys()) visit(name, []);
});
