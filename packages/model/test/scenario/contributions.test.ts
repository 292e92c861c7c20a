import { compile, scoresFromRows, whatIf, type CompiledIndex } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { weighted, weightsSpec } from "../support/small-specs.js";

const halfDigit = 0.5e-6;
const weights = [0.2, 0.2, 0.1, 0.15, 0.05, 0.1, 0.1, 0.1];
const own = [0.95, 0.7, 0.62, 0.8, 0.9, 0.66, 0.88, 0.85];
const other = [0.98, 0.92, 0.9, 0.88, 0.95, 0.91, 0.93, 0.92];
const parts = [0.005313, 0.046703, 0.031843, 0.012216, 0.00231, 0.027445, 0.004722, 0.006762];

/** One geometric mean of leaves that are taken as they are. */
function geometric(values: readonly number[], factors: readonly number[], scale = 1): CompiledIndex {
  const leaves = factors.map((weight, at) => weighted(`x${at}`, weight));
  const spec = weightsSpec(leaves, { normalise: { method: "none" }, aggregate: { method: "geometricMean" } });
  const row = Object.fromEntries(values.map((value, at) => [`x${at}`, value * scale]));
  return compile(spec, scoresFromRows(spec, [{ unit: "u", values: row }]));
}

describe("contributions under a geometric mean", () => {
  // Eight factors, worked independently (logarithmic mean Divisia index, Ang 2004, 10.1016/S0301-4215(03)00076-4):
  // .787633 → .924947, gap .137314.
  test("ang2004: the eight-factor example to its printed digits", () => {
    const changes = other.map((set, at) => ({ node: `x${at}`, set }));
    const [unit] = whatIf(geometric(own, weights), { unit: "u", changes }).units;
    expectClose(unit?.scoreBefore ?? NaN, 0.787633, halfDigit);
    expectClose(unit?.scoreAfter ?? NaN, 0.924947, halfDigit);
    const [total, ...found] = unit?.nodes.map(({ contribution }) => contribution) ?? [];
    expectClose(total ?? NaN, 0.137314, halfDigit);
    found.forEach((contribution, at) =>
      expectClose(contribution, parts[at] as number, halfDigit, `factor ${at}`),
    );
  });

  test("a factor that does not move contributes nothing", () => {
    const [unit] = whatIf(geometric(own, weights), { unit: "u", changes: [{ node: "x1", set: 0.9 }] }).units;
    const moved = unit?.nodes.filter(({ contribution }) => contribution !== 0).map(({ node }) => node);
    expect(moved).toEqual(["total", "x1"]);
    expectClose(unit?.nodes[2]?.contribution ?? NaN, unit?.nodes[0]?.change ?? NaN, ulps(8, 1));
  });

  test("a factor that rises from 0 accounts for the whole change: the limit of small values", () => {
    const changes = [
      { node: "x0", set: 16 },
      { node: "x1", set: 5 },
    ];
    const [zero, tiny] = [0, 1e-300].map((first) => {
      const [unit] = whatIf(geometric([first, 4, 9], [1, 1, 2]), { unit: "u", changes }).units;
      return unit?.nodes.map(({ contribution }) => contribution) ?? [];
    });
    const total = zero?.[0] as number;
    expect(zero).toEqual([total, total, 0, 0]);
    // at 1e-300 the other factor still has ln(5/4) / (ln(5/4) + ln(16/1e-300)) = 0.03 % of the change
    tiny?.forEach((part, at) => expectClose(part, zero?.[at] as number, 4e-4 * total, `factor ${at}`));
    expect(tiny?.[2]).toBeGreaterThan(0);
  });

  test("two factors that rise from 0 share the change by their weights", () => {
    const changes = [
      { node: "x0", set: 2 },
      { node: "x1", set: 50 },
    ];
    const [unit] = whatIf(geometric([0, 0, 9], [1, 3, 4]), { unit: "u", changes }).units;
    const change = unit?.scoreAfter ?? NaN;
    const found = unit?.nodes.map(({ contribution }) => contribution) ?? [];
    [change, change / 4, (3 * change) / 4, 0].forEach((part, at) =>
      expectClose(found[at] ?? NaN, part, 1e-12),
    );
  });

  test("while one factor stays at 0 the index stays at 0, and nothing contributes", () => {
    const [unit] = whatIf(geometric([0, 4, 9], [1, 1, 2]), {
      unit: "u",
      changes: [{ node: "x1", set: 5 }],
    }).units;
    expect(unit?.nodes.map(({ contribution }) => contribution)).toEqual([0, 0, 0, 0]);
  });
});

describe("contributions when reweighting", () => {
  test("nodes that are there account for the change, the missing one has no part", () => {
    const spec = weightsSpec([weighted("a", 1), weighted("b", 3), weighted("c", 4)], {
      missing: "reweight",
      normalise: { method: "none" },
    });
    const index = compile(spec, scoresFromRows(spec, [{ unit: "u", values: { a: 4, b: 8 } }]));
    const [unit] = whatIf(index, { unit: "u", changes: [{ node: "a", set: 8 }] }).units;
    expect(unit?.nodes.map(({ contribution }) => contribution)).toEqual([1, 1, 0, NaN]);
  });
});
