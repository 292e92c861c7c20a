import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";
import { smallScores, smallSpec } from "../small-index.js";

const sixMistakes = `{
  "kind": "points",
  "code": "six",
  "label": { "en": "Six" },
  "decimals": -1,
  "root": {
    "code": "total",
    "label": { "en": "Total" },
    "children": [
      { "code": "a", "label": { "en": "A" }, "max": 10 },
      { "code": "a", "label": { "en": "A again" }, "max": 5 },
      { "code": "b", "label": { "en": "B" } },
      { "code": "c", "label": { "en": "C" }, "max": -1 },
      { "code": "d", "label": { "en": "D" }, "max": 2, "measure": "guess" },
      { "code": "e", "label": { "en": "E" }, "max": 2, "colour": "red" }
    ]
  }
}`;

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "six.json": sixMistakes,
    "broken.json": '{\n  "kind": "points",\n}',
    "index.json": smallSpec,
    "good.csv": smallScores,
    "bad.csv": "unit,inst,proc,colour\n01,8.5,good,red\n79,12,11,blue\n01,9,10,green\n",
    "scenario.json":
      '{ "unit": "79", "changes": [{ "node": "procs", "add": 1 }, { "node": "inst", "set": 99 }] }',
  });
});
afterAll(() => folder.remove());

const run = (line: string) => chiso(line.split(" "), { cwd: folder.path });

describe("what a user reads, and exit code 1", () => {
  test("a spec with six different mistakes: six issues at once", async () => {
    const { code, stdout, stderr } = await run("rank six.json good.csv");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatchInlineSnapshot(`
      "six.json › line 5, column 15 › decimals: Too small: expected number to be >=0.
      six.json › line 15, column 7 › root › children › 5: Unrecognized key: "colour".
      six.json › line 11, column 17 › root › children › 1 › code: Code "a" is used twice; it was first used at root › children › 0. Give every node a code of its own.
      six.json › line 14, column 67 › root › children › 4 › measure: Measure "guess" of "d" is not in \`measures\` (the spec lists none). Add it to \`measures\` or correct the code.
      six.json › line 12, column 7 › root › children › 2 › max: Leaf "b" has no maximum. Give the points it can earn as \`max\`.
      six.json › line 13, column 53 › root › children › 3 › max: Maximum of "c" is -1; it must be above 0. Give the points it can earn.
      6 errors; nothing was written.
      "
    `);
  });

  test("unknown code, text in a number cell, value above its maximum, unit twice: by row and column", async () => {
    const { code, stdout, stderr } = await run("rank index.json bad.csv -o ranking.csv");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatchInlineSnapshot(`
      "bad.csv › row 1 › column colour: “colour” is neither a leaf of the index nor a unit, name, group or year column. Leaves: inst, proc. Rename the column or ignore it.
      bad.csv › row 2 › column proc: “good” is not a number. Leave the cell empty when the value is missing.
      bad.csv › row 3 › column inst: 12 is above the maximum 10 of "inst". Correct the value or the column.
      bad.csv › row 4: Unit 01 is already in row 2. Keep one of the two rows.
      4 errors; nothing was written.
      "
    `);
  });

  test("nothing is written, not even half", async () => {
    await run("rank index.json bad.csv -o ranking.csv");
    await run("evaluate six.json good.csv -o scores.json");
    expect((await readdir(folder.path)).sort()).toEqual([
      "bad.csv",
      "broken.json",
      "good.csv",
      "index.json",
      "scenario.json",
      "six.json",
    ]);
  });

  test("in Vietnamese", async () => {
    expect((await run("rank index.json bad.csv --lang vi")).stderr).toMatchInlineSnapshot(`
      "bad.csv › dòng 1 › cột colour: “colour” không phải là tiêu chí của chỉ số, cũng không phải cột đơn vị, tên, nhóm hay năm. Các tiêu chí: inst, proc. Đổi tên cột hoặc bỏ qua cột.
      bad.csv › dòng 2 › cột proc: “good” không phải là số. Nếu thiếu số liệu thì để trống ô.
      bad.csv › dòng 3 › cột inst: 12 vượt điểm tối đa 10 của “inst”. Sửa giá trị hoặc cột.
      bad.csv › dòng 4: Đơn vị 01 đã có ở dòng 2. Chỉ giữ một trong hai dòng.
      4 lỗi; không ghi gì cả.
      "
    `);
  });

  test("with --json the issues are JSON, on stderr", async () => {
    const { code, stdout, stderr } = await run("rank index.json bad.csv --json");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const { issues } = JSON.parse(stderr) as { issues: { code: string; path: unknown[] }[] };
    expect(issues.map((issue) => issue.code)).toEqual([
      "unknown_code",
      "not_a_number",
      "above_max",
      "duplicate_unit",
    ]);
    expect(issues[1]?.path).toEqual(["bad.csv", "row 2", "column proc"]);
  });

  test("broken JSON, missing files, wrong questions", async () => {
    expect((await run("rank broken.json good.csv")).stderr).toMatchInlineSnapshot(`
      "broken.json › line 3, column 1: “}” cannot stand here in JSON. Look for a missing or an extra comma, quote or bracket just before.
      1 error; nothing was written.
      "
    `);
    expect((await run("rank nowhere.json good.csv")).stderr).toMatchInlineSnapshot(`
      "nowhere.json: There is no such file. Built-in specs: par-index-2022, par-index-2022-by-part, par-index-2017, papi.
      1 error; nothing was written.
      "
    `);
    expect((await run("rank index.json nowhere.csv")).stderr).toMatchInlineSnapshot(`
      "nowhere.csv: There is no such file. Check the name and the folder.
      1 error; nothing was written.
      "
    `);
    expect((await run("rank papi papi:1999")).stderr).toMatchInlineSnapshot(`
      "papi:1999: There is no PAPI of 1999 here. Years: 2018, 2019, 2020, 2021, 2022, 2023, 2024.
      1 error; nothing was written.
      "
    `);
    expect((await run("rank index.json good.csv --node procs")).stderr).toMatchInlineSnapshot(`
      "node: No node "procs" in index "reform". Nodes: total, inst, proc.
      1 error; nothing was written.
      "
    `);
    expect((await run("gap index.json good.csv --unit 99 --rank 7")).stderr).toMatchInlineSnapshot(`
      "unit: No unit "99". Units: 01, 79, 48.
      rank: Rank 7 is no whole number from 1 to 2, the number of other units with a score.
      2 errors; nothing was written.
      "
    `);
    expect((await run("what-if index.json good.csv scenario.json")).stderr).toMatchInlineSnapshot(`
      "scenario.json › line 1, column 29 › changes › 0: No node "procs". Nodes: total, inst, proc.
      scenario.json › line 1, column 60 › changes › 1: "inst" would be 99, outside 0 to 10. It is 9 now.
      2 errors; nothing was written.
      "
    `);
    expect((await run("bounds --indicator PAR --year 1999 --rank 99")).stderr).toMatchInlineSnapshot(`
      "rank: Rank 99 is no whole number from 1 to 63.
      claims: No claim bounds a score of PAR 1999. Check indicator and year, or pass claims of that year.
      2 errors; nothing was written.
      "
    `);
  });
});
