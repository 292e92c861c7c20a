import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";
import { preparedScores, preparedSpec } from "../prepared-index.js";
import { smallScores, smallSpec } from "../small-index.js";

/** Three parts: s is the sum of a and b. */
const sumSpec = {
  kind: "weights",
  code: "sums",
  label: { en: "Sums" },
  root: {
    code: "all",
    label: { en: "All" },
    children: ["a", "b", "s"].map((code) => ({ code, label: { en: code }, weight: 1 })),
  },
};
const sumScores = "unit,a,b,s\n1,1,5,6\n2,2,1,3\n3,3,4,7\n4,4,2,6\n5,5,3,8\n";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "index.json": preparedSpec,
    "scores.csv": preparedScores,
    "points.json": smallSpec,
    "points.csv": smallScores,
    "sums.json": sumSpec,
    "sums.csv": sumScores,
    "bad.csv": "unit,inst,proc\n01,8.5,good\n79,12,11\n",
  });
});
afterAll(() => folder.remove());

const run = (line: string) => chiso(line.split(" "), { cwd: folder.path });
const json = async (line: string) =>
  JSON.parse((await run(`${line} --json`)).stdout) as {
    node: string;
    description: { columns: { code: string; missing: number; max: number; flags: string[] }[] };
    availability: { groups: { code: string }[]; rows: { unit: { code: string }; share: number }[] };
    correlationFlags: { method: string; pairs: { group: string; first: string; second: string }[] };
    alpha: { groups: { code: string; alpha: number }[] };
    collinearity: { groups: { flagged: boolean; condition: number | null }[] };
    weights: { code: string; effective: number }[];
  };

