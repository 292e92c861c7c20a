import { indexTree, leavesBelow, nodeMaxima } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec([
  pillar("p", [leaf("a", 1), pillar("q", [leaf("b", 2), leaf("c", 3)], { max: 5 })]),
  leaf("d", 4),
]);

describe("indexTree", () => {
  const tree = indexTree(spec);

  test("lists parents before their children, in the order of the spec", () => {
    expect(tree.codes).toEqual(["total", "p", "a", "q", "b", "c", "d"]);
    expect([...tree.depth]).toEqual([0, 1, 2, 2, 3, 3, 1]);
    expect([...tree.parent]).toEqual([-1, 0, 1, 1, 3, 3, 0]);
    expect(tree.children).toEqual([[1, 6], [2, 3], [], [4, 5], [], [], []]);
  });

  test("knows leaves and positions", () => {
    expect(tree.leaves.map((at) => tree.codes[at])).toEqual(["a", "b", "c", "d"]);
    expect(tree.codes.map((code) => tree.position.get(code))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("finds the leaves at or below a node", () => {
    const below = (code: string): unknown[] =>
      leavesBelow(tree, tree.position.get(code) ?? -1).map((at) => tree.codes[at]);
    expect(below("p")).toEqual(["a", "b", "c"]);
    expect(below("d")).toEqual(["d"]);
    expect(below("total")).toEqual(["a", "b", "c", "d"]);
  });
});

describe("nodeMaxima", () => {
  test("adds children's maxima up to the root, and takes a stated one as it is", () => {
    expect([...nodeMaxima(indexTree(spec))]).toEqual([10, 6, 1, 5, 2, 3, 4]);
  });
});
