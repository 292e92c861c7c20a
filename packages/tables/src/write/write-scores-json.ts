import type { Scores } from "@chiso/model";
import type { ScoresJson } from "../scores/json-schema.js";

/**
 * Scores as JSON text that {@link readScoresJson} reads back to the same scores; missing values are left out.
 *
 * @example
 * writeScoresJson(scores); // '{\n  "year": 2023,\n  "units": […]\n}\n'
 */
export function writeScoresJson(scores: Scores): string {
  const count = scores.units.length;
  const units = scores.units.map((unit, at) => ({
    code: unit.code,
    label: unit.label,
    ...(unit.group === undefined ? {} : { group: unit.group }),
    scores: Object.fromEntries(
      scores.leaves.flatMap((leaf, column) => {
        const value = scores.values[column * count + at] ?? Number.NaN;
        return Number.isNaN(value) ? [] : [[leaf, value] as const];
      }),
    ),
  }));
  const file: ScoresJson = { ...(scores.year === undefined ? {} : { year: scores.year }), units };
  return `${JSON.stringify(file, null, 2)}\n`;
}
