import fs from "node:fs";
import path from "node:path";
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
  expect(fs.readFileSync(output, "utf8")).toBe(readText(repository, notebook));
});
