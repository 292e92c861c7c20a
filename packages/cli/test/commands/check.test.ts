import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeScores, parseIndexSpec } from "@chiso/model";
import { readScoresXlsx, writeScoresXlsx } from "@chiso/tables";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";
import { smallScores, smallSpec } from "../small-index.js";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "index.json": smallSpec,
    "nodes.csv":
      "code,parent,name,max\ntotal,,Total,\ninst,total,Institutions,10\nproc,total,Procedures,13\n",
    "good.csv": "unit,inst,proc\n01,8.5,12\n79,9,11\n",
    "look.csv": "unit,inst,proc\n01,8,\n79,8,\n48,8,\n46,,\n",
    "bad.csv": "unit,inst,proc,colour\n01,8.5,good,red\n79,12,11,blue\n01,9,10,green\n48,,,\n",
    "years.csv": "year,unit,inst,proc\n2022,79,1,2\n2023,79,3,4\n",
    "scores.csv": smallScores,
    "names.csv": "tỉnh,inst,proc\nTP. Hồ Chí Minh,9,11\nhà nội,8.5,12\n",
    "typo.csv": "tỉnh,inst,proc\nTP. Hồ Chí Min,9,11\nhà nội,8.5,12\n",
  });
  const scores = makeScores(parseIndexSpec(smallSpec), {
    units: [{ code: "79", label: { en: "HCMC" } }],
    leaves: ["inst", "proc"],
    values: [9, 11],
  });
  await writeFile(join(folder.path, "scores.xlsx"), await writeScoresXlsx(scores));
});
afterAll(() => folder.remove());

const run = (line: string) => chiso(line.split(" "), { cwd: folder.path });

describe("chiso check DATA SPEC", () => {
  test("says all errors and all that should be looked at, exit code 1", async () => {
    const { code, stdout, stderr } = await run("check bad.csv index.json");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "4 units × 2 leaves, 3 of 8 values missing

      Kind   Where                  What
      ─────  ─────────────────────  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      error  row 1 › column colour  “colour” is neither a leaf of the index nor a unit, name, group or year column. Leaves: inst, proc. Rename the column or ignore it.
      error  row 2 › column proc    “good” is not a number. Leave the cell empty when the value is missing.
      error  row 3 › column inst    12 is above the maximum 10 of "inst". Correct the value or the column.
      error  row 4                  Unit 01 is already in row 2. Keep one of the two rows.
      look   inst                   1 of 4 units have no value on inst: 48.
      look   proc                   2 of 4 units have no value on proc: 01, 48.
      look   48                     48 has 0 of 2 values. Fill the row, or leave the unit out.
      "
    `);
  });

  test("warnings alone: exit code 0", async () => {
    const { code, stdout } = await run("check look.csv index.json --min-availability 0.4 --lang vi");
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "4 đơn vị × 2 tiêu chí, thiếu 5 trên 8 giá trị

      Loại     Ở đâu  Điều gì
      ───────  ─────  ────────────────────────────────────────────────────────────────────────────────────────────────────────
      xem lại  inst   Cả 3 giá trị ở inst đều là 8: tiêu chí không phân biệt các đơn vị. Xem lại cột; không tính min-max được.
      xem lại  inst   1 trên 4 đơn vị không có giá trị ở inst: 46.
      xem lại  proc   Không đơn vị nào có giá trị ở proc. Điền cột, hoặc bỏ tiêu chí khỏi chỉ số.
      xem lại  46     46 có 0 trên 2 giá trị. Điền dòng, hoặc bỏ đơn vị.
      "
    `);
  });

  test("nothing to say; several years are no error", async () => {
    expect(await run("check good.csv index.json")).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "2 units × 2 leaves, 0 of 4 values missing

      Kind  Where  What
      ────  ─────  ────
      * Nothing was found wrong.
      ",
      }
    `);
    expect((await run("check years.csv index.json")).code).toBe(0);
    expect((await run("check years.csv index.json --year 2021")).stdout).toContain("no rows of 2021");
    expect((await run("check scores.xlsx index.json")).stdout).toContain("1 units × 2 leaves");
  });

  test("a file that cannot be opened, and a share that is none", async () => {
    expect(await run("check nowhere.xlsx index.json")).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "nowhere.xlsx: There is no such file. Check the name and the folder.
      1 error; nothing was written.
      ",
        "stdout": "",
      }
    `);
    const usage = await run("check good.csv index.json --min-availability half");
    expect({ code: usage.code, first: usage.stderr.split("\n")[0] }).toEqual({
      code: 2,
      first: "--min-availability is “half”; a share from 0 to 1 is wanted.",
    });
  });
});

describe("files of other kinds", () => {
  test("scores from a workbook, the sheet by name or number; a spec from a table of nodes", async () => {
    for (const sheet of ["", " --sheet scores", " --sheet 1", " --range A1:D2"]) {
      const { stdout } = await run(`evaluate nodes.csv scores.xlsx${sheet}`);
      expect(stdout).toContain("20");
    }
    expect((await run("rank index.json scores.xlsx --sheet 2023")).stderr).toContain("Sheets: scores.");
  });

  test("a result into a workbook", async () => {
    expect((await run("rank index.json scores.csv -o ranking.xlsx")).code).toBe(0);
    const bytes = await readFile(join(folder.path, "ranking.xlsx"));
    const spec = parseIndexSpec({
      kind: "weights",
      code: "back",
      label: { en: "Back" },
      root: {
        code: "all",
        label: { en: "All" },
        children: [{ code: "Score", label: { en: "Score" }, weight: 1 }],
      },
    });
    const back = await readScoresXlsx(bytes, { spec, ignore: ["Rank"] });
    expect(back.units.map(({ code }) => code)).toEqual(["Ha Noi", "HCMC", "Da Nang"]);
    expect([...back.values]).toEqual([20.5, 20, NaN]);
  });

  test("provinces by name", async () => {
    const { stdout } = await run("evaluate index.json names.csv --units provinces --json");
    const { units } = JSON.parse(stdout) as { units: { code: string }[] };
    expect(units.map(({ code }) => code)).toEqual(["79", "01"]);
    expect((await run("evaluate index.json typo.csv --units provinces")).stderr).toMatchInlineSnapshot(`
      "typo.csv › row 2: No unit is known as “TP. Hồ Chí Min”. Correct the name or code.
      1 error; nothing was written.
      "
    `);
  });
});
