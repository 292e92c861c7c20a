import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "iMeta.csv": `iCode,iName,Level,Parent,Weight,Direction,Type,Denominator,Target
Goods,Trade in goods,1,Conn,1,1,Indicator,GDP,12.5
Tariff,Tariffs,1,Conn,2,-1,Indicator,,
Conn,Connectivity,3,,1,1,Aggregate,,
GDP,Product,,,,,Denominator,,
Income,Income group,,,,,Group,,
`,
    "iData.csv":
      "uName,uCode,Income,Time,GDP,Goods,Tariff\nAustria,AUT,High,2018,2,4,NA\nBelgium,BEL,High,2018,4,6,3\n",
    "wrong.csv": "iCode,Parent,Weight,Direction,Type\nGoods,Con,1,up,Indicator\nConn,,1,1,Aggregate\n",
  });
});
afterAll(() => folder.remove());

const run = (line: string) => chiso(line.split(" "), { cwd: folder.path });

test("writes a spec and scores that the other commands take", async () => {
  const ran = await run("import-coin iData.csv iMeta.csv -o asem");
  expect(ran).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "warning: iMeta.csv › row 2 › column Level: Goods is on level 1 and its parent Conn on level 3. The tree follows the parents; a parent is expected one level up.
    warning: iMeta.csv › row 3 › column Level: Tariff is on level 1 and its parent Conn on level 3. The tree follows the parents; a parent is expected one level up.
    ",
      "stdout": "asem/index.json
    asem/scores.csv
    ",
    }
  `);
  expect(await readFile(join(folder.path, "asem/scores.csv"), "utf8")).toMatchInlineSnapshot(`
    "year,unit,name,group:Income,Goods,Tariff,denominator:GDP
    2018,AUT,Austria,High,4,,2
    2018,BEL,Belgium,High,6,3,4
    "
  `);
  expect((await run("rank asem/index.json asem/scores.csv")).stdout).toMatchInlineSnapshot(`
    "Connectivity, 2018

    Rank  Unit      Score
    ────  ───────  ──────
       1  Austria  100.00
       2  Belgium    0.00
    "
  `);
  const check = await run("check asem/scores.csv asem/index.json");
  expect({ code: check.code, missing: check.stdout.includes("1 of 4 values missing") }).toEqual({
    code: 0,
    missing: true,
  });
});

test("reports as JSON", async () => {
  const { stdout } = await run("import-coin iData.csv iMeta.csv --json --code mine");
  expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
    {
      "code": "mine",
      "denominators": [
        "GDP",
      ],
      "files": {
        "index": "out/index.json",
        "scores": "out/scores.csv",
      },
      "groups": [
        "Income",
      ],
      "leaves": 2,
      "parents": 1,
      "targets": {
        "Goods": 12.5,
      },
      "units": 2,
      "warnings": [
        {
          "code": "no_effect",
          "hint": "The tree follows the parents; a parent is expected one level up.",
          "message": "Goods is on level 1 and its parent Conn on level 3.",
          "path": [
            "iMeta.csv",
            "row 2",
            "column Level",
          ],
          "severity": "warning",
        },
        {
          "code": "no_effect",
          "hint": "The tree follows the parents; a parent is expected one level up.",
          "message": "Tariff is on level 1 and its parent Conn on level 3.",
          "path": [
            "iMeta.csv",
            "row 3",
            "column Level",
          ],
          "severity": "warning",
        },
      ],
      "years": [
        2018,
      ],
    }
  `);
  expect(await readdir(join(folder.path, "out"))).toEqual(["index.json", "scores.csv"]);
});

test("wrong tables are said by row and column, and nothing is written", async () => {
  const { code, stderr } = await run("import-coin iData.csv wrong.csv -o wrong");
  expect(code).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
    "wrong.csv › row 2 › column Parent: “Con”, the parent of Goods, has no row of its own. Add the row or correct the parent.
    wrong.csv › row 2 › column Direction: “up” is none of 1, -1.
    wrong.csv › row 3 › column Type: Conn is an aggregate, but no row has it as its parent. Delete the row or correct a parent.
    3 errors; nothing was written.
    "
  `);
  expect((await run("import-coin iData.csv nowhere.csv --lang vi")).stderr).toContain("Không có tệp này");
  expect(await readdir(folder.path)).not.toContain("wrong");
});
