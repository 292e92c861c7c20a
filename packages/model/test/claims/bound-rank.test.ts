import { boundRank, formatTableText, rankOfScore, toTable, unitFacts, type Claim } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { counted, question, ranked, score, statistic } from "../support/made-up-claims.js";

// All figures here are made up.
const bound = (claims: readonly Claim[], rank: number, more: object = {}): ReturnType<typeof boundRank> =>
  boundRank(claims, { ...question, rank, units: 10, ...more });
const ends = (claims: readonly Claim[], rank: number, more: object = {}): [number, number] => {
  const { lower, upper } = bound(claims, rank, more);
  return [lower, upper];
};

describe("boundRank", () => {
  const neighbours = [score("a", "90.00", { rank: 3 }), score("b", "80.00", { rank: 7 })];

  test("a score lies between the nearest published ones above and below, and says which they are", () => {
    const five = bound(neighbours, 5);
    expect([five.status, five.lower, five.upper]).toEqual(["bounded", 80, 90]);
    expect([five.evidence.lower.rank, five.evidence.upper.rank]).toEqual([7, 3]);
    expect(five.claims.map(({ id }) => id)).toEqual(["b-total-80.00", "a-total-90.00"]);
    expect(five.unrounded).toEqual({ lower: 79.995, upper: 90.005 });
    expect(ends(neighbours, 1)).toEqual([90, 100]);
    expect(ends(neighbours, 10)).toEqual([0, 80]);
    expect(bound(neighbours, 1).evidence.upper.by).toBe("scale");
  });

  test("a published rank is exact, and names who holds it", () => {
    const three = bound(neighbours, 3);
    expect([three.status, three.lower, three.upper, three.holders]).toEqual(["exact", 90, 90, ["a"]]);
  });

  test("score and rank of a unit may come from two sources", () => {
    expect(bound([score("a", "90.00"), ranked("a", 3)], 3).status).toBe("exact");
  });

  test("scores without ranks still bound: three units with 85 or more put 85 at rank 3 or above it", () => {
    const claims = ["85.00", "86.00", "87.00"].map((digits, at) => score(`u${at}`, digits));
    expect(ends(claims, 3)).toEqual([85, 100]);
    expect(ends(claims, 8)).toEqual([0, 87]);
    expect(ends(claims, 9)).toEqual([0, 86]);
  });

  test.each([
    ["atLeast", 4, [90, 100, false], [0, 90, true]],
    ["above", 4, [90, 100, true], [0, 90, false]],
    ["below", 6, [90, 100, false], [0, 90, true]],
  ] as const)("count %s 90: rank 4 is on one side, rank 5 on the other", (relation, count, fourth, fifth) => {
    const claims = [counted(count, relation, 90)];
    const of = (rank: number): unknown[] => {
      const { lower, upper, lowerStrict, upperStrict } = bound(claims, rank);
      return [lower, upper, rank === 4 ? lowerStrict : upperStrict];
    };
    expect(of(4)).toEqual(fourth);
    expect(of(5)).toEqual(fifth);
  });

  test("counts of bands add up from the top", () => {
    const claims = [counted(2, "atLeast", 90), counted(3, "between", [80, 90])];
    expect(ends(claims, 5)).toEqual([80, 90]);
    expect(ends(claims, 6)).toEqual([0, 80]);
    expect(ends([counted(2, "atLeast", 95), counted(3, "between", [80, 90])], 6)).toEqual([0, 95]);
  });

  test("a count above the mean uses the printed mean with its rounding", () => {
    const claims = [statistic("mean", "85.00"), counted(4, "above", "mean")];
    expect(ends(claims, 4)[0]).toBe(84.99);
    expect(ends(claims, 5)[1]).toBe(85.01);
  });

  test("the printed mean bounds what order leaves open", () => {
    // four units, best 90, worst 80, mean 83 within 0.01: the other two have 161.96 to 162.04 together
    const claims = [
      score("a", "90.00", { rank: 1 }),
      score("d", "80.00", { rank: 4 }),
      statistic("mean", "83.00"),
    ];
    expect(ends(claims, 2, { units: 4 })).toEqual([80.98, 82.04]);
    expect(ends(claims, 3, { units: 4 })).toEqual([80, 81.02]);
    const { evidence } = bound(claims, 2, { units: 4 });
    expect([evidence.lower.by, evidence.upper.by]).toEqual(["mean", "mean"]);
    expect(evidence.upper.claims).toEqual(["mean-total-83.00", "a-total-90.00", "d-total-80.00"]);
  });

  test("a mean alone says that someone reaches it", () => {
    expect(ends([statistic("mean", "85.00")], 1)).toEqual([84.99, 100]);
  });

  test("extremes fix the first and the last rank", () => {
    const claims = [statistic("max", "91.50"), statistic("min", "70.25")];
    expect([ends(claims, 1), ends(claims, 10), ends(claims, 4)]).toEqual([
      [91.5, 91.5],
      [70.25, 70.25],
      [70.25, 91.5],
    ]);
  });

  test("one decimal stands for ten published figures; points are read as percent of the maximum", () => {
    expect(ends([score("a", "87.0", { rank: 5 })], 5)).toEqual([86.95, 87.04]);
    expect(ends([statistic("max", "87.0")], 1)).toEqual([86.95, 87.04]);
    expect(ends([score("a", "16.89", { rank: 5, valueUnit: "points" })], 5, { max: 22 })).toEqual([
      76.75, 76.79,
    ]);
    expect(ends([statistic("max", "8.25", { valueUnit: "points" })], 1, { max: 10 })).toEqual([82.45, 82.54]);
  });

  test("groups' figures, other years, nodes and indicators say nothing", () => {
    const others = [
      statistic("mean", "99.00", { group: "north" }),
      statistic("max", "50.00", { group: "north" }),
      score("c", "10.00", { rank: 1, year: 2022 }),
      score("c", "10.00", { rank: 1, node: "part" }),
      score("c", "10.00", { rank: 1, indicator: "OTHER" }),
    ];
    expect(ends([...neighbours, ...others], 5)).toEqual([80, 90]);
  });

  test("claims of unusable status are left out and named; they can be used when asked", () => {
    const doubtful = score("c", "88.00", { rank: 4, status: "contradicted" });
    const listed = score("d", "82.00", { rank: 6, status: "order_assumed" });
    const claims = [...neighbours, doubtful, listed];
    expect(ends(claims, 5)).toEqual([80, 90]);
    expect(bound(claims, 5).leftOut).toEqual([doubtful.id, listed.id]);
    expect(ends(claims, 5, { use: ["printed", "order_assumed"] })).toEqual([82, 90]);
  });

  test("sources that disagree make an interval over both, a warning, and no use of a disputed rank", () => {
    const disputed = [score("a", "90.00", { rank: 3 }), score("a", "89.00", { rank: 3 })];
    expect(ends(disputed, 3)).toEqual([89, 90]);
    expect(places(bound(disputed, 3).warnings)).toEqual(["contradiction at a"]);
    const ranks = [score("a", "90.00", { rank: 3 }), ranked("a", 4)];
    expect(unitFacts(ranks, question).facts[0]).not.toHaveProperty("rank");
    expect(bound(ranks, 3).warnings[0]?.message).toContain("ranks 3 and 4");
    const means = [statistic("mean", "85.00"), statistic("mean", "84.00")];
    expect(ends(means, 1)[0]).toBe(83.99);
    expect(places(bound(means, 1).warnings)).toEqual(["contradiction at mean"]);
  });

  test("sources with more and fewer decimals agree: the finer one counts", () => {
    const both = bound([score("a", "90.0", { rank: 3 }), score("a", "90.02", { rank: 3 })], 3);
    expect([both.status, both.lower, both.warnings]).toEqual(["exact", 90.02, []]);
  });

  test("claims that exclude each other are a contradiction in the result, not an exception", () => {
    expect(bound([score("a", "80.00", { rank: 3 }), score("b", "90.00", { rank: 7 })], 5).status).toBe(
      "contradiction",
    );
    const atThreshold = [counted(4, "atLeast", 90), score("a", "90.00", { rank: 5 })];
    expect(bound(atThreshold, 5).status).toBe("contradiction");
  });

  test("warns where the evidence is arithmetic on rounded figures", () => {
    const derived = score("a", "90.00", { rank: 3, status: "derived" });
    expect(places(bound([derived], 3).warnings)).toEqual(["no_evidence at claims", "no_evidence at claims"]);
    expect(bound([{ ...derived, status: "printed" }], 3).warnings).toEqual([]);
  });

  test("names an impossible rank and missing evidence at once", () => {
    expect(places(issuesOf(() => bound([ranked("a", 2)], 11)))).toEqual([
      "invalid_rank at rank",
      "no_evidence at claims",
    ]);
    expect(places(issuesOf(() => bound(neighbours, 2.5)))).toEqual(["invalid_rank at rank"]);
  });

  test("shows itself in words", () => {
    const text = formatTableText(toTable(bound([...neighbours, counted(5, "atLeast", 85)], 5)), {
      language: "vi",
    });
    expect(text.split("\n")[0]).toBe("MADE-UP 2023, điểm ở hạng 5/10: 85,00 – 90,00");
    expect(text).toContain("số đơn vị tính đến hạng 5");
    expect(text).toContain("điểm công bố ở hạng 3");
  });
});

describe("rankOfScore", () => {
  const claims = [score("a", "90.00", { rank: 3 }), score("b", "80.00", { rank: 7 })];
  const of = (unit: string, points: number | { lower: number; upper: number }): [number, number] => {
    const { best, worst } = rankOfScore(claims, { ...question, unit, units: 10, score: points });
    return [best, worst];
  };

  test("counts rivals surely and possibly above", () => {
    // without b: ranks 1–3 have 90 or more, 4–6 have 80 to 90, the last three at most 80
    expect(of("b", 85)).toEqual([4, 7]);
    expect(of("b", 90)).toEqual([1, 3]);
    expect(of("b", 79.99)).toEqual([7, 10]);
    expect(of("b", { lower: 79.99, upper: 90 })).toEqual([1, 10]);
  });

  test("without the unit's own rank the range is wider", () => {
    expect(rankOfScore(claims, { ...question, unit: "z", units: 10, score: 85 })).toMatchObject({
      best: 3,
      worst: 7,
    });
  });

  test.each([-1, 100.5, NaN, { lower: 90, upper: 80 }])("refuses %j", (points) => {
    expect(places(issuesOf(() => of("b", points)))).toEqual(["out_of_range at score"]);
  });
});
