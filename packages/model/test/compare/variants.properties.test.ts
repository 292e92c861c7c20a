import {
  compile,
  dropNodes,
  evaluate,
  IndexError,
  indexTree,
  leaveOneOut,
  patchSpec,
  variants,
  type CompiledIndex,
  type Evaluation,
  type IndexSpec,
  type PrepareSpec,
  type Scores,
  type VariantPatch,
} from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { pointsIndices, weightsIndices } from "../support/random-index.js";
import { runs } from "../support/runs.js";

/** Scores on the leaves of a spec. */
function scoresOn(spec: IndexSpec, scores: Scores): Scores {
  const tree = indexTree(spec);
  const leaves = tree.leaves.map((at) => tree.codes[at] as string);
  const count = scores.units.length;
  const columns = leaves.map((leaf) => {
    const at = scores.leaves.indexOf(leaf);
    return Array.from(scores.values.subarray(at * count, (at + 1) * count));
  });
  return { ...scores, leaves, values: Float64Array.from(columns.flat()) };
}

/** What an analysis can see of an evaluated index. */
function seen(index: CompiledIndex, { nodes, scores, coverage, warnings, missing }: Evaluation): unknown {
  const { raw, weights, maxima, normalisers } = index;
  return { nodes, scores, coverage, warnings, missing, raw, weights, maxima, normalisers };
}

/** Indices of nodes to change; taken modulo the number of nodes. */
const picks = fc.array(fc.nat(50), { maxLength: 3 });
const normalise = fc.constantFrom(
  { method: "minMax", range: [1, 100] } as const,
  { method: "percentileRank" } as const,
  { method: "zScore", mean: 100, sd: 10 } as const,
  undefined,
);
const aggregate = fc.constantFrom(
  { method: "geometricMean" } as const,
  { method: "minimum" } as const,
  undefined,
);
const missing = fc.constantFrom("propagate" as const, "reweight" as const, undefined);

const patchParts = fc.record({
  normalise,
  aggregate,
  missing,
  weighted: picks,
  turned: picks,
  dropped: picks,
});
type PatchParts = typeof patchParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function weightsPatch(spec: IndexSpec, parts: PatchParts): VariantPatch {
  const tree = indexTree(spec);
  const pick = (at: number): string => tree.codes[1 + (at % (tree.codes.length - 1))] as string;
  const leaf = (at: number): string => tree.codes[tree.leaves[at % tree.leaves.length] as number] as string;
  const known = Object.fromEntries(
    Object.entries({
      normalise: parts.normalise,
      aggregate: parts.aggregate,
      // Standard scores have no lower end, which the rule "zero" needs.
      missing: parts.missing ?? (parts.normalise?.method === "zScore" ? "reweight" : undefined),
    }).filter(([, value]) => value !== undefined),
  );
  return {
    name: "patched",
    ...known,
    weights: Object.fromEntries(parts.weighted.map((at) => [pick(at), 1 + (at % 7)])),
    nodes: Object.fromEntries(
      parts.turned.map((at) => [leaf(at), { direction: at % 2 === 0 ? -1 : 1 } as const]),
    ),
    drop: [...new Set(parts.dropped.map(pick))],
  };
}

/** Whether a call fails because nothing of the index would be left. */
function emptied(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch (error) {
    if (error instanceof IndexError && error.issues.every(({ code }) => code === "empty_node")) return true;
    throw error;
  }
}

