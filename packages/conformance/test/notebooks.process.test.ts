import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { run } from "../../../scripts/set-up/run.mjs";
import { filesBelow, readText, repository } from "../src/repository.js";
import { temporaryTree } from "./temporary-tree.js";

const program = path.join(repository, "packages/cli/dist/main.js");
const notebooks = filesBelow(repository, "notebooks").filter((file) => file.endsWith(".ipynb"));

// After a change: npm run -s chiso -- run notebooks/*.ipynb --inplace --lang en, then read the difference.
test.each(notebooks)("%s holds the outputs that it gives when it is run", async (notebook) => {
  const output = path.join(temporaryTree({}), "out.ipynb");
  await run(process.execPath, [program, "run", notebook, "--output", output, "--lang", "en"], {
    cwd: repository,
  });
  const given = fs.readFileSync(output, "utf8");
  const held = readText(repository, notebook);
  expect(differingCells(held, given)).toEqual([]);
  expect(given === held).toBe(true);
});

/** The cells that differ, by number and first line: whole outputs would hide the names. */
function differingCells(held: string, given: string): string[] {
  const other = cellsOf(given);
  return cellsOf(held).flatMap((cell, at) =>
    isDeepStrictEqual(cell, other[at]) ? [] : [`cell ${at + 1}: ${[cell.source].flat()[0]?.trim()}`],
  );
}

function cellsOf(notebook: string): { source: string | string[] }[] {
  return (JSON.parse(notebook) as { cells: { source: string | string[] }[] }).cells;
}
