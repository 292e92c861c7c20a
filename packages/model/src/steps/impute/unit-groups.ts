import type { Unit } from "../../scores/types.js";

/**
 * The group of each unit.
 *
 * @param name - One of the units' `groups`; without it, their `group`.
 */
export function groupsOf(units: readonly Unit[], name: string | undefined): (string | undefined)[] {
  return units.map(({ group, groups }) => (name === undefined ? group : groups?.[name]));
}
