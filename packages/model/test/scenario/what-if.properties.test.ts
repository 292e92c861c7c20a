import { compile, indexTree, leavesBelow, whatIf, type CompiledIndex, type WhatIfResult } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestScore } from "../../src/scenario/change-parent.js";
import { expectClose } from "../support/expect-close.js";
import { pointsIndices, weightsIndices } from "../support/random-index.js";
import { runs } from "../support/runs.js";

const points = pointsIndices({ complete: true });
const weights = weightsIndices({ complete: true, goalposts: true });
const kinds = [
  ["additive", points.map(({ spec, scores }): CompiledIndex => compile(spec, scores))],
  ["weighted, with geometric means", weights.map(({ spec, scores }): CompiledIndex => compile(spec, scores))],
] as const;

const share = fc.integer({ min: -9, max: 10 }).map((tenths) => tenths / 10);
/** Large moves and small ones: of a geometric mean, small ones are nearly, but not quite, linear. */
const move = fc.oneof(share, fc.constantFrom(-0.01, -0.001, 0.001, 0.01));
const pick = fc.nat({ max: 10_000 });

/** Sum of the children's contributions against their parent's, at every parent of every changed unit. */
function expectContributionsAddUp(index: CompiledIndex, result: WhatIfResult): void {
  for (const { nodes, scoreAfter, scoreBefore } of result.units) {
    expectClose(nodes[0]?.contribution ?? NaN, scoreAfter - scoreBefore, 1e-12);
    index.tree.children.forEach((below, at) => {
      if (below.length === 0) return;
      const sum = below.reduce((total, child) => total + (nodes[child]?.contribution ?? NaN), 0);
      expectClose(sum, nodes[at]?.contribution ?? NaN, 1e-10, `children of ${nodes[at]?.node}`);
    });
  }
}

describe.each(kinds)("whatIf, %s", (_, models) => {
  test("a pillar hits its target, and each leaf moves by the same share of its head-room", () => {
    let hit = 0;
    fc.assert(
      fc.property(models, pick, move, (index, which, part) => {
        const at = which % index.tree.nodes.length;
        const node = index.tree.codes[at] as string;
        const state = whatIf(index, { unit: "u0", changes: [] }).units[0]?.nodes[at];
        const [before, best] = [state?.before ?? NaN, bestScore(index, at)];
        const leafEnd = index.spec.kind === "points" ? 0 : 1;
        const target = part >= 0 ? before + part * (best - before) : before + part * (before - leafEnd);
        if (Math.abs(target - before) < 1e-6 || (index.tree.children[at] ?? []).length === 0) return;
        const result = whatIf(index, { unit: "u0", changes: [{ node, set: target }] }, { bounds: "frozen" });
        const own = result.units[0];
        // the linear guess is taken within 1e-10 of the target
        expectClose(own?.nodes[at]?.after ?? NaN, target, 2e-10, node);
        const shares = leavesBelow(index.tree, at).flatMap((leafAt) => {
          const { before: from, after: to } = own?.nodes[leafAt] ?? { before: NaN, after: NaN };
          const end = part >= 0 ? bestScore(index, leafAt) : leafEnd;
          return Math.abs(end - from) < 1e-6 ? [] : [(to - from) / (end - from)];
        });
        shares.forEach((one) => expectClose(one, shares[0] as number, 1e-6, "share of head-room"));
        hit++;
      }),
      runs(),
    );
    expect(hit).toBeGreaterThan(50);
  });

  test("contributions add up to the change of the index at every level", () => {
    fc.assert(
      fc.property(models, fc.array(fc.tuple(pick, share), { minLength: 1, maxLength: 4 }), (index, moves) => {
        const leaves = new Map(moves.map(([which, part]) => [which % index.tree.leaves.length, part]));
        const changes = [...leaves].map(([leaf, part]) => ({
          node: index.tree.codes[index.tree.leaves[leaf] as number] as string,
          ...(part >= 0 ? { closeGap: part } : { closeGap: -part, to: { unit: "u1" } }),
        }));
        expectContributionsAddUp(index, whatIf(index, { unit: "u0", changes }, { bounds: "frozen" }));
      }),
      runs(),
    );
  });

  test("the order of changes does not matter", () => {
    fc.assert(
      fc.property(models, share, (index, part) => {
        const children = index.tree.children[0] ?? [];
        const changes = children.flatMap((at) =>
          ["u0", "u1"].map((unit) => ({
            unit,
            node: index.tree.codes[at] as string,
            closeGap: Math.abs(part),
          })),
        );
        const forwards = whatIf(index, { unit: "u0", changes });
        const backwards = whatIf(index, { unit: "u0", changes: [...changes].reverse() });
        expect(backwards.ranking).toEqual(forwards.ranking);
        expect(backwards.units[0]).toEqual(forwards.units[0]);
      }),
      runs(),
    );
  });

  test("no change, no difference", () => {
    fc.assert(
      fc.property(models, (index) => {
        const result = whatIf(index, { unit: "u1", changes: [] });
        expect(
          result.units[0]?.nodes.every(({ change, contribution }) => change === 0 && contribution === 0),
        ).toBe(true);
        expect([result.movers, result.units[0]?.leaves, result.warnings]).toEqual([[], [], []]);
      }),
      runs(50),
    );
  });
});

test("a points tree is the same whether a pillar is moved or its leaves are", () => {
  fc.assert(
    fc.property(points, ({ spec, scores }) => {
      const index = compile(spec, scores);
      const node = indexTree(spec).codes[1] as string;
      const whole = whatIf(index, { unit: "u0", changes: [{ node, closeGap: 0.5 }] });
      const leaves = leavesBelow(index.tree, 1).map((at) => index.tree.codes[at] as string);
      const each = whatIf(index, {
        unit: "u0",
        changes: leaves.map((one) => ({ node: one, closeGap: 0.5 })),
      });
      expectClose(whole.units[0]?.scoreAfter ?? NaN, each.units[0]?.scoreAfter ?? NaN, 1e-9);
    }),
    runs(),
  );
});
