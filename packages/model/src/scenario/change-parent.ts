import type { Issue } from "../errors.js";
import { comparesUnits, stepwiseLeaves } from "../evaluate/compares-units.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { fault, otherUnit, shown, type Located } from "./located-change.js";
import { spreadToTarget } from "./spread.js";
import { leafColumns, rawEnd, unitScores } from "./unit-state.js";

/** Raw leaf values after a change of a parent, spread over its leaves, or what is wrong with it. */
export function changeParent(
  index: CompiledIndex,
  located: Located,
  raw: Float64Array,
): Float64Array | Issue[] {
  const { change, at } = located;
  const jumps = jumpIssues(index, located);
  if (jumps.length > 0) return jumps;
  const score = unitScores(index, raw, located.unit)[at] as number;
  const empty = leafColumns(index, at).filter((column) => Number.isNaN(raw[column]));
  if (empty.length > 0) {
    const names = empty.map((column) => index.tree.codes[index.tree.leaves[column] as number]).join(", ");
    return [
      fault(
        located,
        "missing_value",
        `"${change.node}" cannot be changed as a whole: no value on ${names}.`,
        "Change its leaves, or fold them (foldRest).",
      ),
    ];
  }
  const target = parentTarget(index, located, score);
  if (typeof target !== "number") return target;
  const after = spreadToTarget(index, raw, at, target);
  if (after !== undefined) return after;
  return [
    fault(
      located,
      "out_of_range",
      `"${change.node}" cannot reach ${shown(target)} by moving its leaves.`,
      `It is ${shown(score)} now${limitHint(index, at)}.`,
    ),
  ];
}

/** Where scores jump, a target in between is met by no values, and "the same share of head-room" means nothing. */
function jumpIssues(index: CompiledIndex, located: Located): Issue[] {
  const { change, at } = located;
  const leaves = stepwiseLeaves(index, at);
  const reasons = [
    ...(leaves.length > 0 ? [`${leaves.join(", ")} score by ranks or classes`] : []),
    ...(comparesUnits(index, at) ? ["it aggregates by copeland"] : []),
  ];
  if (reasons.length === 0) return [];
  const message = `"${change.node}" cannot be changed as a whole: ${reasons.join(", and ")}, so its score jumps.`;
  return [fault(located, "invalid_change", message, "Change its leaves.")];
}

function parentTarget(index: CompiledIndex, located: Located, score: number): number | Issue[] {
  const { change, at } = located;
  if ("set" in change) return change.set;
  if ("add" in change) return score + change.add;
  const other =
    change.to === undefined || change.to === "max"
      ? bestScore(index, at)
      : otherUnit(index, located, change.to.unit);
  if (typeof other !== "number") return other.issues;
  if (!Number.isFinite(other))
    return [
      fault(
        located,
        "missing_value",
        `"${change.node}" has no end to close the gap to.`,
        "Use `set` or `add`.",
      ),
    ];
  return score + change.closeGap * (other - score);
}

/** Score of a node with all its leaves at best. */
export function bestScore(index: CompiledIndex, at: number): number {
  const raw = Float64Array.from(index.tree.leaves, (_, column) => rawEnd(index, column, "best"));
  return unitScores(index, raw)[at] as number;
}

function limitHint(index: CompiledIndex, at: number): string {
  const best = bestScore(index, at);
  return Number.isFinite(best) ? `, at most ${shown(best)}` : "";
}
