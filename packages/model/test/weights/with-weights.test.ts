import {
  effectiveWeights,
  equalWeights,
  formatTableText,
  parseIndexSpec,
  toTable,
  withWeights,
  type WeightsSpec,
} from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const spec: WeightsSpec = weightsSpec([
  weighted("p", 3, { children: [weighted("p1", 1), weighted("p2", 3)] }),
  weighted("q", 1, { children: [weighted("q1", 2), weighted("q2", 2)] }),
]);

describe("withWeights", () => {
  test("gives the children of one node new weights and leaves all else", () => {
    const before = structuredClone(spec);
    const other = withWeights(spec, "p", equalWeights(["p2", "p1"]).weights);
    expect(spec).toEqual(before);
    expect(other.root.children?.[0]?.children?.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(other.root.children?.[1]).toBe(spec.root.children?.[1]);
    expect(parseIndexSpec(other)).toBe(other);
  });

  test("reaches the root's children", () => {
    const other = withWeights(spec, "total", { p: 0, q: 2 });
    expect(other.root.children?.map(({ weight }) => weight)).toEqual([0, 2]);
  });

  test("names every code at fault", () => {
    const weights = { p1: -1, p3: 1, q1: 1 };
    expect(places(issuesOf(() => withWeights(spec, "p", weights)))).toEqual([
      "unknown_code at p/p3",
      "unknown_code at p/q1",
      "out_of_range at p/p1",
      "missing_value at p/p2",
    ]);
    expect(places(issuesOf(() => withWeights(spec, "p", { p1: NaN, p2: 1 })))).toEqual([
      "not_a_number at p/p1",
    ]);
    expect(places(issuesOf(() => withWeights(spec, "p", { p1: 0, p2: 0 })))).toEqual(["zero_weights at p"]);
    expect(places(issuesOf(() => withWeights(spec, "r", {})))).toEqual(["unknown_node at parent"]);
    expect(places(issuesOf(() => withWeights(spec, "p1", {})))).toEqual(["empty_node at parent"]);
  });
});

describe("effectiveWeights", () => {
  test("multiply shares among siblings down the tree", () => {
    const { nodes, weights } = effectiveWeights(spec);
    expect(weights).toEqual({ total: 1, p: 0.75, p1: 0.1875, p2: 0.5625, q: 0.25, q1: 0.125, q2: 0.125 });
    expect(nodes.map(({ local }) => local)).toEqual([1, 0.75, 0.25, 0.75, 0.25, 0.5, 0.5]);
    expect(formatTableText(toTable(effectiveWeights(spec)), { language: "en" })).toContain("0.5625");
  });

  test("of a points index are shares of the maximum", () => {
    const points = pointsSpec([pillar("a", [leaf("a1", 2), leaf("a2", 6)]), leaf("b", 12)]);
    expect(effectiveWeights(points).weights).toEqual({ total: 1, a: 0.4, a1: 0.1, a2: expect.closeTo(0.3, 15), b: 0.6 }); // prettier-ignore
  });
});
