import {
  boundNodes,
  indexTree,
  type KnownNode,
  type NodeBounds,
  type PointsNode,
  type PointsSpec,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { issuesOf, places } from "../support/issues-of.js";
import { runs } from "../support/runs.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

const known = (node: string, lower: number, upper = lower): KnownNode => ({
  node,
  points: { lower, upper },
  claims: [`${node}-claim`],
});

describe("boundNodes", () => {
  const spec = pointsSpec([
    pillar("p", [leaf("a", 4), leaf("b", 6)]),
    leaf("c", 10, { status: "unverified" }),
  ]);
  const of = (list: readonly KnownNode[]): Record<string, [number, number]> =>
    Object.fromEntries(
      boundNodes(spec, list).nodes.map(({ node, points }) => [node, [points.lower, points.upper]]),
    );

  test("what a total leaves to its parts, worked by hand", () => {
    // 17 of 20: p at least 7, so a at least 1 and b at least 3; c at least 7
    expect(of([known("total", 17)])).toEqual({
      total: [17, 17],
      p: [7, 10],
      a: [1, 4],
      b: [3, 6],
      c: [7, 10],
    });
  });

  test("what parts leave to each other", () => {
    expect(of([known("total", 12, 13), known("c", 5), known("a", 2)])).toEqual({
      total: [12, 13],
      p: [7, 8],
      a: [2, 2],
      b: [5, 6],
      c: [5, 5],
    });
  });

  test("says what is published, what is lost, and whether a maximum was seen", () => {
    const { status, nodes } = boundNodes(spec, [known("total", 17)]);
    expect(status).toBe("consistent");
    expect(nodes.map((one) => [one.node, one.known, one.lost, one.maxStatus, one.claims])).toEqual([
      ["total", "published", { lower: 3, upper: 3 }, "verified", ["total-claim"]],
      ["p", "bounded", { lower: 0, upper: 3 }, "verified", []],
      ["a", "bounded", { lower: 0, upper: 3 }, "verified", []],
      ["b", "bounded", { lower: 0, upper: 3 }, "verified", []],
      ["c", "bounded", { lower: 0, upper: 3 }, "unverified", []],
    ]);
  });

  test("nothing known leaves 0 to the maximum", () => {
    expect(of([])).toEqual({ total: [0, 20], p: [0, 10], a: [0, 4], b: [0, 6], c: [0, 10] });
  });

  test("names unknown nodes, all at once", () => {
    expect(places(issuesOf(() => of([known("x", 1), known("a", 1), known("y", 1)])))).toEqual([
      "unknown_node at known/x",
      "unknown_node at known/y",
    ]);
  });

  test.each([
    ["a total its parts cannot reach", [known("total", 19), known("c", 5)]],
    ["a total below its parts", [known("total", 5), known("c", 6)]],
    ["more than the maximum", [known("a", 5)]],
    ["two figures of one node", [known("a", 1), known("a", 2)]],
  ])("%s is a contradiction", (_, list) => {
    expect(boundNodes(spec, list).status).toBe("contradiction");
  });
});

interface Case {
  readonly spec: PointsSpec;
  readonly known: readonly KnownNode[];
}

/** Small trees with whole maxima, and whole intervals of what some nodes have. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(20), fc.nat(18), fc.nat(2)), { maxLength: 4 }),
  )
  .map(([pillars, nested, figures]) => {
    const nodes = pillars.map((maxima, p): PointsNode =>
      pillar(
        `p${p}`,
        maxima.map((max, at) => leaf(`p${p}-${at}`, max)),
      ),
    );
    const spec = pointsSpec(nested ? [pillar("deep", nodes), leaf("last", 2)] : nodes);
    const tree = indexTree(spec);
    const list = figures.map(([which, lower, width]) => {
      const at = which % tree.nodes.length;
      const top = Math.max(1, leavesOf(tree.nodes[at] as PointsNode).length * 3);
      return known(tree.codes[at] as string, lower % (top + 1), (lower % (top + 1)) + width);
    });
    return { spec, known: list };
  });

function leavesOf(node: PointsNode): PointsNode[] {
  return node.children === undefined ? [node] : node.children.flatMap(leavesOf);
}

/** Least and most of every node over all whole-number leaf values that agree with what is known. */
function byEnumeration({ spec, known: list }: Case): Map<string, [number, number]> {
  const leaves = leavesOf(spec.root);
  const found = new Map<string, [number, number]>();
  const pointsOf = (node: PointsNode, values: ReadonlyMap<string, number>): number =>
    node.children?.reduce((sum, child) => sum + pointsOf(child, values), 0) ?? values.get(node.code) ?? NaN;
  const all = (node: PointsNode): PointsNode[] => [node, ...(node.children ?? []).flatMap(all)];
  const visit = (at: number, values: ReadonlyMap<string, number>): void => {
    const next = leaves[at];
    if (next !== undefined) {
      for (let value = 0; value <= (next.max ?? 0); value++)
        visit(at + 1, new Map(values).set(next.code, value));
      return;
    }
    const points = new Map(all(spec.root).map((node) => [node.code, pointsOf(node, values)]));
    const fits = list.every(({ node, points: { lower, upper } }) => {
      const own = points.get(node) as number;
      return own >= lower && own <= upper;
    });
    if (!fits) return;
    for (const [node, own] of points) {
      const [least, most] = found.get(node) ?? [own, own];
      found.set(node, [Math.min(least, own), Math.max(most, own)]);
    }
  };
  visit(0, new Map());
  return found;
}

test("boundNodes finds the ends that enumerating all whole-number trees finds, and every contradiction", () => {
  const seen = { consistent: 0, contradiction: 0 };
  fc.assert(
    fc.property(cases, (one) => {
      const bounds: NodeBounds = boundNodes(one.spec, one.known);
      const found = byEnumeration(one);
      expect(bounds.status).toBe(found.size > 0 ? "consistent" : "contradiction");
      seen[bounds.status]++;
      for (const { node, points } of found.size > 0 ? bounds.nodes : []) {
        const [least, most] = found.get(node) as [number, number];
        expectClose(points.lower, least, 1e-9, `lower of ${node}`);
        expectClose(points.upper, most, 1e-9, `upper of ${node}`);
      }
    }),
    runs(300),
  );
  expect(Math.min(seen.consistent, seen.contradiction)).toBeGreaterThan(50);
});
