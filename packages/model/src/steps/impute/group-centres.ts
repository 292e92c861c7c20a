import { columnCentre } from "./column-centre.js";

/**
 * Mean or median of a column by group.
 *
 * @param values - n values; NaN = missing, left out.
 * @param groups - n group names; undefined = in no group.
 * @returns Group → centre; a group without a value is left out.
 * @example
 * groupCentres([1, 3, 5], ["a", "a", "b"], "mean"); // { a: 2, b: 5 }
 */
export function groupCentres(
  values: ArrayLike<number>,
  groups: readonly (string | undefined)[],
  centre: "mean" | "median",
): Record<string, number> {
  const members = new Map<string, number[]>();
  groups.forEach((group, at) => {
    const value = values[at] as number;
    if (group === undefined || Number.isNaN(value)) return;
    const there = members.get(group);
    if (there === undefined) members.set(group, [value]);
    else there.push(value);
  });
  return Object.fromEntries([...members].map(([group, there]) => [group, columnCentre(there, centre)]));
}
