import type { NormaliseSpec } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyNormaliser } from "../../../src/steps/normalise/apply-normaliser.js";
import { fitNormaliser } from "../../../src/steps/normalise/fit-normaliser.js";
import { invertNormaliser } from "../../../src/steps/normalise/invert-normaliser.js";
import { rawEndOf } from "../../../src/steps/normalise/normaliser-ends.js";
import { expectClose, ulps } from "../../support/expect-close.js";
import { runs } from "../../support/runs.js";

/** What a method promises, beyond what every method does. */
interface Promises {
  readonly spec: NormaliseSpec;
  /** Scores do not change when values are measured in another unit, a · x + b with a > 0. */
  readonly anyUnit?: boolean;
  /** Nor when only a is free. */
  readonly anyScale?: boolean;
  /** Smallest and largest score of the units it is fitted on. */
  readonly range?: readonly [number, number];
  /** Different values never share a score. */
  readonly strict?: boolean;
}

const methods: Readonly<Record<string, Promises>> = {
  none: { spec: { method: "none" }, strict: true },
  minMax: { spec: { method: "minMax", range: [1, 100] }, anyUnit: true, range: [1, 100], strict: true },
  zScore: { spec: { method: "zScore", mean: 50, sd: 10 }, anyUnit: true, strict: true },
  goalposts: { spec: { method: "goalposts", lower: 100, upper: 700 }, range: [0, 100] },
  openGoalposts: { spec: { method: "goalposts", lower: 100, upper: 700, clip: false }, strict: true },
  adjusted: { spec: { method: "adjustedMazziottaPareto" }, anyUnit: true, strict: true },
  rank: { spec: { method: "rank" }, anyUnit: true, strict: true },
  rankMax: { spec: { method: "rank", ties: "max" }, anyUnit: true, strict: true },
  rankAverage: { spec: { method: "rank", ties: "average" }, anyUnit: true, strict: true },
  borda: { spec: { method: "borda" }, anyUnit: true, strict: true },
  percentileRank: { spec: { method: "percentileRank" }, anyUnit: true, range: [0, 1], strict: true },
  toMaximum: { spec: { method: "distanceToMaximum" }, anyUnit: true, range: [0, 1], strict: true },
  toReference: { spec: { method: "distanceToReference", unit: "u1" }, anyUnit: true, strict: true },
  toCappedReference: {
    spec: { method: "distanceToReference", unit: "u1", cap: true },
    anyUnit: true,
    range: [0, 1],
  },
  fraction: { spec: { method: "fractionOfMaximum" }, anyScale: true, range: [0, 1], strict: true },
  toTarget: { spec: { method: "distanceToTarget", target: 500 }, strict: true },
  toCappedTarget: { spec: { method: "distanceToTarget", target: 500, cap: true }, range: [0, 1] },
  thresholds: { spec: { method: "categorical", thresholds: [200, 600], scores: [0, 1, 3] }, range: [0, 3] },
  quantiles: {
    spec: { method: "categorical", quantiles: [0.25, 0.5, 0.9], scores: [0, 1, 2, 3] },
    anyUnit: true,
    range: [0, 3],
  },
};

/** Columns of whole numbers from 1 to 999, some missing, one tie likely. */
const columns = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 999 }) }, fc.constant(NaN)),
  {
    minLength: 2,
    maxLength: 14,
  },
);
const directions = fc.constantFrom(1 as const, -1 as const);
const codes = Array.from({ length: 14 }, (_, at) => `u${at}`);

