import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chiso, folderWith } from "../chiso.js";
import { preparedScores, preparedSpec } from "../prepared-index.js";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({ "index.json": preparedSpec, "scores.csv": preparedScores });
});
afterAll(() => folder.remove());

const run = (line: string) => chiso(line.split(" "), { cwd: folder.path });

describe("a spec that screens, divides, imputes and treats, with methods of its own on nodes", () => {
  test("evaluate", async () => {
    const { code, stdout, stderr } = await run("evaluate index.json scores.csv --json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { units } = JSON.parse(stdout) as { units: { code: string; scores: Record<string, number> }[] };
    // f has 1 of 4 values: screened out.
    expect(units.map((unit) => unit.code)).toEqual(["a", "b", "c", "d", "e", "g"]);
    const of = (code: string) => units.find((unit) => unit.code === code)?.scores ?? {};
    // Doctors per head 10, 15, 8, 22.5, 12, 10.67, min-max to 1 … 100: c has the lowest, d the highest.
    expect(of("a")["doctors"]).toBeCloseTo(1 + (99 * (10 - 8)) / (22.5 - 8), 10);
    expect(of("d")["health"]).toBeCloseTo(100, 10);
    // Waiting of b is imputed: the median of 5 and 9, the values in its group.
    expect(of("b")["waiting"]).toBeCloseTo(1 + (99 * (9 - 7)) / (9 - 3), 10);
    // Budget 400 is winsorised to 14: e and c are equal.
    expect(of("e")["budget"]).toBe(of("c")["budget"]);
    // Debt is worse when high: goalposts 0 to 100 turned round.
    expect(of("c")["debt"]).toBeCloseTo(1 + 99 * 0.65, 10);
    expect(of("g")["money"]).toBeCloseTo(((of("g")["budget"] ?? 0) + (of("g")["debt"] ?? 0)) / 2, 10);
    expect(of("c")["total"]).toBeCloseTo(
      Math.cbrt((of("c")["health"] ?? 0) ** 2 * (of("c")["money"] ?? 0)),
      10,
    );
  });

  test("rank", async () => {
    expect((await run("rank index.json scores.csv")).stdout).toMatchInlineSnapshot(`
      "Total

      Rank  Unit  Score
      ────  ────  ─────
         1  D     77.29
         2  B     46.12
         3  A     38.46
         4  E     29.70
         5  G     27.68
         6  C      3.97
      "
    `);
  });
});
