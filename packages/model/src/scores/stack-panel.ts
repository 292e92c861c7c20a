import type { Panel, Scores } from "./types.js";

/**
 * All years of a panel in one table, for estimating on them together.
 *
 * @param panel - Every year with the same leaves, in any order.
 * @returns A unit once for every year it is in, with the same code each time; the first year's leaf order. A denominator
 *   that a year has not got is missing there.
 */
export function stackPanel({ scores }: Panel): Scores {
  const units = scores.flatMap((one) => one.units);
  const leaves = scores[0]?.leaves ?? [];
  const stack = (columnOf: (one: Scores) => ArrayLike<number>): Float64Array =>
    Float64Array.from(scores.flatMap((one) => Array.from(columnOf(one))));
  const values = new Float64Array(leaves.length * units.length);
  leaves.forEach((leaf, at) => {
    const column = stack((one) => {
      const from = one.leaves.indexOf(leaf) * one.units.length;
      return one.values.subarray(from, from + one.units.length);
    });
    values.set(column, at * units.length);
  });
  const codes = new Set(scores.flatMap(({ denominators = {} }) => Object.keys(denominators)));
  const denominators = [...codes].map((code) => [
    code,
    stack((one) => one.denominators?.[code] ?? new Float64Array(one.units.length).fill(NaN)),
  ]);
  return {
    units,
    leaves,
    values,
    denominators: Object.fromEntries(denominators) as Record<string, Float64Array>,
  };
}
