import { describe, expect, test } from "vitest";
import {
  defaultExportProblems,
  lengthProblems,
  manifestProblems,
  nameProblems,
  strayTestProblems,
} from "../src/house.js";
import { repository } from "../src/repository.js";
import { temporaryTree } from "./temporary-tree.js";

describe("this repository", () => {
  test("has no source file over the limit", () => {
    expect(lengthProblems(repository)).toEqual([]);
  });

  test("names files in kebab-case, after their concept", () => {
    expect(nameProblems(repository)).toEqual([]);
  });

  test("has no default exports", () => {
    expect(defaultExportProblems(repository)).toEqual([]);
  });

  test("has no test where no suite looks", () => {
    expect(strayTestProblems(repository)).toEqual([]);
  });

  test("has in every package what a package must carry", () => {
    expect(manifestProblems(repository)).toEqual([]);
  });
});

describe("the checker", () => {
  test("finds long files, bad names and default exports", () => {
    const root = temporaryTree({
      "packages/model/package.json": "{}",
      "packages/model/src/long.ts": "// line\n".repeat(401),
      "packages/model/src/fine.ts": "// line\n".repeat(400),
      "packages/model/src/utils.ts": "export default function () {}",
      "packages/model/src/as-default.ts": "const a = 1; export { a as default };",
      "packages/model/src/camelCase.ts": "const a = 1; export default a;",
    });
    expect(lengthProblems(root)).toEqual(["packages/model/src/long.ts has 401 lines; 400 is the limit"]);
    expect(nameProblems(root)).toEqual([
      "packages/model/src/camelCase.ts: file names are kebab-case",
      "packages/model/src/utils.ts: a file is named after its one concept",
    ]);
    expect(defaultExportProblems(root)).toEqual([
      "packages/model/src/as-default.ts: exports are named",
      "packages/model/src/camelCase.ts: exports are named",
      "packages/model/src/utils.ts: exports are named",
    ]);
  });

  test("finds stray tests", () => {
    const stray = ["packages/model/src/a.test.ts", "packages/model/test/a.spec.ts", "scripts/a.test.mjs"];
    const files = [...stray, "packages/model/test/deep/a.process.test.ts"];
    const root = temporaryTree(Object.fromEntries(files.map((file) => [file, ""])));
    expect(strayTestProblems(root).map((problem) => problem.split(":")[0])).toEqual(stray);
  });

  test("finds what a package lacks; a private one owes less", () => {
    const root = temporaryTree({
      "packages/model/package.json": JSON.stringify({ license: "MIT", type: "module", description: "" }),
      "packages/bench/package.json": JSON.stringify({ private: true, type: "module", description: "" }),
      "packages/bench/README.md": "",
    });
    expect(manifestProblems(root).sort()).toEqual([
      'packages/bench lacks "license": "MIT"',
      'packages/model lacks "engines"',
      'packages/model lacks "files"',
      'packages/model lacks "sideEffects": false',
      "packages/model lacks a README.md",
      "packages/model lacks an exports map",
    ]);
  });
});
