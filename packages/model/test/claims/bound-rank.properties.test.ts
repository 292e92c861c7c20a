import { boundRank, rankOfScore, type Claim } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { question, score } from "../support/made-up-claims.js";
import { randomTables, type RandomTable } from "../support/random-table.js";
import { runs } from "../support/runs.js";

const slack = 1e-9;
const bounds = (
  claims: readonly Claim[],
  rank: number,
  units: number,
  max: number,
): ReturnType<typeof boundRank> => boundRank(claims, { ...question, rank, units, max });
/** Whether a claim alone bounds any score: a rank does not, nor a count above a mean that is not printed. */
const saysSomething = (claim: Claim): boolean =>
  claim.kind === "score" ||
  claim.kind === "statistic" ||
  (claim.kind === "count" && claim.threshold !== "mean");
const isEvidence = ({ claims }: RandomTable): boolean => claims.some(saysSomething);

describe.each([100, 13, 61.5])("with a maximum of %d points", (max) => {
  const tables = randomTables(max).filter(isEvidence);

  test("the true score at a rank always lies within the bounds, strictly where they say so", () => {
    const seen = { exact: 0, bounded: 0, strict: 0, mean: 0 };
    fc.assert(
      fc.property(tables, ({ claims, published, unrounded }) => {
        published.forEach((truth, at) => {
          const bound = bounds(claims, at + 1, published.length, max);
          expect(bound.status).not.toBe("contradiction");
          expect(bound.lower).toBeLessThanOrEqual(truth + slack);
          expect(bound.upper).toBeGreaterThanOrEqual(truth - slack);
          if (bound.lowerStrict) expect(bound.lower).toBeLessThan(truth);
          if (bound.upperStrict) expect(bound.upper).toBeGreaterThan(truth);
          expect(bound.unrounded.lower).toBeLessThanOrEqual((unrounded[at] as number) + slack);
          expect(bound.unrounded.upper).toBeGreaterThanOrEqual((unrounded[at] as number) - slack);
          seen[bound.status === "exact" ? "exact" : "bounded"]++;
          seen.strict += Number(bound.lowerStrict || bound.upperStrict);
          seen.mean += Number([bound.evidence.lower.by, bound.evidence.upper.by].includes("mean"));
        });
      }),
      runs(400),
    );
    for (const [what, times] of Object.entries(seen))
      if (max === 100) expect(times, what).toBeGreaterThan(50);
  });

  test("another truthful claim never widens the bounds", () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 100 }), ({ claims, published }, drawn) => {
        const fewer = claims.filter((_, at) => at !== drawn % claims.length);
        if (!fewer.some(saysSomething)) return;
        for (let rank = 1; rank <= published.length; rank++) {
          const [all, some] = [claims, fewer].map((list) => bounds(list, rank, published.length, max));
          expect(all?.lower).toBeGreaterThanOrEqual((some?.lower ?? NaN) - slack);
          expect(all?.upper).toBeLessThanOrEqual((some?.upper ?? NaN) + slack);
        }
      }),
      runs(400),
    );
  });

  test("the true rank of any score always lies between best and worst", () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 100 }), fc.nat({ max: 100 }), ({ claims, published }, who, which) => {
        const own = who % published.length;
        const asked =
          Math.round((published[which % published.length] as number) * 100 + (which % 3) - 1) / 100;
        const rivals = published.filter((_, at) => at !== own);
        const range = rankOfScore(claims, {
          ...question,
          unit: `u${own}`,
          score: asked,
          units: published.length,
          max,
        });
        const truth = 1 + rivals.filter((one) => one > asked).length;
        expect(range.best).toBeLessThanOrEqual(truth);
        expect(range.worst).toBeGreaterThanOrEqual(truth);
      }),
      runs(400),
    );
  });
});

describe("with the whole table published", () => {
  const whole = ({ published, ranks }: RandomTable): Claim[] =>
    published.map((value, at) => score(`u${at}`, value.toFixed(2), { rank: ranks[at] as number }));

  test("every score is exact, and so is every rank", () => {
    fc.assert(
      fc.property(randomTables(), fc.nat({ max: 100 }), (table, drawn) => {
        const units = table.published.length;
        const claims = whole(table);
        table.published.forEach((truth, at) => {
          const bound = bounds(claims, at + 1, units, 100);
          expect([bound.status, bound.lower, bound.upper]).toEqual(["exact", truth, truth]);
        });
        const own = drawn % units;
        const asked = Math.round((table.published[drawn % units] as number) * 100 + (drawn % 3) - 1) / 100;
        const truth = 1 + table.published.filter((one, at) => at !== own && one > asked).length;
        const range = rankOfScore(claims, { ...question, unit: `u${own}`, score: asked, units });
        expect([range.best, range.worst]).toEqual([truth, truth]);
      }),
      runs(300),
    );
  });
});
