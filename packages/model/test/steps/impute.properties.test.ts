import { impute, type FittedImputation, type ImputeMethod } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/expect-close.js";
import { runs } from "../support/runs.js";
import { grouped, stepTable } from "../support/step-table.js";

const methods: readonly ImputeMethod[] = [
  { method: "mean" },
  { method: "median" },
  { method: "groupMean" },
  { method: "groupMedian", group: "size" },
  { method: "rowMean" },
  { method: "rowMedian", within: "all" },
  { method: "constant", value: 7 },
  { method: "em", maxIterations: 500 },
];

const cell = fc.option(fc.integer({ min: -50, max: 50 }), { nil: NaN, freq: 5 });
const column = fc.array(cell, { minLength: 8, maxLength: 8 });
const tables = fc
  .tuple(column, column, column, fc.constantFrom(1 as const, -1 as const))
  .map(([x, y, z, direction]) =>
    grouped(stepTable({ x, y, z }, { directions: [1, direction, 1], parents: ["p", "p", "q"] }), [
      "n",
      "n",
      "n",
      "s",
      "s",
      "s",
      "w",
      undefined,
    ]),
  );

describe.each(methods)("every imputer: $method", (method) => {
  const spec = { step: "impute", ...method } as const;

  test("keeps what is there, and does not change its input", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const before = table.values.slice();
        const { table: filled } = impute.apply(impute.fit(spec, table), table);
        expect(table.values).toEqual(before);
        table.values.forEach((value, at) => {
          if (!Number.isNaN(value)) expect(filled.values[at]).toBe(value);
        });
      }),
      runs(100),
    );
  });

  test("every gap is filled or named in a warning", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { table: filled, report, warnings } = impute.apply(impute.fit(spec, table), table);
        const left = [...filled.values].filter(Number.isNaN).length;
        expect(report.left).toHaveLength(left);
        expect(report.cells).toHaveLength([...table.values].filter(Number.isNaN).length - left);
        const named = warnings.filter(({ code }) => code === "not_imputed").map(({ path }) => path[0]);
        expect(new Set(report.left.map(({ leaf }) => leaf))).toEqual(new Set(named));
      }),
      runs(100),
    );
  });

  test("what was fitted survives JSON, and fills another table as itself", () => {
    fc.assert(
      fc.property(tables, tables, (table, other) => {
        const fitted = impute.fit(spec, table);
        const read = JSON.parse(JSON.stringify(fitted)) as FittedImputation;
        expect(impute.apply(read, other).table).toEqual(impute.apply(fitted, other).table);
      }),
      runs(50),
    );
  });
});

// EM on eight units may stop on the way, where the order of sums shows.
describe.each(methods.filter(({ method }) => method !== "em"))(
  "imputers without iteration: $method",
  (method) => {
    const spec = { step: "impute", ...method } as const;

    test("do not depend on the order of units", () => {
      fc.assert(
        fc.property(tables, (table) => {
          const count = table.units.length;
          const mirrored = (values: Float64Array): Float64Array =>
            Float64Array.from(values, (_, at) => {
              const first = Math.floor(at / count) * count;
              return values[first + (count - 1 - (at - first))] as number;
            });
          const turned = { ...table, units: [...table.units].reverse(), values: mirrored(table.values) };
          const one = impute.apply(impute.fit(spec, table), table).table.values;
          const two = mirrored(impute.apply(impute.fit(spec, turned), turned).table.values);
          one.forEach((value, at) => expectClose(two[at] as number, value, 1e-9));
        }),
        runs(50),
      );
    });
  },
);
