import type { Panel, Scores } from "@chiso/model";
import { papiData } from "../data/papi.js";
import { provinceData } from "../data/provinces.js";
import { papi } from "../frameworks/papi.js";
import type { PapiTable } from "./types.js";

/**
 * Years of PAPI held here, ascending.
 *
 * @example
 * papiYears; // [2018, 2019, 2020, 2021, 2022, 2023, 2024]
 */
export const papiYears: readonly number[] = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/**
 * PAPI of one year: 63 provinces × 8 dimensions.
 *
 * Points of 10 per dimension, as sums of the published sub-dimensions. A dimension that was not published is NaN: in
 * some years a few provinces are missing in part or whole.
 *
 * @param year - One of {@link papiYears}.
 * @returns Scores on the leaves of `papi`, units by GSO code with their region as group; new arrays.
 * @throws RangeError for a year without PAPI here.
 * @source UNDP, CECODES, RTA and partners: PAPI, https://papi.org.vn
 * @example
 * const scores = papiScores(2024);
 * scores.units.length; // 63
 * scores.leaves[0]; // "participation"
 */
export function papiScores(year: number): Scores {
  const table = papiData.find((one) => one.year === year);
  if (!table)
    throw new RangeError(`papiScores: no PAPI of ${year}; there is ${papiYears[0]}–${papiYears.at(-1)}`);
  return toScores(table);
}

/**
 * PAPI of all years held here as a panel.
 *
 * @returns One `Scores` per year, ascending; new arrays. Missing values as in {@link papiScores}.
 * @source UNDP, CECODES, RTA and partners: PAPI, https://papi.org.vn
 * @example
 * papiPanel().years.length; // 7
 */
export function papiPanel(): Panel {
  return { years: papiYears, scores: papiYears.map(papiScores) };
}

function toScores(table: PapiTable): Scores {
  const leaves = (papi.root.children ?? []).map((dimension) => dimension.code);
  const units = provinceData;
  const byCode = new Map(table.rows.map(([code, ...dimensions]) => [code, dimensions]));
  const values = new Float64Array(units.length * leaves.length).fill(Number.NaN);
  units.forEach((unit, row) => {
    byCode.get(unit.code)?.forEach((value, leaf) => {
      if (value !== null) values[leaf * units.length + row] = value;
    });
  });
  return { units, leaves, values, year: table.year };
}