describe("variants", () => {
  it("equal compiling and evaluating the patched spec alone, to the last bit", () => {
    const done = { compared: 0, shared: 0 };
    fc.assert(
      fc.property(weightsIndices(), patchParts, ({ spec, scores }, parts) => {
        const patch = weightsPatch(spec, parts);
        if (emptied(() => patchSpec(spec, patch))) return;
        const variant = variants(spec, scores, [patch]).variants[1];
        const patched = patchSpec(spec, patch);
        const alone = compile(patched, scoresOn(patched, scores));
        expect(variant && seen(variant.index, variant.evaluation)).toEqual(seen(alone, evaluate(alone)));
        done.compared++;
        if ((variant?.recomputed.scored ?? 0) < alone.tree.codes.length) done.shared++;
      }),
      runs(400),
    );
    expect(done.compared).toBeGreaterThan(300);
    expect(done.shared).toBeGreaterThan(50);
  });

  it("equal compiling the patched spec alone where values are prepared first, by column or by row", () => {
    const steps = fc.constantFrom<readonly PrepareSpec[]>(
      [{ step: "impute", method: "mean" }],
      [{ step: "impute", method: "rowMean" }],
      [{ step: "screen", minAvailability: 0.6 }, { step: "treat" }],
    );
    const kept = { prepared: 0, again: 0 };
    fc.assert(
      fc.property(weightsIndices({ units: 6 }), steps, patchParts, ({ spec, scores }, prepare, parts) => {
        const prepared = patchSpec(spec, { name: "prepared", prepare });
        const patch = weightsPatch(prepared, parts);
        if (emptied(() => patchSpec(prepared, patch))) return;
        const [base, variant] = variants(prepared, scores, [patch]).variants;
        const patched = patchSpec(prepared, patch);
        const alone = compile(patched, scoresOn(patched, scores));
        expect(variant && seen(variant.index, variant.evaluation)).toEqual(seen(alone, evaluate(alone)));
        kept[variant?.index.scores === base?.index.scores ? "prepared" : "again"]++;
      }),
      runs(),
    );
    expect(Math.min(kept.prepared, kept.again)).toBeGreaterThan(20);
  });

  it("of points indices equal adding up the patched spec alone", () => {
    fc.assert(
      fc.property(pointsIndices(), picks, missing, ({ spec, scores }, dropped, rule) => {
        const { codes } = indexTree(spec);
        const drop = [...new Set(dropped.map((at) => codes[1 + (at % (codes.length - 1))] as string))];
        const patch = { name: "patched", drop, ...(rule === undefined ? {} : { missing: rule }) };
        if (emptied(() => patchSpec(spec, patch))) return;
        const variant = variants(spec, scores, [patch]).variants[1];
        const patched = patchSpec(spec, patch);
        const alone = compile(patched, scoresOn(patched, scores));
        expect(variant && seen(variant.index, variant.evaluation)).toEqual(seen(alone, evaluate(alone)));
      }),
      runs(),
    );
  });

  it("do not change the base, and an empty patch shares every column of it", () => {
    fc.assert(
      fc.property(weightsIndices(), ({ spec, scores }) => {
        const before = structuredClone({ spec, scores });
        const [base, same] = variants(spec, scores, [{ name: "same" }]).variants;
        expect({ spec, scores }).toEqual(before);
        expect(same?.recomputed).toEqual({ from: "nothing", fitted: 0, scored: 0 });
        base?.evaluation.scores.forEach((column, at) => expect(same?.evaluation.scores[at]).toBe(column));
      }),
      runs(50),
    );
  });
});

describe("leaveOneOut", () => {
  it("gives the scores of the index compiled without the node", () => {
    fc.assert(
      fc.property(weightsIndices({ units: 5 }), ({ spec, scores }) => {
        const index = compile(spec, scores);
        const nodes = index.tree.codes.slice(1).filter((code) => !emptied(() => dropNodes(spec, [code])));
        for (const { node, scores: without } of leaveOneOut(index, { nodes }).rows) {
          const left = dropNodes(spec, [node]);
          const alone = evaluate(compile(left, scoresOn(left, scores)));
          expect(without).toEqual(alone.scores[0]);
        }
      }),
      runs(100),
    );
  });

  it("is a weight of 0 where parents are arithmetic means", () => {
    fc.assert(
      fc.property(weightsIndices({ complete: true, units: 5 }), ({ spec, scores }) => {
        const arithmetic = patchSpec(spec, { name: "a", aggregate: { method: "arithmeticMean" } });
        const index = compile(arithmetic, scores);
        const { tree } = index;
        const nodes = tree.codes.filter((_, at) => (tree.children[tree.parent[at] ?? -1] ?? []).length > 1);
        if (nodes.length === 0) return;
        for (const { node, scores: without } of leaveOneOut(index, { nodes }).rows) {
          const weightless = variants(arithmetic, scores, [{ name: "0", weights: { [node]: 0 } }])
            .variants[1];
          const own = weightless?.evaluation.scores[0];
          without.forEach((score, unit) => expectClose(score, own?.[unit] ?? NaN, 1e-9, node));
        }
      }),
      runs(60),
    );
  });
});