describe("diagnose", () => {
  test("shows a table for each question", async () => {
    const { code, stdout, stderr } = await run("diagnose index.json scores.csv");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "Statistics over 7 units

      Column   Values  Missing  Min   Median     Mean  Max       Sd  Skewness  Kurtosis  Flags
      ───────  ──────  ───────  ───  ───────  ───────  ───  ───────  ────────  ────────  ────────
      doctors       6        1   40  140.000  270.000  900  320.687      2.08      4.46  outliers
      waiting       5        2    3    7.000    6.400    9    2.408     −0.60     −0.95
      budget        6        1   10   12.500   76.667  400  158.407      2.45      6.00  outliers
      debt          7        0   20   50.000   48.571   90   23.223      0.76      0.67

      Data availability

      Unit  Missing  Share there  Total  Health  Money
      ────  ───────  ───────────  ─────  ──────  ─────
      A           0        1.000  1.000   1.000  1.000
      B           1        0.750  0.750   0.500  1.000
      C           0        1.000  1.000   1.000  1.000
      D           0        1.000  1.000   1.000  1.000
      E           0        1.000  1.000   1.000  1.000
      F           3        0.250  0.250   0.000  0.500
      G           0        1.000  1.000   1.000  1.000

      Correlations outside the limits

      Under  Node    With  Correlation  Flag
      ─────  ──────  ────  ───────────  ────
      money  budget  debt       −0.427  low
      * Children of one parent: above 0.9 or below −0.4 (pearson).

      Cronbach's alpha

      Group   Items   Alpha  Highest without  Alpha without it
      ──────  ─────  ──────  ───────────────  ────────────────
      Total       2  −0.427  –                –
      Health      2   0.865  –                –
      Money       2  −0.850  –                –

      Collinearity

      Group   Item     Variance inflation  Condition index  Flagged
      ──────  ───────  ──────────────────  ───────────────  ───────
      Total   health                 1.10              1.4  no
      Total   money                  1.10              1.4  no
      Health  doctors                2.39              2.7  no
      Health  waiting                2.39              2.7  no
      Money   budget                 1.22              1.6  no
      Money   debt                   1.22              1.6  no

      Small: effective weights

      Node     Among siblings  In the index
      ───────  ──────────────  ────────────
      Total            1.0000        1.0000
      Health           0.6667        0.6667
      Doctors          0.5000        0.3333
      Waiting          0.5000        0.3333
      Money            0.3333        0.3333
      Budget           0.5000        0.1667
      Debt             0.5000        0.1667
      "
    `);
  });

  test("of one branch, in Vietnamese", async () => {
    const { stdout } = await run("diagnose index.json scores.csv --node money --method kendall --lang vi");
    expect(stdout).toMatchInlineSnapshot(`
      "Thống kê trên 7 đơn vị

      Cột     Số giá trị  Thiếu  Nhỏ nhất  Trung vị  Trung bình  Lớn nhất  Độ lệch chuẩn  Độ lệch  Độ nhọn  Lưu ý
      ──────  ──────────  ─────  ────────  ────────  ──────────  ────────  ─────────────  ───────  ───────  ────────────────────
      budget           6      1        10    12,500      76,667       400        158,407     2,45     6,00  có giá trị ngoại lai
      debt             7      0        20    50,000      48,571        90         23,223     0,76     0,67

      Mức đầy đủ của dữ liệu

      Đơn vị  Thiếu  Tỷ lệ có   Tiền
      ──────  ─────  ────────  ─────
      A           0     1,000  1,000
      B           0     1,000  1,000
      C           0     1,000  1,000
      D           0     1,000  1,000
      E           0     1,000  1,000
      F           1     0,500  0,500
      G           0     1,000  1,000

      Tương quan ngoài giới hạn

      Thuộc  Thành phần  Với   Tương quan  Lưu ý
      ─────  ──────────  ────  ──────────  ─────
      money  budget      debt      −0,414  thấp
      * Giữa các phần con của cùng một thành phần: trên 0,9 hoặc dưới −0,4 (kendall).

      Hệ số Cronbach alpha

      Nhóm  Số mục   Alpha  Cao nhất khi bỏ  Alpha khi bỏ
      ────  ──────  ──────  ───────────────  ────────────
      Tiền       2  −0,850  –                –

      Đa cộng tuyến

      Nhóm  Mục     Hệ số phóng đại  Chỉ số điều kiện  Lưu ý
      ────  ──────  ───────────────  ────────────────  ─────
      Tiền  budget             1,22               1,6  không
      Tiền  debt               1,22               1,6  không

      Nhỏ: trọng số hiệu dụng

      Thành phần  Trong nhóm  Trong chỉ số
      ──────────  ──────────  ────────────
      Tiền            0,3333        0,3333
      Ngân sách       0,5000        0,1667
      Nợ              0,5000        0,1667
      "
    `);
  });

  test("describes values as given, before any step", async () => {
    const { description, availability } = await json("diagnose index.json scores.csv");
    expect(description.columns.map(({ code, missing, max }) => [code, missing, max])).toEqual([
      ["doctors", 1, 900],
      ["waiting", 2, 9],
      ["budget", 1, 400],
      ["debt", 0, 90],
    ]);
    // f is screened out of the index, and it is here that one sees why.
    expect(availability.rows.find(({ unit }) => unit.code === "f")?.share).toBe(0.25);
  });

  test("a branch leaves the rest out, and its weights stay those in the index", async () => {
    const found = await json("diagnose index.json scores.csv --node money");
    expect(found.node).toBe("money");
    expect(found.description.columns.map(({ code }) => code)).toEqual(["budget", "debt"]);
    expect(found.availability.groups.map(({ code }) => code)).toEqual(["money"]);
    expect(found.availability.rows.find(({ unit }) => unit.code === "f")?.share).toBe(0.5);
    expect(found.alpha.groups.map(({ code }) => code)).toEqual(["money"]);
    expect(found.weights.map(({ code }) => code)).toEqual(["money", "budget", "debt"]);
    expect(found.weights[0]?.effective).toBeCloseTo(1 / 3, 12);
  });

  test("a branch agrees with the whole index on what both say", async () => {
    const [whole, branch] = [
      await json("diagnose index.json scores.csv"),
      await json("diagnose index.json scores.csv --node money"),
    ];
    expect(whole.alpha.groups.map(({ code }) => code)).toEqual(["total", "health", "money"]);
    expect(branch.alpha.groups[0]).toEqual(whole.alpha.groups[2]);
    expect(branch.description.columns).toEqual(whole.description.columns.slice(2));
    expect(branch.correlationFlags.pairs).toEqual(
      whole.correlationFlags.pairs.filter(({ group }) => group === "money"),
    );
  });

  test("a part that is the sum of others is flagged; its infinite condition is null", async () => {
    const { collinearity } = await json("diagnose sums.json sums.csv");
    expect(collinearity.groups).toMatchObject([{ flagged: true, condition: null }]);
    expect((await run("diagnose sums.json sums.csv")).stdout).toContain("∞");
  });

  test("the method is that of the flags", async () => {
    const { correlationFlags } = await json("diagnose sums.json sums.csv --method spearman");
    expect(correlationFlags.method).toBe("spearman");
  });

  test("a points index", async () => {
    const { code, stdout } = await run("diagnose points.json points.csv");
    expect(code).toBe(0);
    expect(stdout).toContain("Reform index: effective weights");
  });
});

describe("diagnose -o FILE", () => {
  const written = async (file: string): Promise<string> => {
    const { code, stdout, stderr } = await run(`diagnose index.json scores.csv --node money -o ${file}`);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: `Written: ${file}\n` });
    return readFile(join(folder.path, file), "utf8");
  };

  test(".csv has the tables one below the other, each under its caption", async () => {
    expect(await written("d.csv")).toMatchInlineSnapshot(`
      "Statistics over 7 units
      Column,Values,Missing,Min,Median,Mean,Max,Sd,Skewness,Kurtosis,Flags
      budget,6,1,10,12.5,76.66666666666667,400,158.40664969207154,2.4490504745646664,5.998326297589502,outliers
      debt,7,0,20,50,48.57142857142857,90,23.222526010012658,0.7571433637052509,0.6715407218981638,

      Data availability
      Unit,Missing,Share there,Money
      A,0,1,1
      B,0,1,1
      C,0,1,1
      D,0,1,1
      E,0,1,1
      F,1,0.5,0.5
      G,0,1,1

      Correlations outside the limits
      Under,Node,With,Correlation,Flag
      money,budget,debt,-0.42743736699392876,low

      Cronbach's alpha
      Group,Items,Alpha,Highest without,Alpha without it
      Money,2,-0.850481511422174,,

      Collinearity
      Group,Item,Variance inflation,Condition index,Flagged
      Money,budget,1.2235449735449733,1.5789451006515032,false
      Money,debt,1.2235449735449733,1.5789451006515032,false

      Small: effective weights
      Node,Among siblings,In the index
      Money,0.3333333333333333,0.3333333333333333
      Budget,0.5,0.16666666666666666
      Debt,0.5,0.16666666666666666
      "
    `);
  });

  test(".html, .json and text", async () => {
    const html = await written("d.html");
    expect(html.match(/<table/g)).toHaveLength(6);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(JSON.parse(await written("d.json"))).toEqual(
      await json("diagnose index.json scores.csv --node money"),
    );
    expect(await written("d.txt")).toBe((await run("diagnose index.json scores.csv --node money")).stdout);
  });
});

describe("diagnose of bad input: exit code 1", () => {
  test("bad cells, an unknown node, a leaf", async () => {
    const said: Record<string, string> = {};
    for (const line of [
      "diagnose points.json bad.csv",
      "diagnose index.json scores.csv --node debts",
      "diagnose index.json scores.csv --node debt --lang vi",
      "diagnose nowhere.json scores.csv",
    ]) {
      const { code, stdout, stderr } = await run(line);
      expect({ line, code, stdout }).toEqual({ line, code: 1, stdout: "" });
      said[line] = stderr;
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "diagnose index.json scores.csv --node debt --lang vi": "node: Dưới “debt” không có thành phần nào. Các thành phần có phần con: total, health, money.
      1 lỗi; không ghi gì cả.
      ",
        "diagnose index.json scores.csv --node debts": "node: No node "debts" in index "small". Nodes with parts: total, health, money.
      1 error; nothing was written.
      ",
        "diagnose nowhere.json scores.csv": "nowhere.json: There is no such file. Built-in specs: par-index-2022, par-index-2022-by-part, par-index-2017, papi.
      1 error; nothing was written.
      ",
        "diagnose points.json bad.csv": "bad.csv › row 2 › column proc: “good” is not a number. Leave the cell empty when the value is missing.
      bad.csv › row 3 › column inst: 12 is above the maximum 10 of "inst". Correct the value or the column.
      2 errors; nothing was written.
      ",
      }
    `);
  });

  test("with --json the issues are JSON, on stderr", async () => {
    const { stderr } = await run("diagnose index.json scores.csv --node debts --json");
    expect(JSON.parse(stderr)).toMatchObject({ issues: [{ code: "unknown_node", path: ["node"] }] });
  });
});
