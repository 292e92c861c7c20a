import { expect, test } from "vitest";
import { repository } from "../src/repository.js";
import { wordProblems } from "../src/words.js";
import { temporaryTree } from "./temporary-tree.js";

test("this repository holds no path of one machine and nothing left undone", () => {
  expect(wordProblems(repository)).toEqual([]);
});

test("the checker finds forbidden words with file and line", () => {
  // Put together here, so that this file holds none itself.
  const home = ["ro", "ot"].join("");
  const undone = ["TO", "DO"].join("");
  const root = temporaryTree({
    "packages/model/src/a.ts": `const a = 1;\nconst b = "/${home}/b"; // ${undone}: c`,
    "packages/model/src/b.ts": 'const data = "../../shared/truth";',
    "packages/model/test/b.test.ts": 'const data = "../../shared/truth";\ntest.only("one", () => {});',
    "docs/a.md": `see /${home}/main`,
  });
  expect(wordProblems(root).map((problem) => problem.split(": ").slice(0, 2).join(": "))).toEqual([
    "docs/a.md:1: a path of one machine",
    "packages/model/src/a.ts:2: a path of one machine",
    "packages/model/src/a.ts:2: finish it, or write it where it is tracked",
    "packages/model/src/b.ts:1: data beside the repository is for tests only",
    "packages/model/test/b.test.ts:2: the other tests would silently not run",
  ]);
});

test("the checker leaves other words alone", () => {
  const root = temporaryTree({
    "packages/model/src/a.ts":
      'import "../shared.js"; const url = "https://example.org/work/1"; const home = "./root/";',
  });
  expect(wordProblems(root)).toEqual([]);
});
