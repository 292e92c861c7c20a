import type { Issue } from "../errors.js";
import type { Unit } from "../scores/types.js";

/** The group a unit is in: by the name of one of its `groups`, else its `group`. */
export function groupOfUnit(unit: Unit, grouping?: string): string | undefined {
  return grouping === undefined ? unit.group : unit.groups?.[grouping];
}

/** An issue when no unit has a group of that name. */
export function groupingIssues(units: readonly Unit[], grouping?: string): Issue[] {
  if (units.some((unit) => groupOfUnit(unit, grouping) !== undefined)) return [];
  const what = grouping === undefined ? "a `group`" : `a group "${grouping}"`;
  const named = new Set(units.flatMap(({ groups = {} }) => Object.keys(groups)));
  const hint = named.size === 0 ? "Give units a `group`." : `Groupings: ${[...named].join(", ")}.`;
  return [
    { code: "unknown_code", severity: "error", path: ["group"], message: `No unit has ${what}.`, hint },
  ];
}

/**
 * Ranks within groups: each value among those of its group.
 *
 * @param values - One per unit; NaN = missing.
 * @param groups - Group of each unit; units without a group get rank NaN.
 * @param rank - Ranks the values of one group.
 * @returns One rank per unit, a new array.
 */
export function ranksWithin(
  values: ArrayLike<number>,
  groups: readonly (string | undefined)[],
  rank: (values: Float64Array) => Float64Array,
): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  for (const group of new Set(groups)) {
    if (group === undefined) continue;
    const rows = groups.flatMap((one, row) => (one === group ? [row] : []));
    const own = rank(Float64Array.from(rows, (row) => values[row] as number));
    rows.forEach((row, at) => (ranks[row] = own[at] as number));
  }
  return ranks;
}
