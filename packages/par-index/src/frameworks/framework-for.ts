import type { PointsSpec } from "@chiso/model";
import { parStructures } from "./par-structures.js";
import type { ParStructure } from "./types.js";

/**
 * Structure of the provincial PAR INDEX for a year.
 *
 * @param year - Year the index stands for (not the year it was published in).
 * @returns The structure, or `undefined` where it was not found (2013–2015, 2025).
 * @example
 * structureFor(2023)?.decision; // "876/QĐ-BNV"
 */
export function structureFor(year: number): ParStructure | undefined {
  return parStructures.find((structure) => structure.years.includes(year));
}

/**
 * Spec of PAR INDEX for a year.
 *
 * @param year - Year the index stands for.
 * @param options.by - `"area"` (default): the areas of reform; `"part"`: appraisal, survey, SIPAS, impact.
 * @returns The spec, or `undefined` where a first-level maximum was not found (every year but 2017 and 2022–2024).
 * @example
 * frameworkFor(2024)?.code; // "par-index-2022"
 * frameworkFor(2023, { by: "part" })?.code; // "par-index-2022-by-part"
 */
export function frameworkFor(
  year: number,
  options: { readonly by?: "area" | "part" } = {},
): PointsSpec | undefined {
  const structure = structureFor(year);
  return options.by === "part" ? structure?.byPart : structure?.byArea;
}

/**
 * Whether PAR INDEX figures of these years share one structure, so that their points may be compared or pooled.
 *
 * Ranks may be compared over any years; points of different structures may not (a lower score can be a better rank).
 *
 * @param years - Years the index stands for; a year of unknown structure is poolable only with itself.
 * @example
 * poolable([2022, 2023, 2024]); // true
 * poolable([2021, 2022]); // false
 */
export function poolable(years: readonly number[]): boolean {
  const keys = new Set(years.map((year) => structureFor(year)?.code ?? String(year)));
  return keys.size <= 1;
}
