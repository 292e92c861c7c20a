import { expect, test } from "vitest";
import { commandsOf, linkProblems } from "../src/documents.js";
import { repository } from "../src/repository.js";
import { temporaryTree } from "./temporary-tree.js";

test("every link to a file of this repository leads somewhere", () => {
  expect(linkProblems(repository)).toEqual([]);
});

test("the checker finds a link to nothing, and leaves code and other sites alone", () => {
  const root = temporaryTree({
    "packages/model/package.json": "{}",
    "packages/model/README.md":
      "[up](../../README.md#top) [gone](src/gone.ts) [out](https://example.org) `[a](b)`",
    "README.md": "[model](packages/model) [nowhere](docs/a.md)\n\n```ts\nf[0](x);\n```\n",
  });
  expect(linkProblems(root)).toEqual([
    "README.md: docs/a.md is not there",
    "packages/model/README.md: src/gone.ts is not there",
  ]);
});

test("commands are read from shell fences, with quoted arguments and without comments", () => {
  const markdown =
    '```sh\nnpm start\nchiso gap papi --unit "Hồ Chí Minh"\nnpm run -s chiso -- --help # all\n```\n';
  expect(commandsOf(markdown)).toEqual([["gap", "papi", "--unit", "Hồ Chí Minh"], ["--help"]]);
});
