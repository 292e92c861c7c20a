import { compile, evaluate, type NormaliseSpec, type WeightsNode } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { compareColumns, report } from "../../src/asem/compare.js";
import { hasTruth, readTruth, TRUTH_SKIP, truthTable } from "../../src/asem/truth.js";
import { asemSpec, asemStage } from "./asem-index.js";

type Columns = Record<string, Float64Array>;
type OfLeaf = (leaf: string, direction: 1 | -1) => NormaliseSpec;

/** Every leaf of the raw ASEM data, normalised by the method that a function names for it. */
function normalised(ofLeaf: OfLeaf, turn: 1 | -1 = 1): Columns {
  const withMethod = (node: WeightsNode): WeightsNode => {
    if (node.children !== undefined) return { ...node, children: node.children.map(withMethod) };
    const direction = node.direction ?? 1;
    return {
      ...node,
      direction: turn === 1 ? direction : direction === 1 ? -1 : 1,
      normalise: ofLeaf(node.code, direction),
    };
  };
  const spec = asemSpec({ method: "none" }, "own");
  const { nodes, scores } = evaluate(compile({ ...spec, root: withMethod(spec.root) }, asemStage("Raw")));
  return Object.fromEntries(nodes.map(({ code }, at) => [code, scores[at] as Float64Array]));
}

function expected(table: string): Readonly<Columns> {
  return truthTable(readTruth("normalise")[table]).columns;
}

function expectTable(table: string, actual: Columns, scale = 0): void {
  const found = report(`normalise/${table}`, compareColumns(actual, expected(table), scale));
  expect(found.cells).toBe(51 * 49);
  expect(found.largestRelative, found.at).toBeLessThanOrEqual(1e-12);
}

/** Parameters that the reference tables take from the indicators' metadata. */
function parameters(): (leaf: string, key: string) => number {
  const meta = readTruth("normalise")["iMeta_parameters"] as Record<string, (string | number)[]>;
  return (leaf, key) => meta[key]?.[meta["iCode"]?.indexOf(leaf) ?? -1] as number;
}

// COINr takes 1 − (goal − x) / (goal − min), whose last digits cancel where a score is near 0; ours is
// (x − min) / (goal − min). Distances are compared relative to 1, the score of the goal.
const nearGoal = 1;

const same: Record<string, OfLeaf> = {
  minmax_0_100: () => ({ method: "minMax" }),
  minmax_1_100: () => ({ method: "minMax", range: [1, 100] }),
  zscore_0_1: () => ({ method: "zScore" }),
  zscore_50_10: () => ({ method: "zScore", mean: 50, sd: 10 }),
  // without metadata COINr puts the posts 0 and 100 on the values with their sign turned: −100 and 0 of what they are
  scaled_0_100: (_, direction) => ({
    method: "goalposts",
    clip: false,
    ...(direction === 1 ? { lower: 0, upper: 100 } : { lower: -100, upper: 0 }),
  }),
  rank_min: () => ({ method: "rank" }),
  rank_average: () => ({ method: "rank", ties: "average" }),
  rank_max: () => ({ method: "rank", ties: "max" }),
  borda: () => ({ method: "borda" }),
  prank: () => ({ method: "percentileRank" }),
  none: () => ({ method: "none" }),
};

