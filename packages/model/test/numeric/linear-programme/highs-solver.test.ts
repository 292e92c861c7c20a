import type { LinearProgramme } from "@chiso/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../../support/expect-close.js";
import { runs } from "../../support/runs.js";
import { solver } from "../../weights/solver.js";

describe("highsSolver", () => {
  test("solves a programme", () => {
    const solution = solver.solve({
      sense: "maximise",
      objective: [3, 2],
      rows: [
        { coefficients: [1, 1], upper: 4 },
        { coefficients: [1, 3], upper: 6 },
      ],
    });
    expect(solution.status).toBe("optimal");
    expectClose(solution.objective, 12, 1e-12);
    expect([...solution.values]).toEqual([4, 0]);
  });

  test("takes bounds, both sides of rows, sparse columns and whole numbers", () => {
    const programme: LinearProgramme = {
      sense: "minimise",
      objective: [1, 1, 1],
      lower: [-Infinity, -2, 0],
      upper: [Infinity, 9, 9],
      rows: [
        { columns: [2, 0], coefficients: [2, 1], lower: 3, upper: 3 },
        { columns: [0], coefficients: [1], lower: -0.5 },
      ],
    };
    expectClose(solver.solve(programme).objective, -0.75, 1e-9);
    const whole = solver.solve({ ...programme, integer: [false, false, true] });
    expectClose(whole.values[2] as number, 1, 1e-9);
    expectClose(whole.objective, 0, 1e-9);
  });

  test("says how it ended where there is no optimum", () => {
    const nothing = solver.solve({
      sense: "maximise",
      objective: [1],
      rows: [{ coefficients: [1], lower: 2, upper: 1.5 }],
    });
    expect(nothing.status).toBe("infeasible");
    const contradiction = [
      { coefficients: [1, 1], lower: 3 },
      { coefficients: [1, 1], upper: 2 },
    ];
    const infeasible = solver.solve({ sense: "minimise", objective: [1, 0], rows: contradiction });
    expect(infeasible).toMatchObject({ status: "infeasible", objective: NaN });
    expect([...infeasible.values]).toEqual([NaN, NaN]);
    const unbounded = solver.solve({ sense: "maximise", objective: [1], rows: [] });
    expect(unbounded.status).toBe("unbounded");
  });

  test("fractional knapsacks, against the greedy rule", () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 150 }), (pairs, room) => {
        const solution = solver.solve({
          sense: "maximise",
          objective: pairs.map(([worth]) => worth),
          upper: pairs.map(() => 1),
          rows: [{ coefficients: pairs.map(([, size]) => size), upper: room }],
        });
        let [left, best] = [room, 0];
        for (const [worth, size] of pairs.toSorted((a, b) => b[0] / b[1] - a[0] / a[1])) {
          const part = Math.min(1, left / size);
          best += part * worth;
          left -= part * size;
        }
        expectClose(solution.objective, best, 1e-9);
      }),
      runs(60),
    );
  });

  test("gives equal programmes equal solutions, whatever was solved between", () => {
    const square: LinearProgramme = {
      sense: "maximise",
      objective: [1, 1],
      rows: [{ coefficients: [1, 1], upper: 1 }],
    };
    const first = solver.solve(square);
    solver.solve({ ...square, objective: [0, 1] });
    expect(solver.solve(square)).toEqual(first);
  });
});
