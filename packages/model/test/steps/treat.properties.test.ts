import { treat, type FittedTreat, type Treatment, type TreatSpec } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTreatment } from "../../src/steps/treat/fit-treatment.js";
import { shape } from "../../src/steps/treat/shape.js";
import { applyTransform } from "../../src/steps/treat/transform.js";
import { runs } from "../support/runs.js";
import { columnsOf, stepTable } from "../support/step-table.js";

const limits = { maxSkewness: 2, maxKurtosis: 3.5 };
const treatments: readonly Treatment[] = [
  { method: "winsorise" },
  { method: "winsorise", max: "unlimited" },
  { method: "log" },
  { method: "logSkewed" },
  { method: "logShifted" },
  { method: "logRescaled", scale: 10 },
  { method: "boxCox", lambda: 0.5 },
  { method: "boxCox", lambda: -1 },
  { method: "none" },
];

/** Columns of mostly small values and a few large ones, either way round. */
const columns = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: NaN, freq: 8 }), {
      minLength: 6,
      maxLength: 14,
    }),
    fc.array(fc.integer({ min: 50, max: 5000 }), { maxLength: 3 }),
    fc.constantFrom(1, -1),
  )
  .map(([inner, outer, sign]) => [...inner, ...outer].map((value) => sign * value));

describe.each(treatments)("every treatment: $method", (treatment) => {
  test("keeps the order of values, and gaps as gaps", () => {
    fc.assert(
      fc.property(columns, fc.boolean(), (x, force) => {
        const treated = applyTransform(x, fitTreatment(x, treatment, { ...limits, force }));
        x.forEach((value, at) => {
          expect(Number.isNaN(treated[at])).toBe(Number.isNaN(value) || isConstantLog(x, treatment));
          x.forEach((other, k) => {
            if (value < other && !Number.isNaN(treated[at]))
              expect(treated[at]).toBeLessThanOrEqual(treated[k] as number);
          });
        });
      }),
      runs(100),
    );
  });

  test("never changes a passing column unless forced, and never its input", () => {
    fc.assert(
      fc.property(columns, (x) => {
        const table = stepTable({ x });
        const before = table.values.slice();
        const spec: TreatSpec = { step: "treat", stages: [treatment] };
        const { table: treated } = treat.apply(treat.fit(spec, table), table);
        expect(table.values).toEqual(before);
        if (shape(x, limits).passes) expect(treated.values).toEqual(before);
      }),
      runs(100),
    );
  });

  test("fit and apply on the same table is one go, also by way of JSON", () => {
    fc.assert(
      fc.property(columns, fc.boolean(), (x, combine) => {
        const table = stepTable({ x });
        const spec: TreatSpec = { step: "treat", stages: [treatment, { method: "log" }], combine };
        const fitted = treat.fit(spec, table);
        const read = JSON.parse(JSON.stringify(fitted)) as FittedTreat;
        const column = columnsOf(treat.apply(fitted, table).table)["x"] as number[];
        expect(columnsOf(treat.apply(read, table).table)["x"]).toEqual(column);
        const after = fitted.leaves["x"]?.stages.at(-1)?.after ?? fitted.leaves["x"]?.before;
        expect(shape(column, limits)).toEqual(after);
      }),
      runs(100),
    );
  });
});

describe("winsorising", () => {
  test("changes no more than `max` points and their ties, and only outwards of the ends", () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 4 }), (x, max) => {
        const fitted = fitTreatment(x, { method: "winsorise", max }, { ...limits, force: false });
        const treated = applyTransform(x, fitted);
        const changed = x.flatMap((value, at) =>
          Number.isNaN(value) || treated[at] === value ? [] : [value],
        );
        expect(new Set(changed).size).toBeLessThanOrEqual(max);
        const present = x.filter((value) => !Number.isNaN(value));
        for (const value of treated) if (!Number.isNaN(value)) expect(present).toContain(value);
      }),
      runs(),
    );
  });
});

/** A constant column has no range, so its logarithm from a hundredth of it is that of 0. */
function isConstantLog(x: readonly number[], { method }: Treatment): boolean {
  const there = new Set(x.filter((value) => !Number.isNaN(value)));
  return there.size === 1 && (method === "log" || method === "logSkewed");
}
