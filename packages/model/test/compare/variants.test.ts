import {
  compile,
  dropNodes,
  evaluate,
  formatTableText,
  leaveOneOut,
  patchSpec,
  toTable,
  variants,
  type AggregateFunction,
} from "@chiso/model";
import { describe, expect, it } from "vitest";
import { issuesOf, places } from "../support/issues-of.js";
import { smallIndex } from "../support/diagnosis-specs.js";
import { leaf, pillar, pointsSpec, weighted, weightsSpec } from "../support/small-specs.js";

const { spec, source } = smallIndex();

describe("variants", () => {
  it("start at the first step that a patch changes, and share what is before it", () => {
    const found = variants(spec, source, [
      { name: "weights", weights: { a: 3 } },
      { name: "method of one leaf", nodes: { a: { normalise: { method: "percentileRank" } } } },
      { name: "aggregation of one pillar", nodes: { q: { aggregate: { method: "minimum" } } } },
      { name: "without a leaf", drop: ["d"] },
      { name: "same weights", weights: { p: 4, q: 2 } },
    ]);
    expect(found.variants.map(({ name, recomputed }) => [name, ...Object.values(recomputed)])).toEqual([
      ["base", "nothing", 0, 0],
      ["weights", "aggregate", 0, 2],
      ["method of one leaf", "normalise", 1, 3],
      ["aggregation of one pillar", "aggregate", 0, 2],
      ["without a leaf", "aggregate", 0, 2],
      ["same weights", "nothing", 0, 0],
    ]);
    const [base, weights, method, , without] = found.variants;
    expect(weights?.index.raw).toBe(base?.index.raw);
    expect(weights?.index.scores).toBe(base?.index.scores);
    weights?.index.normalisers.forEach((one, at) => expect(one).toBe(base?.index.normalisers[at]));
    expect(method?.index.normalisers[0]).not.toBe(base?.index.normalisers[0]);
    expect(method?.index.normalisers[1]).toBe(base?.index.normalisers[1]);
    expect(without?.index.normalisers[2]).toBe(base?.index.normalisers[2]);
  });

  it("call an aggregation only for nodes that something below or on changes", () => {
    let calls = 0;
    const counting: AggregateFunction = (scores) => {
      calls++;
      return Math.max(...Array.from(scores));
    };
    const own = patchSpec(spec, { name: "own", aggregate: { method: "custom", name: "counting" } });
    const count = source.units.length;
    const options = { functions: { counting } };
    variants(own, source, [], options);
    const once = calls;
    calls = 0;
    variants(own, source, [{ name: "one pillar", nodes: { a: { direction: -1 } } }], options);
    // The base's three parents, then the changed pillar and the root, for every unit.
    expect([once, calls - once]).toEqual([3 * count, 2 * count]);
  });

  it("run the preparing steps again only where these may give something else", () => {
    const prepared = patchSpec(spec, {
      name: "prepared",
      prepare: [{ step: "screen", minAvailability: 0.9 }],
    });
    const found = variants(prepared, source, [
      { name: "weights", weights: { a: 3 } },
      { name: "without the leaf that misses a value", drop: ["d"] },
      { name: "no screen", prepare: [] },
    ]).variants;
    expect(found.map(({ recomputed }) => recomputed.from)).toEqual([
      "nothing",
      "aggregate",
      "prepare",
      "prepare",
    ]);
    expect(found.map(({ evaluation }) => evaluation.units.length)).toEqual([4, 4, 5, 5]);
    expect(found[1]?.index.scores).toBe(found[0]?.index.scores);
    expect(found[1]?.index.stages).toBe(found[0]?.index.stages);
  });

  it("show themselves as ranks in every version", () => {
    const found = variants(spec, source, [{ name: "only q", drop: ["p"] }]);
    expect(formatTableText(toTable(found))).toContain("only q");
    expect(toTable(found).rows).toHaveLength(5);
  });

  it("say everything wrong with patches", () => {
    expect(
      places(issuesOf(() => variants(spec, source, [{ name: "base" }, { name: "x" }, { name: "x" }]))),
    ).toEqual(["duplicate_code at patches/base", "duplicate_code at patches/x"]);
    const patch = { name: "v", weights: { x: 1 }, nodes: { y: {} } };
    expect(places(issuesOf(() => variants(spec, source, [patch])))).toEqual([
      "unknown_node at v/y",
      "unknown_node at v/x",
    ]);
    const negative = { name: "v", weights: { a: -1 } };
    expect(places(issuesOf(() => variants(spec, source, [negative])))[0]).toMatch(/^negative_weight at v\//);
  });
});

describe("patchSpec", () => {
  it("replaces methods of nodes where it gives one for all, and keeps untouched nodes as they are", () => {
    const own = weightsSpec([weighted("a", 1, { normalise: { method: "none" } }), weighted("b", 1)]);
    const patched = patchSpec(own, { name: "z", normalise: { method: "zScore" } });
    expect(patched).toMatchObject({ normalise: { method: "zScore" } });
    expect(patched.root.children?.[0]).toEqual(weighted("a", 1));
    expect(patched.root.children?.[1]).toBe(own.root.children?.[1]);
  });

  it("does not give a points index what it has not", () => {
    const points = pointsSpec([leaf("a", 1)]);
    const patch = { name: "v", aggregate: { method: "minimum" } } as const;
    expect(places(issuesOf(() => patchSpec(points, patch)))).toEqual(["invalid_change at v/aggregate"]);
  });
});

describe("dropNodes", () => {
  it("drops parents left without children, and stated maxima above", () => {
    const points = pointsSpec([
      pillar("p", [leaf("a", 1), leaf("b", 2)], { max: 3 }),
      pillar("q", [leaf("c", 4)]),
    ]);
    const left = dropNodes(points, ["a", "c"]);
    expect(left.root.children).toEqual([{ code: "p", label: { en: "p" }, children: [leaf("b", 2)] }]);
    expect(dropNodes(points, []).root).toBe(points.root);
  });

  it("takes dropped leaves out of the preparing steps", () => {
    const prepared = {
      ...weightsSpec([weighted("a", 1), weighted("b", 1)]),
      prepare: [
        { step: "impute", method: "mean", leaves: ["a"] },
        { step: "treat", overrides: { a: { stages: [] }, b: { stages: [] } } },
        { step: "denominate", by: { a: { denominator: "d" } } },
        { step: "screen" },
      ] as const,
    };
    expect(dropNodes(prepared, ["a"]).prepare).toEqual([
      { step: "treat", overrides: { b: { stages: [] } } },
      { step: "denominate", by: {} },
      { step: "screen" },
    ]);
  });

  it("says unknown nodes, and that nothing would be left", () => {
    expect(places(issuesOf(() => dropNodes(spec, ["x"])))).toEqual(["unknown_node at drop/x"]);
    expect(places(issuesOf(() => dropNodes(spec, ["p", "q"])))).toEqual(["empty_node at drop"]);
    expect(places(issuesOf(() => dropNodes(spec, ["total"])))).toEqual(["empty_node at drop"]);
  });
});

describe("leaveOneOut", () => {
  it("gives shifts of every unit without each node", () => {
    const index = smallIndex();
    const found = leaveOneOut(index);
    expect(found.rows.map(({ node }) => node)).toEqual(["p", "q"]);
    expect(found.scores).toEqual(evaluate(index).scores[0]);
    const [p] = found.rows;
    expect(p?.shifts).toEqual(found.ranks.map((rank, unit) => rank - (p?.ranks[unit] ?? NaN)));
    expect(toTable(found).rows).toHaveLength(2);
  });

  it("takes a parent with its only child", () => {
    const single = weightsSpec([
      weighted("p", 1, { children: [weighted("a", 1)] }),
      weighted("q", 1, { children: [weighted("b", 1)] }),
    ]);
    const scores = { ...source, leaves: ["a", "b"], values: source.values.slice(0, 10) };
    const index = compile(single, scores);
    const [leafOut, parentOut] = leaveOneOut(index, { nodes: ["a", "p"] }).rows;
    expect(leafOut?.scores).toEqual(parentOut?.scores);
  });

  it("fits again what depended on the node only when asked", () => {
    const prepared = patchSpec(spec, {
      name: "prepared",
      normalise: { method: "zScore" },
      prepare: [{ step: "screen", minAvailability: 0.9 }],
    });
    const index = compile(prepared, source);
    const [kept] = leaveOneOut(index, { nodes: ["d"] }).rows;
    const [refitted] = leaveOneOut(index, { nodes: ["d"], refit: true }).rows;
    // With u2 back in, means and standard deviations are of five units.
    expect(kept?.scores).toHaveLength(4);
    expect(refitted?.scores).not.toEqual(kept?.scores);
  });

  it("says nodes without which there is nothing to look at", () => {
    const index = smallIndex();
    expect(places(issuesOf(() => leaveOneOut(index, { nodes: ["total", "x"] })))).toEqual([
      "unknown_node at nodes/x",
    ]);
    expect(places(issuesOf(() => leaveOneOut(index, { of: "p", nodes: ["p", "q"] })))).toEqual([
      "conflicting_change at nodes/p",
    ]);
  });
});
