import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatIssues, IndexError } from "@chiso/model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readScoresFile, readSpecFile, writeFileWhole } from "../../src/node/index.js";
import { smallIndex } from "../small-index.js";

let folder = "";
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "chiso-tables-"))));
afterAll(() => rm(folder, { recursive: true }));

test("a spec and scores are read from files, and issues name the file as the user did", async () => {
  const spec = join(folder, "index.json");
  await writeFile(spec, JSON.stringify(smallIndex));
  expect(await readSpecFile(spec)).toEqual(smallIndex);
  const sheet = join(folder, "sheet.csv");
  await writeFile(sheet, "unit,inst,proc.time,proc.web\n79,1,2,0\n");
  expect((await readScoresFile(sheet, { spec: smallIndex })).units).toHaveLength(1);
});

test("a missing file, a folder and bytes that are not UTF-8 are issues", async () => {
  const latin = join(folder, "latin1.csv");
  await writeFile(latin, Buffer.from([0x75, 0xe9, 0x0a]));
  const said = async (path: string): Promise<string> =>
    readScoresFile(path, { spec: smallIndex, fileName: "given.csv" }).then(
      () => "read",
      (error: unknown) => (error instanceof IndexError ? formatIssues(error.issues) : "crash"),
    );
  expect(await said(join(folder, "nowhere.csv"))).toMatchInlineSnapshot(
    `"given.csv: There is no such file. Check the name and the folder."`,
  );
  expect(await said(folder)).toMatchInlineSnapshot(`"given.csv: The file cannot be read: EISDIR."`);
  expect(await said(latin)).toMatchInlineSnapshot(
    `"given.csv: The file is not UTF-8 text. Save it as CSV UTF-8 or as UTF-8 JSON."`,
  );
});

test("a file is written whole, over an earlier one, in a new folder", async () => {
  const path = join(folder, "new", "deep", "a.txt");
  await writeFileWhole(path, "one");
  await writeFileWhole(path, "hai\n");
  expect(await readFile(path, "utf8")).toBe("hai\n");
  expect(await readdir(join(folder, "new", "deep"))).toEqual(["a.txt"]);
});

test("a failed write leaves nothing behind and the earlier folder as it was", async () => {
  const target = join(folder, "taken");
  await writeFileWhole(join(target, "inside.txt"), "x");
  await expect(writeFileWhole(target, "text")).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.includes(".part"))).toEqual([]);
  expect(await readdir(target)).toEqual(["inside.txt"]);
});
