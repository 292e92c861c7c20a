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
    ...(unit.groups === undefined ? {} : { groups: unit.groups }),
    scores: known(scores.leaves.map((leaf, column) => [leaf, scores.values[column * count + at]])),
    ...(scores.denominators === undefined
      ? {}
      : {
          denominators: known(
            Object.entries(scores.denominators).map(([code, values]) => [code, values[at]]),
          ),
        }),
  }));
  const file: ScoresJson = { ...(scores.year === undefined ? {} : { year: scores.year }), units };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function known(entries: readonly (readonly [string, number | undefined])[]): Record<string, number> {
  return Object.fromEntries(
    entries.flatMap(([code, value]) =>
      value === undefined || Number.isNaN(value) ? [] : [[code, value] as const],
    ),
  );
}
