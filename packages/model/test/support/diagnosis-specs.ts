import {
  compile,
  evaluate,
  scoresFromRows,
  type CompiledIndex,
  type Evaluation,
  type Scores,
} from "@chiso/model";
import { weighted, weightsSpec } from "./small-specs.js";

/** Two pillars of two leaves over five units; `d` has less is better, and misses one value. */
export function smallIndex(): CompiledIndex {
  const spec = weightsSpec(
    [
      weighted("p", 2, { children: [weighted("a", 1), weighted("b", 1)] }),
      weighted("q", 1, { children: [weighted("c", 3), weighted("d", 1, { direction: -1 })] }),
    ],
    { missing: "reweight" },
  );
  const rows = [
    [0, 1, 4, 9],
    [1, 2, 0, 7],
    [2, 3, 0, NaN],
    [3, 4, 0, 2],
    [4, 5, 2, 0],
  ].map(([a, b, c, d], at) => ({ unit: `u${at}`, values: { a, b, c, d } as Record<string, number> }));
  return compile(spec, scoresFromRows(spec, rows));
}

export function smallEvaluation(): Evaluation {
  return evaluate(smallIndex());
}

/** Columns as plain scores; units are called u0, u1, … */
export function plainScores(columns: Readonly<Record<string, readonly number[]>>): Scores {
  const count = Object.values(columns)[0]?.length ?? 0;
  return {
    units: Array.from({ length: count }, (_, at) => ({ code: `u${at}`, label: { en: `Unit ${at}` } })),
    leaves: Object.keys(columns),
    values: Float64Array.from(Object.values(columns).flat()),
  };
}
