import { knownNodes, type Claim } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { question, score } from "../support/made-up-claims.js";
import { leaf, pointsSpec } from "../support/small-specs.js";

// Maxima as in a points index of 100; figures of unit u are made up unless a source is named.
const spec = pointsSpec([leaf("procedures", 13), leaf("survey", 22), leaf("rest", 65)]);
const of = (claims: readonly Claim[], more: object = {}): ReturnType<typeof knownNodes> =>
  knownNodes(spec, claims, { ...question, unit: "u", ...more });

describe("knownNodes", () => {
  // 85.12 % of 13 points: https://data.vdsc.com.vn/2024/04/nghich-ly-trong-chi-so-par-index-cua-tphcm-761-1182663.htm
  test("percent and points of one node are intersected: 85.12 % of 13 is 11.07 points", () => {
    const claims = [
      score("u", "85.12", { node: "procedures" }),
      score("u", "11.07", { node: "procedures", valueUnit: "points" }),
    ];
    const [node, ...others] = of(claims);
    expect(others).toEqual([]);
    expect(node?.claims).toEqual(["u-procedures-85.12", "u-procedures-11.07"]);
    expectClose(node?.points.lower ?? NaN, 11.065, 1e-12);
    expectClose(node?.points.upper ?? NaN, 0.13 * 85.125, 1e-12);
  });

  test("other units, years, indicators, statuses and nodes are passed over", () => {
    const node = "survey";
    const others = [
      score("v", "50.00", { node }),
      score("u", "50.00", { node, year: 2022 }),
      score("u", "50.00", { node, indicator: "OTHER" }),
      score("u", "50.00", { node, status: "contradicted" }),
      score("u", "50.00", { node: "unheard-of" }),
    ];
    expect(of(others)).toEqual([]);
    expect(
      of([score("u", "50.00", { node, status: "contradicted" })], { use: ["contradicted"] }),
    ).toHaveLength(1);
  });

  test("a claim on another indicator can be read as one on a node", () => {
    const claims = [score("u", "81.60", { indicator: "OTHER" })];
    const [node] = of(claims, { nodeOf: () => "survey" });
    expect(node?.node).toBe("survey");
    expectClose(node?.points.lower ?? NaN, 0.22 * 81.595, 1e-12);
  });

  test("claims that exclude each other are named, all at once; figures next to each other do", () => {
    const claims = [
      score("u", "86.97"),
      score("u", "86.98"),
      score("u", "9.00", { node: "survey", valueUnit: "points" }),
      score("u", "50.00", { node: "survey" }),
    ];
    const issues = issuesOf(() => of(claims));
    expect(places(issues)).toEqual(["contradiction at total", "contradiction at survey"]);
    expect(issues[0]?.message).toBe('Claims u-total-86.97, u-total-86.98 on "total" exclude each other.');
  });

  test("the same figure in two sources is one", () => {
    expect(of([score("u", "86.97"), score("u", "87.0")])[0]?.points).toEqual({
      lower: 86.965,
      upper: 86.975,
    });
  });
});
