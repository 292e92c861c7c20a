import { checkClaims, type CheckClaimsOptions, type Claim } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { aboveMean, changed, ranked, score, statistic } from "../support/made-up-claims.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

// Figures in this file are made up.
const spec = pointsSpec([pillar("p", [leaf("a", 10), leaf("b", 40)]), leaf("c", 50)]);
const frameworks = (): [typeof spec] => [spec];

/** What is found, as "rule: verdict (claims)". */
function found(claims: readonly Claim[], options: CheckClaimsOptions = { frameworks }): string[] {
  const { contradictions, tensions, agreements } = checkClaims(claims, { units: 10, ...options });
  return [...contradictions, ...tensions, ...agreements].map(
    ({ rule, verdict, claims: ids }) => `${rule}: ${verdict} (${ids.join(", ")})`,
  );
}

describe("checkClaims", () => {
  test("last but above the mean", () => {
    const said = aboveMean("u", ["a", "b"]);
    expect(found([said, ranked("u", 10, { node: "b" })])).toEqual([
      "last but above the mean: contradiction (u-above, u-b-rank-10)",
    ]);
    expect(found([said, ranked("u", 9, { node: "b" }), ranked("v", 10, { node: "a" })])).toEqual([]);
    expect(found([said, ranked("u", 10, { node: "b", status: "contradicted" })])).toEqual([]);
  });

  test("sum of nodes above the mean", () => {
    const mean = statistic("mean", "86.98");
    const said = aboveMean("u", ["p", "c"]);
    expect(found([said, score("u", "86.97"), mean])).toEqual([
      "sum of nodes above the mean: contradiction (u-above, u-total-86.97, mean-total-86.98)",
    ]);
    expect(found([said, score("u", "86.98"), mean])).toEqual([]);
    expect(found([said, score("u", "87.0"), mean])).toEqual([]);
    expect(found([aboveMean("u", ["p"]), score("u", "86.97"), mean])).toEqual([]);
    expect(found([said, score("u", "86.97"), statistic("mean", "86.98", { group: "north" })])).toEqual([]);
  });

  test("part below the mean: the other parts must make up for it", () => {
    const claims = [
      aboveMean("u", ["p"]),
      score("u", "81.6", { node: "a" }),
      statistic("mean", "8.27", { node: "a", valueUnit: "points" }),
    ];
    const [tension] = checkClaims(claims, { frameworks }).tensions;
    expect(tension?.rule).toBe("part below the mean");
    // a of 10 points: 8.265 – 8.275 less 8.155 – 8.165
    expect(tension?.text.en).toContain("by more than 0.100 – 0.120 points");
    expect(tension?.text.vi).toContain("0,100 – 0,120");
    expect(found([claims[0]!, score("u", "82.7", { node: "a" }), claims[2]!])).toEqual([]);
    expect(found(claims, {})).toEqual([]);
  });

  test("stated change of a score", () => {
    const figures = [score("u", "78.38", { year: 2022 }), score("u", "81.60")];
    expect(found([changed("u", "score", "3.4"), ...figures])).toEqual([
      "stated change: contradiction (u-change-score, u-total-78.38, u-total-81.60)",
    ]);
    expect(found([changed("u", "score", "3.2"), ...figures])).toEqual([
      "stated change: agrees (u-change-score, u-total-78.38, u-total-81.60)",
    ]);
    expect(found([changed("u", "score", "3.4"), score("u", "81.60")])).toEqual([]);
  });

  test("a contradicted change says what the relative growth is", () => {
    const claims = [changed("u", "score", "3.4"), score("u", "80.00", { year: 2022 }), score("u", "88.00")];
    expect(checkClaims(claims).contradictions[0]?.text.en).toContain("relative growth 10.0 %");
  });

  test("stated change in points of a node whose figures are in percent", () => {
    const node = "a";
    const figures = [score("u", "80.0", { node, year: 2022 }), score("u", "90.0", { node })];
    const change = (digits: string): Claim => changed("u", "score", digits, { node, valueUnit: "points" });
    expect(found([change("1.0"), ...figures])[0]).toContain("agrees");
    expect(found([change("10.0"), ...figures])[0]).toContain("contradiction");
  });

  test("stated change of a rank", () => {
    const ranks = [ranked("u", 8, { year: 2022 }), ranked("u", 5)];
    expect(found([changed("u", "rank", "3"), ...ranks])).toEqual([
      "stated change: agrees (u-change-rank, u-total-rank-8, u-total-rank-5)",
    ]);
    expect(found([changed("u", "rank", "-3"), ...ranks])[0]).toContain("contradiction");
  });

  test("sum of parts, in percent or points", () => {
    const parts = (c: string): Claim[] => [
      score("u", "90.00", { node: "p" }),
      score("u", c, { node: "c", valueUnit: "points" }),
    ];
    // p is 45 of 50
    expect(found([score("u", "86.00"), ...parts("42.00")])).toEqual([
      "sum of parts: contradiction (u-total-86.00, u-p-90.00, u-c-42.00)",
    ]);
    expect(found([score("u", "86.00"), ...parts("41.00")])).toEqual([]);
    expect(found([score("u", "86.00"), ...parts("41.01")])).toEqual([]);
    expect(found([score("u", "86.00"), ...parts("42.00").slice(1)])).toEqual([]);
  });

  test("order of ranks", () => {
    const claims = [score("u", "86.97", { rank: 5 }), score("v", "86.89", { rank: 4 })];
    expect(found(claims)).toHaveLength(1);
    expect(found(claims)[0]).toContain("order of ranks: contradiction");
    expect(found([score("u", "86.97", { rank: 5 }), score("v", "86.97", { rank: 4 })])).toEqual([]);
    expect(found([score("u", "86.94", { rank: 5 }), score("v", "86.9", { rank: 4 })])).toEqual([]);
    expect(found([score("u", "86.97", { rank: 5 }), score("v", "86.89", { rank: 5 })])).toHaveLength(1);
    expect(found([score("u", "86.97", { rank: 5 }), score("v", "86.89", { rank: 4, year: 2022 })])).toEqual(
      [],
    );
  });

  test("order of ranks: one figure out of place is named once, with its nearest neighbours", () => {
    const fine = [1, 2, 3, 4, 5].map((rank) => score(`u${rank}`, (90 - rank).toFixed(2), { rank }));
    const astray = score("z", "10.00", { rank: 2 });
    const { contradictions } = checkClaims([...fine, astray]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.claims[0]).toBe(astray.id);
    expect(contradictions[0]?.claims).toHaveLength(4);
  });

  test("same figure", () => {
    expect(found([score("u", "91.87"), score("u", "91.81")])).toEqual([
      "same figure: contradiction (u-total-91.87, u-total-91.81)",
    ]);
    expect(found([score("u", "91.87"), score("u", "91.9"), score("v", "91.81")])).toEqual([]);
    expect(
      found([score("u", "91.87"), score("u", "91.81"), score("u", "91.81", { id: "again" })]),
    ).toHaveLength(1);
  });

  test("one thing under two names can be read as one", () => {
    const claims = [
      score("u", "81.60", { indicator: "OTHER" }),
      score("u", "8.90", { node: "a", valueUnit: "points" }),
    ];
    expect(found(claims)).toEqual([]);
    const readAs = ({ indicator, node }: Claim): { indicator: string; node: string } =>
      indicator === "OTHER" ? { indicator: "MADE-UP", node: "a" } : { indicator, node };
    expect(found(claims, { frameworks, readAs })).toHaveLength(1);
  });

  test("counts what it looked at and names units as told", () => {
    const check = checkClaims([score("u", "91.87"), score("u", "91.81")], {
      nameOf: () => ({ en: "Unit U", vi: "Đơn vị U" }),
    });
    expect(check.checked).toBe(2);
    expect(check.contradictions[0]?.text).toEqual({
      en: "MADE-UP 2023, Unit U: one source prints 91.87 %, another 91.81 %",
      vi: "MADE-UP 2023, Đơn vị U: nguồn này ghi 91,87 %, nguồn khác ghi 91,81 %",
    });
  });
});
