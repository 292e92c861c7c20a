import type { Issue } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { fault, otherUnit, shown, type Located } from "./located-change.js";
import { rawEnd } from "./unit-state.js";

/** Raw leaf values after a change of one leaf (column), or what is wrong with it. */
export function changeLeaf(
  index: CompiledIndex,
  located: Located,
  raw: Float64Array,
  column: number,
): Float64Array | Issue[] {
  const { change } = located;
  const value = raw[column] as number;
  if (!("set" in change) && Number.isNaN(value)) {
    return [
      fault(
        located,
        "missing_value",
        `"${change.node}" has no value to change.`,
        "Use `set`, or give its value in the scores.",
      ),
    ];
  }
  const target = leafTarget(index, located, value, column);
  if (typeof target !== "number") return target;
  const [low, high] = [rawEnd(index, column, "worst"), rawEnd(index, column, "best")].sort(
    (a, b) => a - b,
  ) as [number, number];
  const bounded = index.spec.kind === "points";
  if (!Number.isFinite(target) || (bounded && (target < low || target > high + 1e-9))) {
    return [
      fault(
        located,
        "out_of_range",
        `"${change.node}" would be ${shown(target)}, outside ${shown(low)} to ${shown(high)}.`,
        `It is ${shown(value)} now.`,
      ),
    ];
  }
  const after = raw.slice();
  after[column] = bounded ? Math.min(target, high) : target;
  return after;
}

function leafTarget(index: CompiledIndex, located: Located, value: number, column: number): number | Issue[] {
  const { change } = located;
  if ("set" in change) return change.set;
  if ("add" in change) return value + change.add;
  const goal =
    change.to === undefined || change.to === "max"
      ? rawEnd(index, column, "best")
      : otherUnit(index, located, change.to.unit);
  if (typeof goal !== "number") return goal.issues;
  if (!Number.isFinite(goal)) {
    return [
      fault(
        located,
        "missing_value",
        `"${change.node}" has no end to close the gap to.`,
        "Use `set` or `add`, or normalise with goalposts.",
      ),
    ];
  }
  return value + change.closeGap * (goal - value);
}
