import { indexSpecIssues, type AggregateSpec, type NormaliseSpec, type WeightsSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { places } from "../support/issues-of.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

const leaves = [weighted("a", 1), weighted("b", 2), weighted("c", 0)];
const withNormalise = (normalise: NormaliseSpec): WeightsSpec => weightsSpec(leaves, { normalise });
const withAggregate = (aggregate: AggregateSpec): WeightsSpec => weightsSpec(leaves, { aggregate });

describe("methods of a spec", () => {
  test.each<NormaliseSpec>([
    { method: "none" },
    { method: "minMax", range: [1, 100] },
    { method: "zScore", mean: 100, sd: 10 },
    { method: "goalposts", lower: 0, upper: 1, clip: false },
    { method: "adjustedMazziottaPareto", reference: 4, lower: 1, upper: 9 },
    { method: "rank", ties: "average" },
    { method: "borda" },
    { method: "percentileRank", ties: "max" },
    { method: "distanceToMaximum" },
    { method: "distanceToReference", unit: "u", cap: true },
    { method: "fractionOfMaximum" },
    { method: "distanceToTarget", target: 5 },
    { method: "categorical", quantiles: [0.2, 0.8], scores: [0, 0, 1] },
  ])("normalise $method is fine, for the index and for a leaf", (normalise) => {
    expect(indexSpecIssues(withNormalise(normalise))).toEqual([]);
    expect(indexSpecIssues(weightsSpec([weighted("a", 1, { normalise })]))).toEqual([]);
  });

  test.each<AggregateSpec>([
    { method: "harmonicMean" },
    { method: "powerMean", exponent: -0.5 },
    { method: "minimum" },
    { method: "mazziottaPareto", penalty: "negative", variance: "sample" },
    { method: "orderedWeightedAverage", orderWeights: [0, 1] },
    { method: "copeland" },
    { method: "custom", name: "own" },
  ])("aggregate $method is fine", (aggregate) => {
    expect(indexSpecIssues(withAggregate(aggregate))).toEqual([]);
  });

  test.each<[string, NormaliseSpec, string[]]>([
    [
      "swapped posts",
      { method: "adjustedMazziottaPareto", lower: 9, upper: 1 },
      ["invalid_goalposts at normalise"],
    ],
    ["a deviation of 0", { method: "zScore", sd: 0 }, ["invalid_spec at normalise/sd"]],
    ["neither limits", { method: "categorical", scores: [0, 1] }, ["invalid_classes at normalise"]],
    [
      "both limits",
      { method: "categorical", thresholds: [1], quantiles: [0.5], scores: [0, 1] },
      ["invalid_classes at normalise"],
    ],
    [
      "too few scores, thresholds not in order",
      { method: "categorical", thresholds: [3, 1, 1], scores: [0, 1] },
      ["invalid_classes at normalise/thresholds", "invalid_classes at normalise/scores"],
    ],
    [
      "scores that fall",
      { method: "categorical", thresholds: [3], scores: [1, 0] },
      ["invalid_classes at normalise/scores"],
    ],
    [
      "a share of 1",
      { method: "categorical", quantiles: [1], scores: [0, 1] },
      ["invalid_spec at normalise/quantiles/0"],
    ],
    ["another key", { method: "rank", tie: "min" } as never, ["invalid_spec at normalise"]],
  ])("normalising with %s is reported", (_, normalise, expected) => {
    expect(places(indexSpecIssues(withNormalise(normalise)))).toEqual(expected);
  });

  test("a leaf's method is reported at the leaf", () => {
    const normalise = { method: "goalposts", lower: 2, upper: 2 } as const;
    const issues = indexSpecIssues(weightsSpec([weighted("a", 1, { normalise })]));
    expect(places(issues)).toEqual(["invalid_goalposts at root/children/0/normalise"]);
    expect(issues[0]?.message).toContain('"a"');
  });

  test("order weights are one per child with weight, and not all 0", () => {
    const ordered = (...orderWeights: number[]) =>
      withAggregate({ method: "orderedWeightedAverage", orderWeights });
    const at = "invalid_order_weights at aggregate/orderWeights";
    expect(places(indexSpecIssues(ordered(1, 0, 0)))).toEqual([at]);
    expect(places(indexSpecIssues(ordered(0, 0)))).toEqual([at]);
    expect(places(indexSpecIssues(ordered(-1, 2)))).toEqual(["invalid_spec at aggregate/orderWeights/0"]);
  });

  test("a node's own order weights are judged by its own children, and the index's by those without", () => {
    const own = { method: "orderedWeightedAverage", orderWeights: [1] } as const;
    const pillar = weighted("p", 1, { aggregate: own, children: [weighted("x", 1), weighted("y", 1)] });
    const spec = weightsSpec([pillar, weighted("q", 1)], {
      aggregate: { method: "orderedWeightedAverage", orderWeights: [1, 1] },
    });
    expect(places(indexSpecIssues(spec))).toEqual([
      "invalid_order_weights at root/children/0/aggregate/orderWeights",
    ]);
  });
});

describe("availability of a spec", () => {
  const pillar = weighted("p", 1, { availability: 0.5, children: leaves });

  test("is a share, of the index or of a parent, under reweighting", () => {
    expect(indexSpecIssues(weightsSpec([pillar], { missing: "reweight", availability: 1 }))).toEqual([]);
    const beyond = weightsSpec([pillar], { missing: "reweight", availability: 1.1 });
    expect(places(indexSpecIssues(beyond))).toEqual(["invalid_spec at availability"]);
  });

  test("has no place on a leaf, nor an effect under other missing rules", () => {
    const onLeaf = weightsSpec([weighted("a", 1, { availability: 0.5 })], { missing: "reweight" });
    expect(places(indexSpecIssues(onLeaf))).toEqual(["invalid_spec at root/children/0/availability"]);
    for (const missing of ["propagate", "zero"] as const) {
      expect(places(indexSpecIssues(weightsSpec([pillar], { missing, availability: 1 })))).toEqual([
        "invalid_spec at availability",
        "invalid_spec at root/children/0/availability",
      ]);
    }
  });
});