describe.skipIf(!hasTruth)(`normalisation against COINr, raw ASEM data with gaps${TRUTH_SKIP}`, () => {
  test.each(Object.entries(same))("%s", (table, ofLeaf) => {
    expectTable(table, normalised(ofLeaf));
  });

  test("dist2max", () => {
    expectTable(
      "dist2max",
      normalised(() => ({ method: "distanceToMaximum" })),
      nearGoal,
    );
  });

  test("directions reversed", () => {
    expectTable(
      "minmax_0_100__directions_reversed",
      normalised(() => ({ method: "minMax" }), -1),
    );
  });

  test("a method of its own for four indicators, z-scores for the rest", () => {
    const own: Record<string, NormaliseSpec> = {
      Flights: { method: "borda" },
      LPI: { method: "distanceToMaximum" },
      CO2: { method: "percentileRank" },
      Goods: { method: "none" },
    };
    expectTable(
      "mixed_indiv",
      normalised((leaf) => own[leaf] ?? { method: "zScore", mean: 10, sd: 2 }),
    );
  });

  test("parameters of each indicator", () => {
    const of = parameters();
    const posts = (leaf: string, name: "scaled" | "goalpost", clip: boolean): NormaliseSpec => ({
      method: "goalposts",
      lower: of(leaf, `${name}_lower`),
      upper: of(leaf, `${name}_upper`),
      range: [0, of(leaf, name === "scaled" ? "scale_factor" : "goalpost_scale")],
      clip,
    });
    const target = (leaf: string, cap: boolean): NormaliseSpec => ({
      method: "distanceToTarget",
      target: of(leaf, "Target"),
      cap,
    });
    expectTable(
      "n_minmax__use_iMeta",
      normalised((leaf) => ({
        method: "minMax",
        range: [of(leaf, "minmax_lower"), of(leaf, "minmax_upper")],
      })),
    );
    expectTable(
      "n_zscore__use_iMeta",
      normalised((leaf) => ({ method: "zScore", mean: of(leaf, "zscore_mean"), sd: of(leaf, "zscore_sd") })),
    );
    expectTable(
      "n_scaled__use_iMeta",
      normalised((leaf) => posts(leaf, "scaled", false)),
    );
    expectTable(
      "n_goalposts__use_iMeta",
      normalised((leaf) => posts(leaf, "goalpost", true)),
    );
    expectTable(
      "n_goalposts__use_iMeta_uncapped",
      normalised((leaf) => posts(leaf, "goalpost", false)),
    );
    expectTable(
      "n_dist2targ__use_iMeta",
      normalised((leaf) => target(leaf, true)),
      nearGoal,
    );
    expectTable(
      "n_dist2targ__use_iMeta_uncapped",
      normalised((leaf) => target(leaf, false)),
      nearGoal,
    );
  });

  test.each([
    ["dist2ref_5", false],
    ["dist2ref_5_cap", true],
  ] as const)("%s: the reference is the fifth unit by code", (table, cap) => {
    const unit = asemStage("Raw").units[4]?.code as string;
    expectTable(
      table,
      normalised(() => ({ method: "distanceToReference", unit, cap })),
      nearGoal,
    );
  });

  test("differs from COINr on purpose: fracmax is x / max, and min / x where less is better", () => {
    const [ours, theirs] = [normalised(() => ({ method: "fractionOfMaximum" })), expected("fracmax")];
    const meta = readTruth("normalise")["directions"] as { iCode: string[]; Direction: number[] };
    const turned = meta.iCode.filter((_, at) => meta.Direction[at] === -1);
    const straight = Object.fromEntries(Object.entries(theirs).filter(([leaf]) => !turned.includes(leaf)));
    const found = report("normalise/fracmax (direction 1)", compareColumns(ours, straight));
    expect([found.cells, found.largestRelative]).toEqual([51 * 35, expect.closeTo(0, 12)]);
    // theirs is x / min for direction −1, which rises with what is bad
    const positive = turned.filter((leaf) =>
      (ours[leaf] as Float64Array).some((score) => !Number.isNaN(score)),
    );
    const inverted = Object.fromEntries(
      positive.map((leaf) => [leaf, theirs[leaf]?.map((score) => 1 / score) as Float64Array]),
    );
    const upside = report("normalise/fracmax (direction −1, 1 / COINr)", compareColumns(ours, inverted));
    expect(upside.largestRelative, upside.at).toBeLessThanOrEqual(1e-12);
    expect([turned.length, turned.filter((leaf) => !positive.includes(leaf))]).toEqual([
      14,
      ["CostImpEx", "Tariff", "Poverty"],
    ]);
  });
});
