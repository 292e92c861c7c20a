import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";
import { smallScenario, smallScores, smallSpec } from "../small-index.js";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "index.json": smallSpec,
    "scores.csv": smallScores,
    "half.json": smallScenario,
    "years.csv": "year,unit,inst,proc\n2022,79,1,2\n2023,79,3,4\n",
  });
});
afterAll(() => folder.remove());

const run = (line: string, env: Record<string, string> = {}) =>
  chiso(line.split(" "), { cwd: folder.path, env });

describe("tables on stdout", () => {
  test("evaluate", async () => {
    const { code, stdout, stderr } = await run("evaluate index.json scores.csv");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "Reform index

      Unit     Total  Institutions  Procedures
      ───────  ─────  ────────────  ──────────
      Ha Noi   20.50          8.50       12.00
      HCMC     20.00          9.00       11.00
      Da Nang      –          9.50           –
      "
    `);
  });

  test("rank, on a node, with a rule for ties", async () => {
    expect((await run("rank index.json scores.csv")).stdout).toMatchInlineSnapshot(`
      "Total

      Rank  Unit     Score
      ────  ───────  ─────
         1  Ha Noi   20.50
         2  HCMC     20.00
         –  Da Nang      –
      "
    `);
    expect((await run("rank index.json scores.csv --node inst --ties dense --decimals 1")).stdout)
      .toMatchInlineSnapshot(`
      "Institutions

      Rank  Unit     Score
      ────  ───────  ─────
         1  Da Nang    9.5
         2  HCMC       9.0
         3  Ha Noi     8.5
      "
    `);
  });

  test("what-if", async () => {
    expect((await run("what-if index.json scores.csv half.json")).stdout).toMatchInlineSnapshot(`
      "HCMC, rank 2 → 1

      Node          Before  After  Change  Contribution
      ────────────  ──────  ─────  ──────  ────────────
      Total          20.00  22.00   +2.00         +2.00
      Institutions    9.00   9.00    0.00          0.00
      Procedures     11.00  13.00   +2.00         +2.00
      * Other units whose rank moves: 1.
      "
    `);
  });

  test("gap, the unit by its name", async () => {
    const byCode = await run("gap index.json scores.csv --unit 79 --rank 1");
    expect(byCode.stdout).toMatchInlineSnapshot(`
      "HCMC: rank 2 with 20.00; rank 1 takes 20.50 (Ha Noi), 0.50 more

      Node          Score  Maximum  Head-room  Closes it alone  Share of head-room needed, %
      ────────────  ─────  ───────  ─────────  ───────────────  ────────────────────────────
      Total         20.00       23       3.00  yes                                        17
      Institutions   9.00       10       1.00  yes                                        50
      Procedures    11.00       13       2.00  yes                                        25
      "
    `);
    for (const name of ["HCMC", "tp.hcm", "TPHCM"])
      expect((await run(`gap index.json scores.csv --unit ${name} --rank 1`)).stdout).toBe(byCode.stdout);
  });

  test("bounds", async () => {
    expect((await run("bounds --indicator PAR --year 2023 --rank 15")).stdout).toMatchInlineSnapshot(`
      "PAR 2023, score at rank 15 of 63: 88.38 – 88.60

      The score is  Score  Because                     Claims
      ────────────  ─────  ──────────────────────────  ────────────────────────────────────────
      at least      88.38  published score at rank 17  PAR-2023-46-total-1
      at most       88.60  published score at rank 14  PAR-2023-56-total-1, PAR-2023-56-total-2
      * 88.60 is derived from rounded figures (PAR-2023-56-total-2); its last digit can be off by one.
      "
    `);
  });

  test("built-in indices and scores", async () => {
    const { stdout } = await run("rank papi papi:2023");
    expect(stdout.split("\n").slice(0, 6).join("\n")).toMatchInlineSnapshot(`
      "PAPI, 2023

      Rank  Unit                 Score
      ────  ─────────────────  ───────
         1  Thua Thien Hue     46.0414
         2  Thai Nguyen        45.7875"
    `);
  });

  test("one year of a file with several", async () => {
    expect((await run("rank index.json years.csv --year 2023")).stdout).toContain("Total, 2023");
  });
});

describe("language", () => {
  test("comes from --lang anywhere, else from the locale", async () => {
    const vietnamese = (await run("rank index.json scores.csv --lang vi")).stdout;
    expect(vietnamese).toMatchInlineSnapshot(`
      "Tổng điểm

      Hạng  Đơn vị    Điểm
      ────  ───────  ─────
         1  Hà Nội   20,50
         2  TP.HCM   20,00
         –  Đà Nẵng      –
      "
    `);
    expect((await run("--lang vi rank index.json scores.csv")).stdout).toBe(vietnamese);
    expect((await run("rank index.json scores.csv", { LANG: "vi_VN.UTF-8" })).stdout).toBe(vietnamese);
    expect((await run("rank index.json scores.csv", { LC_ALL: "C", LANG: "vi_VN" })).stdout).not.toBe(
      vietnamese,
    );
    expect((await run("rank index.json scores.csv --lang=en", { LANG: "vi_VN" })).stdout).not.toBe(
      vietnamese,
    );
  });
});

describe("-o FILE", () => {
  test("writes what the file's ending says, and nothing on stdout", async () => {
    for (const [file, start] of [
      ["r.csv", "Rank,Unit,Score\n1,Ha Noi,20.5\n"],
      ["r.json", '{\n  "node": "total"'],
      ["r.html", "<!doctype html>"],
      ["deep/r.txt", "Total\n\nRank"],
    ] as const) {
      const { code, stdout, stderr } = await run(`rank index.json scores.csv -o ${file}`);
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: `Written: ${file}\n` });
      expect((await readFile(join(folder.path, file), "utf8")).startsWith(start)).toBe(true);
    }
  });

  test("a file that cannot be written is an issue, and leaves nothing", async () => {
    const before = await readdir(folder.path);
    expect(await run("rank index.json scores.csv -o index.json/x.csv")).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "index.json/x.csv: The file cannot be written: EEXIST.
      1 error; nothing was written.
      ",
        "stdout": "",
      }
    `);
    expect(await readdir(folder.path)).toEqual(before);
  });

  test("a command that was stopped writes nothing", async () => {
    const argv = "rank index.json scores.csv -o stopped.csv".split(" ");
    const ran = await chiso(argv, { cwd: folder.path, signal: AbortSignal.abort() });
    expect(ran).toMatchInlineSnapshot(`
      {
        "code": 4,
        "stderr": "Stopped; nothing was written.
      ",
        "stdout": "",
      }
    `);
    expect(await readdir(folder.path)).not.toContain("stopped.csv");
  });
});
