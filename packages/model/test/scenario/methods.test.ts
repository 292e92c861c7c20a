import {
  compile,
  gapToRank,
  scoresFromRows,
  whatIf,
  type AggregateSpec,
  type CompiledIndex,
  type CompileOptions,
  type NormaliseSpec,
  type WeightsNode,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { weightsIndices } from "../support/random-index.js";
import { runs } from "../support/runs.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

interface Made {
  readonly normalise?: NormaliseSpec;
  readonly pillar?: AggregateSpec;
  readonly root?: AggregateSpec;
  readonly options?: CompileOptions;
}

const posts: NormaliseSpec = { method: "goalposts", lower: 0, upper: 100 };
const even: AggregateSpec = { method: "arithmeticMean" };
const rows: Readonly<Record<string, readonly number[]>> = {
  u: [20, 40, 50],
  v: [60, 30, 70],
  w: [80, 90, 10],
};

/** Root of a pillar p (a, b) and a leaf c. */
function made({ normalise = posts, pillar = even, root, options = {} }: Made = {}): CompiledIndex {
  const p = weighted("p", 1, { aggregate: pillar, children: [weighted("a", 1), weighted("b", 1)] });
  const spec = weightsSpec([p, weighted("c", 1)], { normalise, ...(root ? { aggregate: root } : {}) });
  const named = Object.entries(rows).map(([unit, [a, b, c]]) => ({
    unit,
    values: { a, b, c } as Record<string, number>,
  }));
  return compile(spec, scoresFromRows(spec, named), options);
}

const target = (set: number) => ({ unit: "u", changes: [{ node: "p", set }] });

describe("a change of a pillar", () => {
  test.each<[string, Made]>([
    ["harmonic mean", { pillar: { method: "harmonicMean" } }],
    ["power mean", { pillar: { method: "powerMean", exponent: -2.5 } }],
    ["minimum", { pillar: { method: "minimum" } }],
    ["Mazziotta-Pareto index", { pillar: { method: "mazziottaPareto", penalty: "positive" } }],
    ["ordered average", { pillar: { method: "orderedWeightedAverage", orderWeights: [1, 3] } }],
    [
      "function of one's own",
      {
        pillar: { method: "custom", name: "product" },
        options: {
          functions: { product: (values) => ((values[0] as number) * (values[1] as number)) / 100 },
        },
      },
    ],
    ["distance to a target", { normalise: { method: "distanceToTarget", target: 95 } }],
    [
      "distance to a capped reference",
      { normalise: { method: "distanceToReference", unit: "w", cap: true } },
    ],
    ["fraction of the maximum", { normalise: { method: "fractionOfMaximum" } }],
    ["copeland above it", { root: { method: "copeland" } }],
  ])("meets its target under a %s, by the same share of head-room for all leaves", (_, how) => {
    const index = made(how);
    const before = whatIf(index, { unit: "u", changes: [] }).units[0]?.nodes[1]?.before as number;
    const best = whatIf(index, { unit: "u", changes: [{ node: "p", closeGap: 1 }] }, { bounds: "frozen" });
    const goal = before + 0.6 * ((best.units[0]?.nodes[1]?.after as number) - before);
    const { units } = whatIf(index, target(goal), { bounds: "frozen" });
    expectClose(units[0]?.nodes[1]?.after as number, goal, 1e-9);
    const raw = new Map(units[0]?.leaves.map((leaf) => [leaf.leaf, leaf]));
    const ends = new Map(best.units[0]?.leaves.map(({ leaf, after }) => [leaf, after]));
    const shares = [...raw.values()].map(
      ({ leaf, before: from, after }) => (after - from) / ((ends.get(leaf) as number) - from),
    );
    expect(shares).toHaveLength(2);
    expectClose(shares[1] as number, shares[0] as number, 1e-12);
  });

  test.each<[string, Made, string]>([
    ["ranks", { normalise: { method: "percentileRank" } }, "a, b score by ranks or classes"],
    [
      "classes",
      { normalise: { method: "categorical", thresholds: [50], scores: [0, 1] } },
      "a, b score by ranks",
    ],
    ["Copeland scores", { pillar: { method: "copeland" } }, "aggregates by copeland"],
  ])("over %s is an issue: their scores jump", (_, how, reason) => {
    const issues = issuesOf(() => whatIf(made(how), target(0.5)));
    expect(places(issues)).toEqual(["invalid_change at changes/0"]);
    expect(issues[0]?.message).toContain(reason);
    expect(issues[0]?.hint).toBe("Change its leaves.");
  });

  test("leaves a leaf where it is whose column allows no normaliser", () => {
    const p = weighted("p", 1, { children: [weighted("a", 1), weighted("b", 1)] });
    const spec = weightsSpec([p], { missing: "reweight" });
    const values = [
      { unit: "u", values: { a: 5, b: 1 } },
      { unit: "v", values: { a: 5, b: 3 } },
    ];
    const index = compile(spec, scoresFromRows(spec, values));
    const { units } = whatIf(index, target(50), { bounds: "frozen" });
    expect(units[0]?.leaves).toEqual([{ leaf: "b", before: 1, after: 2 }]);
  });

  test("has no end to go to under z-scores", () => {
    const issues = issuesOf(() =>
      whatIf(made({ normalise: { method: "zScore" } }), { unit: "u", changes: [{ node: "p", closeGap: 1 }] }),
    );
    expect(places(issues)).toEqual(["missing_value at changes/0"]);
  });

  test("is out of range where a function of one's own jumps over the target", () => {
    const functions = { step: (values: ArrayLike<number>) => ((values[0] as number) > 50 ? 9 : 1) };
    const index = made({ pillar: { method: "custom", name: "step" }, options: { functions } });
    expect(places(issuesOf(() => whatIf(index, target(5))))).toEqual(["out_of_range at changes/0"]);
  });
});

describe("a change of a leaf", () => {
  test("over ranks re-ranks the units, and says that others move", () => {
    const index = made({ normalise: { method: "rank" } });
    const result = whatIf(index, { unit: "u", changes: [{ node: "a", set: 70 }] });
    expect(result.units[0]?.nodes.find(({ node }) => node === "a")).toMatchObject({ before: 1, after: 2 });
    expect(places(result.warnings)).toEqual(["bounds_moved at a"]);
    const small = whatIf(index, { unit: "u", changes: [{ node: "a", set: 25 }] });
    expect([small.units[0]?.scoreAfter, small.warnings]).toEqual([small.units[0]?.scoreBefore, []]);
  });

  test("over ranks can close the gap to the best unit", () => {
    const index = made({ normalise: { method: "rank" } });
    const { units } = whatIf(
      index,
      { unit: "u", changes: [{ node: "a", closeGap: 1 }] },
      { bounds: "frozen" },
    );
    expect(units[0]?.leaves).toEqual([{ leaf: "a", before: 20, after: 80 }]);
    expect(units[0]?.nodes.find(({ node }) => node === "a")?.after).toBe(3);
  });

  test("keeps functions of one's own when it fits again", () => {
    const functions = { least: (values: ArrayLike<number>) => Math.min(...Array.from(values)) };
    const index = made({
      normalise: { method: "minMax" },
      root: { method: "custom", name: "least" },
      options: { functions },
    });
    const { units } = whatIf(index, { unit: "u", changes: [{ node: "c", set: 5 }] });
    expect(units[0]?.scoreAfter).toBe(0);
  });
});

describe("gapToRank", () => {
  test("of Copeland scores says which single nodes reach the rank, when rivals' scores move with them", () => {
    const index = made({ root: { method: "copeland" } });
    const before = whatIf(index, { unit: "u", changes: [] }).ranking.rows;
    expect(before.map(({ unit, score }) => [unit.code, score])).toEqual([
      ["v", 1],
      ["w", 0],
      ["u", -1],
    ]);
    const gap = gapToRank(index, { unit: "u", rank: 1 });
    for (const { node, closesAlone, headRoom, shareNeeded } of gap.nodes) {
      if (node === "total") continue;
      const leaves = node === "p" ? ["a", "b"] : [node];
      const changes = leaves.map((leaf) => ({ node: leaf, closeGap: 1 }));
      const [unit] = whatIf(index, { unit: "u", changes }).units;
      expect([node, closesAlone, headRoom]).toEqual([
        node,
        unit?.rankAfter === 1,
        (unit?.scoreAfter ?? 0) + 1,
      ]);
      expect(shareNeeded).toBeNaN();
    }
    expect(gap.nodes.some(({ closesAlone }) => closesAlone)).toBe(true);
  });

  test("of Copeland scores counts a tie by the rule for ties", () => {
    const index = made({ root: { method: "copeland" } });
    // with c at its best u draws with both others, as they do with each other
    const closes = (ties: "min" | "max") =>
      gapToRank(index, { unit: "u", rank: 1, ties }).nodes.find(({ node }) => node === "c")?.closesAlone;
    expect([closes("min"), closes("max")]).toEqual([true, false]);
  });

  test("of a rank already held needs nothing", () => {
    const gap = gapToRank(made({ root: { method: "copeland" } }), { unit: "v", rank: 2 });
    expect(gap.nodes.every(({ closesAlone, shareNeeded }) => closesAlone && shareNeeded === 0)).toBe(true);
  });

  test("works where a column allows no normaliser: the leaf has no room", () => {
    const spec = weightsSpec([weighted("a", 1), weighted("b", 1)], { missing: "reweight" });
    const index = compile(
      spec,
      scoresFromRows(spec, [
        { unit: "u", values: { a: 5, b: 1 } },
        { unit: "v", values: { a: 5, b: 2 } },
      ]),
    );
    const gap = gapToRank(index, { unit: "u", rank: 1 });
    expect(gap.nodes.map(({ node, headRoom }) => [node, headRoom])).toEqual([
      ["total", 100],
      ["a", 0],
      ["b", 100],
    ]);
  });
});

describe("contributions", () => {
  const moves = [
    { node: "a", add: 30 },
    { node: "b", add: 5 },
    { node: "c", add: 10 },
  ];

  test.each<[string, AggregateSpec]>([
    ["minimum", { method: "minimum" }],
    ["mazziottaPareto", { method: "mazziottaPareto", penalty: "positive" }],
    ["orderedWeightedAverage", { method: "orderedWeightedAverage", orderWeights: [1, 3] }],
    ["copeland", { method: "copeland" }],
  ])("%s: below a node with two movers they are missing, with a warning", (method, pillar) => {
    const result = whatIf(made({ pillar }), { unit: "u", changes: moves });
    const parts = result.units[0]?.nodes.map(({ contribution }) => contribution);
    expect(parts?.map(Number.isNaN)).toEqual([false, false, true, true, false]);
    expect(parts?.[1]).toBe((result.units[0]?.nodes[1]?.change as number) / 2);
    expect(places(result.warnings)).toEqual(["no_exact_split at p"]);
    expect(result.warnings[0]?.message).toContain(method);
  });

  test.each<[string, AggregateSpec]>([
    ["minimum", { method: "minimum" }],
    ["mazziottaPareto", { method: "mazziottaPareto", penalty: "positive" }],
    ["orderedWeightedAverage", { method: "orderedWeightedAverage", orderWeights: [1, 3] }],
  ])("%s: the only mover accounts for the change", (_, pillar) => {
    const result = whatIf(made({ pillar }), { unit: "u", changes: [{ node: "a", add: 30 }] });
    const [unit] = result.units;
    const change = (unit?.scoreAfter ?? NaN) - (unit?.scoreBefore ?? NaN);
    const parts = unit?.nodes.map(({ contribution }) => contribution) ?? [];
    [change, change, change, 0, 0].forEach((part, at) => expectClose(parts[at] as number, part, 1e-12));
    expect(result.warnings).toEqual([]);
  });

  test("under Copeland scores even one mover's change is not split: it moves others too", () => {
    const result = whatIf(made({ root: { method: "copeland" } }), {
      unit: "u",
      changes: [{ node: "c", set: 100 }],
    });
    expect(result.units[0]?.nodes.map(({ contribution }) => contribution)).toEqual([1, NaN, NaN, NaN, NaN]);
    expect(places(result.warnings)).toEqual(["no_exact_split at total"]);
  });

  test("under Copeland scores a unit that others overtake moves although none of its children does", () => {
    const index = made({ root: { method: "copeland" } });
    const changes = ["p", "c"].map((node) => ({ unit: "w", node, set: 100 }));
    const result = whatIf(index, { unit: "v", changes });
    expect(result.units.map(({ unit, scoreAfter }) => [unit.code, scoreAfter])).toEqual([
      ["v", 0],
      ["w", 2],
    ]);
    expect(result.units[0]?.leaves).toEqual([]);
    expect(result.units[0]?.nodes.map(({ contribution }) => contribution)).toEqual([-1, NaN, NaN, NaN, NaN]);
    expect(places(result.warnings)).toEqual(["no_exact_split at total"]);
  });

  test("a child that stays at 0 under a power mean below 1 contributes nothing", () => {
    const index = made({ root: { method: "powerMean", exponent: 0.5 } });
    const changes = [
      { node: "a", set: 0 },
      { node: "b", set: 0 },
      { node: "c", set: 90 },
    ];
    const zero = compile(index.spec, {
      ...index.scores,
      values: index.scores.values.map((value, at) => (at === 0 || at === 3 ? 0 : value)),
    });
    const [unit] = whatIf(zero, { unit: "u", changes }).units;
    const change = (unit?.scoreAfter ?? NaN) - (unit?.scoreBefore ?? NaN);
    expect(change).toBeGreaterThan(0);
    const parts = unit?.nodes.map(({ contribution }) => contribution) ?? [];
    [change, 0, 0, 0, change].forEach((part, at) => expectClose(parts[at] as number, part, 1e-12));
  });

  test("under a power mean above 0 a rise from 0 is split by powers, not by weight alone", () => {
    const spec = weightsSpec([weighted("a", 1), weighted("b", 1)], {
      normalise: { method: "none" },
      aggregate: { method: "powerMean", exponent: 2 },
    });
    const index = compile(spec, scoresFromRows(spec, [{ unit: "u", values: { a: 0, b: 0 } }]));
    const changes = [
      { node: "a", set: 3 },
      { node: "b", set: 4 },
    ];
    const parts =
      whatIf(index, { unit: "u", changes }).units[0]?.nodes.map(({ contribution }) => contribution) ?? [];
    const change = Math.sqrt(12.5);
    [change, (9 / 25) * change, (16 / 25) * change].forEach((part, at) =>
      expectClose(parts[at] as number, part, 1e-12),
    );
  });

  test("of all power means add up at every level, also to and from 0", () => {
    const methods: AggregateSpec[] = [
      { method: "harmonicMean" },
      { method: "geometricMean" },
      { method: "arithmeticMean" },
      ...[-3, -1, 0, 0.25, 1, 2, 5].map((exponent) => ({ method: "powerMean" as const, exponent })),
    ];
    const indices = weightsIndices({ complete: true, goalposts: true, range: [0, 100] });
    const picks = fc.array(fc.constantFrom(...methods), { minLength: 3, maxLength: 9 });
    const amounts = fc.array(fc.constantFrom(0, 0, 1, 50, 99.5, 100), { minLength: 3, maxLength: 11 });
    let moved = 0;
    fc.assert(
      fc.property(indices, picks, amounts, ({ spec, scores }, aggregates, sets) => {
        let next = 0;
        const withMethods = (node: WeightsNode): WeightsNode => {
          if (node.children === undefined) return node;
          const aggregate = aggregates[next++ % aggregates.length] as AggregateSpec;
          return { ...node, aggregate, children: node.children.map(withMethods) };
        };
        const index = compile({ ...spec, root: withMethods(spec.root) }, scores);
        const changes = scores.leaves.map((node, at) => ({ node, set: sets[at % sets.length] as number }));
        const { nodes, scoreAfter, scoreBefore } = whatIf(index, { unit: "u0", changes }).units[0] ?? {};
        expectClose(
          nodes?.[0]?.contribution as number,
          (scoreAfter as number) - (scoreBefore as number),
          1e-12,
        );
        index.tree.children.forEach((below, at) => {
          if (below.length === 0) return;
          const sum = below.reduce((total, child) => total + (nodes?.[child]?.contribution as number), 0);
          expectClose(sum, nodes?.[at]?.contribution as number, 1e-9, `children of ${nodes?.[at]?.node}`);
          moved++;
        });
      }),
      runs(400),
    );
    expect(moved).toBeGreaterThan(400);
  });
});
