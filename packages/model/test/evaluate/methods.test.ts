import {
  compile,
  evaluate,
  fittedOf,
  scoreOf,
  scoresFromRows,
  type AggregateSpec,
  type CompileOptions,
  type NormaliseSpec,
  type WeightsSpec,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

type Rows = Readonly<Record<string, readonly number[]>>;

/** An index on leaves a, b, …; one row of values per unit, NaN = missing. */
function compiled(spec: WeightsSpec, rows: Rows, options: CompileOptions = {}) {
  const codes = ["a", "b", "c"];
  const named = Object.entries(rows).map(([unit, values]) => ({
    unit,
    values: Object.fromEntries(values.map((value, at) => [codes[at] as string, value])),
  }));
  return compile(spec, scoresFromRows(spec, named), options);
}

function normalisedBy(normalise: NormaliseSpec, more: Partial<WeightsSpec> = {}): WeightsSpec {
  return weightsSpec([weighted("a", 1)], { normalise, ...more });
}

function aggregatedBy(aggregate: AggregateSpec, more: Partial<WeightsSpec> = {}): WeightsSpec {
  return weightsSpec([weighted("a", 1), weighted("b", 1)], {
    normalise: { method: "none" },
    aggregate,
    ...more,
  });
}

describe("normalisers of an index", () => {
  test.each<[NormaliseSpec, number[], string[]]>([
    [{ method: "rank" }, [4, 4], []],
    [{ method: "zScore" }, [4, 4], ["zero_range at normalise/a"]],
    [{ method: "distanceToReference", unit: "v" }, [4, NaN], ["missing_value at normalise/a"]],
    [{ method: "distanceToReference", unit: "v" }, [4, 2], ["unreachable_goal at normalise/a"]],
    [{ method: "distanceToTarget", target: 2 }, [4, 2], ["unreachable_goal at normalise/a"]],
    [{ method: "fractionOfMaximum" }, [0, -2], ["non_positive_value at normalise/a"]],
  ])("%o on %o: warnings %o", (normalise, [u, v], expected) => {
    const { warnings, scores } = evaluate(
      compiled(normalisedBy(normalise), { u: [u as number], v: [v as number] }),
    );
    expect(places(warnings)).toEqual(expected);
    expect(scores[1]?.every(Number.isNaN)).toBe(expected.length > 0);
  });

  test("a reference unit must be there, unless what was fitted is used again", () => {
    const spec = normalisedBy({ method: "distanceToReference", unit: "best" });
    const index = compiled(spec, { u: [2], best: [6], v: [5] });
    expect([...(evaluate(index).scores[1] ?? [])]).toEqual([0, 1, 0.75]);
    const issues = issuesOf(() => compiled(spec, { u: [2], v: [5] }));
    expect(places(issues)).toEqual(["unknown_unit at a/normalise/unit"]);
    expect(issues[0]?.hint).toContain("u, v");
    const later = compiled(spec, { u: [4], v: [8] }, { fitted: fittedOf(index) });
    expect([...(evaluate(later).scores[1] ?? [])]).toEqual([0.5, 1.5]);
  });

  test.each(["none", "zScore"] as const)("missing rule zero needs a lower end, and %s has none", (method) => {
    const spec = normalisedBy({ method }, { missing: "zero" });
    expect(places(issuesOf(() => compiled(spec, { u: [2], v: [5] })))).toEqual([
      "invalid_spec at a/normalise",
    ]);
  });

  test.each<[NormaliseSpec, number]>([
    [{ method: "minMax", range: [1, 5] }, 1],
    [{ method: "rank", ties: "max" }, 1],
    [{ method: "percentileRank" }, 0],
    [{ method: "fractionOfMaximum" }, 0],
    [{ method: "distanceToTarget", target: 9 }, 0],
    [{ method: "categorical", thresholds: [3], scores: [10, 20] }, 10],
  ])("a missing value counts as zero with %o: %d", (normalise, low) => {
    const evaluation = evaluate(
      compiled(normalisedBy(normalise, { missing: "zero" }), { u: [2], v: [5], w: [NaN] }),
    );
    expect(scoreOf(evaluation, "w", "a")).toBe(low);
  });
});

describe("aggregations of an index", () => {
  const rows = { u: [4, 16], v: [9, 1], w: [25, 4] };

  test.each<[AggregateSpec, number[]]>([
    [{ method: "harmonicMean" }, [6.4, 1.8, 200 / 29]],
    [{ method: "powerMean", exponent: 0.5 }, [9, 4, 12.25]],
    [{ method: "minimum" }, [4, 1, 4]],
    [{ method: "orderedWeightedAverage", orderWeights: [3, 1] }, [13, 7, 19.75]],
    [{ method: "mazziottaPareto", penalty: "positive" }, [10 - 36 / 10, 5 - 16 / 5, 14.5 - 110.25 / 14.5]],
    [{ method: "copeland" }, [0, -1, 1]],
  ])("%o", (aggregate, expected) => {
    const [total] = evaluate(compiled(aggregatedBy(aggregate), rows)).scores;
    total?.forEach((score, at) => expect(score).toBeCloseTo(expected[at] as number, 12));
  });

  test("each node by its own method, the others by the index's", () => {
    const pillar = weighted("p", 1, {
      aggregate: { method: "minimum" },
      children: [weighted("a", 1), weighted("b", 1)],
    });
    const spec = weightsSpec([pillar, weighted("c", 1)], {
      normalise: { method: "none" },
      aggregate: { method: "powerMean", exponent: 2 },
    });
    const evaluation = evaluate(compiled(spec, { u: [1, 8, 7] }));
    expect([scoreOf(evaluation, "u", "p"), scoreOf(evaluation, "u", "total")]).toEqual([1, 5]);
  });

  test("functions of one's own are given by name, and an unknown name is an issue", () => {
    const spec = aggregatedBy({ method: "custom", name: "spread" });
    const spread = (values: ArrayLike<number>): number =>
      Math.abs((values[0] as number) - (values[1] as number));
    expect([...(evaluate(compiled(spec, rows, { functions: { spread } })).scores[0] ?? [])]).toEqual([
      12, 8, 21,
    ]);
    const issues = issuesOf(() => compiled(spec, rows, { functions: { range: spread } }));
    expect(places(issues)).toEqual(["unknown_function at total/aggregate/name"]);
    expect(issues[0]?.hint).toContain("Given: range");
    expect(
      places(issuesOf(() => compiled(aggregatedBy({ method: "custom", name: "valueOf" }), rows))),
    ).toEqual(["unknown_function at total/aggregate/name"]);
  });

  test.each<[AggregateSpec, number, string[]]>([
    [{ method: "geometricMean" }, 0, ["non_positive_value at total"]],
    [{ method: "harmonicMean" }, 0, ["non_positive_value at total"]],
    [{ method: "powerMean", exponent: -1 }, 0, ["non_positive_value at total"]],
    [{ method: "powerMean", exponent: 2 }, 0, []],
    [{ method: "powerMean", exponent: 2 }, -1, ["non_positive_value at total"]],
    [{ method: "powerMean", exponent: 1 }, -1, []],
    [{ method: "mazziottaPareto", penalty: "positive" }, -1, []],
    [{ method: "mazziottaPareto", penalty: "positive" }, -16, ["non_positive_value at total"]],
    [{ method: "minimum" }, -1, []],
  ])("%o over a score of %d: warnings %o", (aggregate, score, expected) => {
    const { warnings } = evaluate(compiled(aggregatedBy(aggregate), { u: [score, 16] }));
    expect(places(warnings)).toEqual(expected);
  });

  test("availability: a node's own, else the index's", () => {
    const children = [weighted("a", 1), weighted("b", 1), weighted("c", 1)];
    const spec = (own: object): WeightsSpec =>
      weightsSpec([weighted("p", 1, { children, ...own })], {
        missing: "reweight",
        availability: 0.6,
        normalise: { method: "none" },
      });
    const found = (own: object): number[] => [
      ...(evaluate(compiled(spec(own), { u: [1, 2, NaN], v: [1, NaN, NaN] })).scores[0] ?? []),
    ];
    expect(found({})).toEqual([1.5, NaN]);
    expect(found({ availability: 0.7 })).toEqual([NaN, NaN]);
    expect(found({ availability: 0 })).toEqual([1.5, 1]);
  });
});
