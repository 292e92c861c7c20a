import { compile, evaluate, nodeMaxima, indexTree, type Evaluation } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose, ulps } from "../support/expect-close.js";
import { pointsIndices, weightsIndices } from "../support/random-index.js";
import { runs } from "../support/runs.js";
import { pointsByHand, weightsByHand, type NodeScores } from "./by-hand.js";

function expectScores(evaluation: Evaluation, unit: number, byHand: NodeScores, tolerance: number): void {
  evaluation.nodes.forEach(({ code }, at) => {
    const score = evaluation.scores[at]?.[unit] as number;
    expectClose(score, byHand.get(code) as number, tolerance, `${code} of unit ${unit}`);
  });
}

describe("evaluate", () => {
  test("scores a points index of any shape as adding by hand does, to the last bit where sums are whole", () => {
    const seen = { propagate: 0, reweight: 0, zero: 0, missing: 0 };
    fc.assert(
      fc.property(pointsIndices(), ({ spec, scores }) => {
        const evaluation = evaluate(compile(spec, scores));
        scores.units.forEach((_, unit) => {
          const tolerance = spec.missing === "reweight" ? ulps(64, 500) : 0;
          expectScores(evaluation, unit, pointsByHand(spec, scores, unit), tolerance);
          seen.missing += Number.isNaN(evaluation.scores[0]?.[unit]) ? 1 : 0;
        });
        seen[spec.missing ?? "propagate"]++;
      }),
      runs(400),
    );
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(50);
  });

  test("scores a weighted index of any shape as the textbook formulas do", () => {
    fc.assert(
      fc.property(fc.oneof(weightsIndices(), weightsIndices({ goalposts: true })), ({ spec, scores }) => {
        const evaluation = evaluate(compile(spec, scores));
        scores.units.forEach((_, unit) =>
          // A narrow column multiplies the rounding of its raw values: 1e-9 where ranges can be tiny.
          expectScores(evaluation, unit, weightsByHand(spec, scores, unit), 1e-9),
        );
      }),
      runs(400),
    );
  });

  test("missing as zero never scores a points index above reweighting, and both agree where all is there", () => {
    fc.assert(
      fc.property(pointsIndices(), ({ spec, scores }) => {
        const [zero, reweight, propagate] = (["zero", "reweight", "propagate"] as const).map((missing) =>
          evaluate(compile({ ...spec, missing }, scores)),
        );
        const max = nodeMaxima(indexTree(spec))[0] as number;
        scores.units.forEach((_, unit) => {
          const [z, r, p] = [zero, reweight, propagate].map((one) => one?.scores[0]?.[unit] as number);
          if (!Number.isNaN(r)) expect(z).toBeLessThanOrEqual((r as number) + ulps(64, max));
          if (!Number.isNaN(r)) expect(r).toBeLessThanOrEqual(max + ulps(64, max));
          if (Number.isNaN(p)) expect(propagate?.coverage[0]?.[unit]).toBeLessThan(1);
          else expect([z, r]).toEqual([p, p]);
        });
      }),
      runs(),
    );
  });

  test("does not depend on the order of units or of columns", () => {
    fc.assert(
      fc.property(pointsIndices({ units: 4 }), ({ spec, scores }) => {
        const { units, leaves, values } = scores;
        const turned = {
          units: [...units].reverse(),
          leaves: [...leaves].reverse(),
          values: values.slice().reverse(),
        };
        const [plain, other] = [evaluate(compile(spec, scores)), evaluate(compile(spec, turned))];
        plain.scores.forEach((column, at) =>
          expect([...column].reverse()).toEqual([...(other.scores[at] ?? [])]),
        );
      }),
      runs(),
    );
  });

  test("leaves spec and scores as they are", () => {
    fc.assert(
      fc.property(weightsIndices(), ({ spec, scores }) => {
        const before = structuredClone({ spec, scores });
        evaluate(compile(spec, scores));
        expect({ spec, scores }).toEqual(before);
      }),
      runs(50),
    );
  });
});
