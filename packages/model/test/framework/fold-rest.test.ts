import { foldRest, indexSpecIssues, indexTree, nodeMaxima } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { leaf, pillar, pointsSpec } from "../support/small-specs.js";

const spec = pointsSpec(
  [
    pillar("p", [leaf("a", 9.5), pillar("q", [leaf("b", 13), leaf("c", 10.5)])]),
    pillar("r", [leaf("d", 60), leaf("e", 7)]),
  ],
  { pointDecimals: 3 },
);

describe("foldRest", () => {
  test("keeps the named nodes as leaves, in the order of the spec, and folds the others into one", () => {
    const folded = foldRest(spec, { keep: ["r", "b"] });
    expect(folded.root.children?.map(({ code, max }) => [code, max])).toEqual([
      ["b", 13],
      ["r", 67],
      ["rest", 20],
    ]);
    expect(folded.root.children?.some((node) => "children" in node)).toBe(false);
    expect(nodeMaxima(indexTree(folded))[0]).toBe(100);
    expect(folded.pointDecimals).toBe(3);
    expect(indexSpecIssues(folded)).toEqual([]);
  });

  test("names the rest as asked", () => {
    const label = { en: "Other", vi: "Khác" };
    const folded = foldRest(spec, { keep: ["p"], code: "other", label });
    expect(folded.root.children?.at(-1)).toEqual({ code: "other", label, max: 67 });
  });

  test("leaves no rest where nothing is left, however the maxima add up in binary", () => {
    expect(foldRest(spec, { keep: ["p", "r"] }).root.children?.map(({ code }) => code)).toEqual(["p", "r"]);
    const tenths = pointsSpec([leaf("x", 0.7), leaf("y", 0.2), leaf("z", 0.1)]);
    const one = { ...tenths, root: { ...tenths.root, max: 1 } };
    expect(indexSpecIssues(one)).toEqual([]);
    expect(foldRest(one, { keep: ["x", "y", "z"] }).root.children?.map(({ code }) => code)).toEqual([
      "x",
      "y",
      "z",
    ]);
  });

  test("names unknown nodes and nodes below another kept one, all at once", () => {
    const issues = issuesOf(() => foldRest(spec, { keep: ["p", "zz", "b", "r", "yy"] }));
    expect(places(issues)).toEqual([
      "unknown_node at keep/zz",
      "conflicting_change at keep/b",
      "unknown_node at keep/yy",
    ]);
    expect(issues[1]?.message).toBe('"b" lies below "p", which is kept too.');
    expect(issues[0]?.hint).toContain("total, p, a, q, b, c, r, d, e");
  });

  test("refuses a code for the rest that a kept node or the root has", () => {
    expect(places(issuesOf(() => foldRest(spec, { keep: ["p"], code: "p" })))).toEqual([
      "duplicate_code at code",
    ]);
    expect(places(issuesOf(() => foldRest(spec, { keep: ["p"], code: "total" })))).toEqual([
      "duplicate_code at code",
    ]);
  });

  test("refuses to keep the root, which leaves nothing to fold", () => {
    expect(places(issuesOf(() => foldRest(spec, { keep: ["total"] })))).toEqual([
      "conflicting_change at keep/total",
    ]);
  });

  test("leaves the spec as it is", () => {
    const copy = structuredClone(spec);
    foldRest(spec, { keep: ["q"] });
    expect(spec).toEqual(copy);
  });
});