describe.each(Object.entries(methods))("normaliser %s", (_, { spec, anyUnit, anyScale, range, strict }) => {
  const fit = (raw: readonly number[], direction: 1 | -1) => fitNormaliser(raw, spec, direction, codes);
  /** Runs a check on columns that the method can be fitted on, and sees that there were enough. */
  const check = (body: (raw: number[], direction: 1 | -1) => void): void => {
    let fitted = 0;
    fc.assert(
      fc.property(columns, directions, (raw, direction) => {
        if (fit(raw, direction).kind === "unfitted") return;
        body(raw, direction);
        fitted++;
      }),
      runs(),
    );
    expect(fitted).toBeGreaterThan(60);
  };

  test("missing stays missing, everything else has a finite score", () => {
    check((raw, direction) => {
      applyNormaliser(raw, fit(raw, direction)).forEach((score, at) =>
        expect(Number.isFinite(score)).toBe(!Number.isNaN(raw[at])),
      );
    });
  });

  test("a better value never scores less, equal values score the same", () => {
    check((raw, direction) => {
      const scores = applyNormaliser(raw, fit(raw, direction));
      raw.forEach((own, i) =>
        raw.forEach((other, j) => {
          const [a, b] = [scores[i] as number, scores[j] as number];
          if (own === other) expect(a).toBe(b);
          else if (direction * own > direction * other) {
            if (strict) expect(a).toBeGreaterThan(b);
            else expect(a).toBeGreaterThanOrEqual(b);
          }
        }),
      );
    });
  });

  test("the order of units does not matter", () => {
    check((raw, direction) => {
      const turned = [...raw].reverse();
      const names = codes.slice(0, raw.length).reverse();
      const scores = applyNormaliser(turned, fitNormaliser(turned, spec, direction, names));
      const tolerance = spec.method === "zScore" || spec.method === "adjustedMazziottaPareto" ? 1e-9 : 0;
      applyNormaliser(raw, fit(raw, direction)).forEach((score, at) =>
        expectClose([...scores].reverse()[at] as number, score, tolerance),
      );
    });
  });

  test("what is fitted is plain data: JSON keeps it, and it is the same on other values", () => {
    check((raw, direction) => {
      const fitted = fit(raw, direction);
      const back = JSON.parse(JSON.stringify(fitted)) as typeof fitted;
      expect(back).toEqual(fitted);
      const others = [...raw.slice(1), 0.5, 1234];
      expect([...applyNormaliser(others, back)]).toEqual([...applyNormaliser(others, fitted)]);
    });
  });

  test("a score leads back to the raw value, or nowhere", () => {
    check((raw, direction) => {
      const fitted = fit(raw, direction);
      applyNormaliser(raw, fitted).forEach((score) => {
        const value = invertNormaliser(score, fitted);
        if (Number.isNaN(value)) return;
        expectClose(applyNormaliser([value], fitted)[0] as number, score, 1e-9);
      });
      if (!strict || fitted.kind === "rank") return;
      raw.forEach((value) => {
        const score = applyNormaliser([value], fitted)[0] as number;
        expectClose(invertNormaliser(score, fitted), value, ulps(64, 1000));
      });
    });
  });

  test("its ends bound the units it is fitted on", () => {
    check((raw, direction) => {
      const fitted = fit(raw, direction);
      const [low, high] = applyNormaliser([rawEndOf(fitted, "worst"), rawEndOf(fitted, "best")], fitted);
      for (const score of applyNormaliser(raw, fitted)) {
        if (Number.isNaN(score)) continue;
        expect(score).toBeGreaterThanOrEqual(low as number);
        expect(score).toBeLessThanOrEqual(high as number);
      }
    });
  });

  if (range)
    test("scores lie in its range", () => {
      const [low, high] = range;
      check((raw, direction) => {
        for (const score of applyNormaliser(raw, fit(raw, direction))) {
          if (!Number.isNaN(score)) expect(score >= low && score <= high).toBe(true);
        }
      });
    });

  if (anyUnit || anyScale)
    test("scores do not change with the unit of measurement", () => {
      check((raw, direction) => {
        const scores = applyNormaliser(raw, fit(raw, direction));
        const other = raw.map((value) => 4 * value + (anyUnit ? 3 : 0));
        applyNormaliser(other, fit(other, direction)).forEach((score, at) =>
          expectClose(score, scores[at] as number, 1e-9),
        );
      });
    });
});
