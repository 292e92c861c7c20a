import { throwOnErrors, type Issue } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { isOnGrid } from "../scores/on-grid.js";
import { changeLeaf } from "./change-leaf.js";
import { changeParent } from "./change-parent.js";
import { fault, shown, unitHint, type Located } from "./located-change.js";
import type { Change, Scenario } from "./types.js";
import { leafColumns, unitRaw } from "./unit-state.js";

/** Raw leaf values of every unit a scenario changes, by the unit's position. */
export type ChangedUnits = ReadonlyMap<number, Float64Array>;

/**
 * Works a scenario's changes out, to raw leaf values.
 *
 * All changes are read against the values before the scenario, so their order does not matter; two changes may not
 * touch the same leaf of a unit.
 *
 * @throws IndexError with every issue of every change: unknown units or nodes, missing values, targets out of range,
 *   overlapping changes.
 */
export function applyChanges(
  index: CompiledIndex,
  scenario: Scenario,
): { changed: ChangedUnits; warnings: readonly Issue[] } {
  const issues: Issue[] = [];
  const changed = new Map<number, Float64Array>();
  const touched = new Map<string, number>();
  scenario.changes.forEach((change, position) => {
    const found = locate(index, change, scenario.unit, position);
    if ("issue" in found) issues.push(found.issue);
    else issues.push(...applyOne(index, found, changed, touched));
  });
  const named = scenario.changes.some(({ unit }) => unit === undefined);
  if (!named) issues.push(...unknownUnit(index, scenario.unit));
  return { changed, warnings: throwOnErrors(issues) };
}

function locate(
  index: CompiledIndex,
  change: Change,
  fallback: string,
  position: number,
): Located | { issue: Issue } {
  const code = change.unit ?? fallback;
  const unit = index.scores.units.findIndex((one) => one.code === code);
  if (unit < 0) return { issue: fault({ position }, "unknown_unit", `No unit "${code}".`, unitHint(index)) };
  const at = index.tree.position.get(change.node);
  if (at === undefined) {
    const hint = `Nodes: ${index.tree.codes.join(", ")}.`;
    return { issue: fault({ position }, "unknown_node", `No node "${change.node}".`, hint) };
  }
  return { change, position, unit, at };
}

function unknownUnit(index: CompiledIndex, code: string): Issue[] {
  if (index.scores.units.some((unit) => unit.code === code)) return [];
  return [
    {
      code: "unknown_unit",
      severity: "error",
      path: ["unit"],
      message: `No unit "${code}".`,
      hint: unitHint(index),
    },
  ];
}

function applyOne(
  index: CompiledIndex,
  located: Located,
  changed: Map<number, Float64Array>,
  touched: Map<string, number>,
): Issue[] {
  const before = unitRaw(index, located.unit);
  const columns = leafColumns(index, located.at);
  const issues = overlaps(index, located, columns, touched);
  const leaf = (index.tree.children[located.at] ?? []).length === 0;
  const after = leaf
    ? changeLeaf(index, located, before, columns[0] as number)
    : changeParent(index, located, before);
  if (Array.isArray(after)) return [...issues, ...after];
  const merged = changed.get(located.unit) ?? before.slice();
  for (const column of columns) merged[column] = after[column] as number;
  changed.set(located.unit, merged);
  return [...issues, ...offGrid(index, located, columns, after)];
}

function overlaps(
  index: CompiledIndex,
  located: Located,
  columns: readonly number[],
  touched: Map<string, number>,
): Issue[] {
  const issues: Issue[] = [];
  for (const column of columns) {
    const key = `${located.unit}/${column}`;
    const earlier = touched.get(key);
    const leaf = index.tree.codes[index.tree.leaves[column] as number];
    if (earlier === undefined) touched.set(key, located.position);
    else
      issues.push(
        fault(
          located,
          "conflicting_change",
          `Leaf "${leaf}" is changed by change ${earlier} too.`,
          "Put both into one change.",
        ),
      );
  }
  return issues;
}

function offGrid(
  index: CompiledIndex,
  located: Located,
  columns: readonly number[],
  after: Float64Array,
): Issue[] {
  return columns.flatMap((column): Issue[] => {
    const node = index.tree.nodes[index.tree.leaves[column] as number];
    const value = after[column] as number;
    if (node?.grid === undefined || isOnGrid(value, node.grid)) return [];
    const message = `"${node.code}" becomes ${shown(value)}, which is not on its grid.`;
    return [{ code: "off_grid", severity: "warning", path: ["changes", located.position], message }];
  });
}
