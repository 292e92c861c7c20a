import type { CompiledIndex } from "../evaluate/compile.js";
import { leafColumns, rawEnd, unitScores } from "./unit-state.js";

/**
 * Moves all leaves below a node by the same share of their distance to best (or, for a falling target, to worst),
 * so that the node reaches a target score.
 *
 * leaf(t) = leaf + t · (end − leaf), with t in [0, 1] solving score(t) = target. Linear normalisers and arithmetic
 * means make score(t) linear, and the first guess is right; otherwise bisection to the last bit. Where score(t) is not
 * monotone (Mazziotta-Pareto, functions of one's own) bisection finds one of the solutions.
 *
 * @param raw - The unit's raw leaf values; not changed.
 * @param at - Node.
 * @param target - Score points, between the node's scores with all leaves at worst and at best.
 * @returns New raw leaf values, or undefined when the target is out of reach.
 */
export function spreadToTarget(
  index: CompiledIndex,
  raw: Float64Array,
  at: number,
  target: number,
): Float64Array | undefined {
  const columns = leafColumns(index, at);
  const start = scoreAt(index, raw, at);
  const end = target >= start ? "best" : "worst";
  const ends = columns.map((column) => rawEnd(index, column, end));
  const move = (share: number): Float64Array => {
    const moved = raw.slice();
    columns.forEach(
      (column, i) => (moved[column] = between(raw[column] as number, ends[i] as number, share)),
    );
    return moved;
  };
  const reach = scoreAt(index, move(1), at);
  if (!Number.isFinite(reach) || Number.isNaN(start)) return undefined;
  if (target === start) return raw.slice();
  const share = (target - start) / (reach - start);
  if (!(share >= 0 && share <= 1 + 1e-12)) return undefined;
  const excess = (t: number): number => scoreAt(index, move(t), at) - target;
  const solved = solveShare(excess, Math.min(1, share), end === "best");
  // a function of one's own may jump over the target
  const missed = Math.abs(excess(solved)) > 1e-6 * Math.max(1, Math.abs(target));
  return missed ? undefined : move(solved);
}

/** A leaf without an end (its column allows no normaliser) stays where it is. */
function between(from: number, to: number, share: number): number {
  if (Number.isNaN(to)) return from;
  return share === 1 ? to : from + share * (to - from);
}

function scoreAt(index: CompiledIndex, raw: Float64Array, at: number): number {
  return unitScores(index, raw)[at] as number;
}

/** The root of a monotone function on [0, 1]; the linear guess is right at once for additive trees. */
function solveShare(excess: (share: number) => number, guess: number, rising: boolean): number {
  const tolerance = 1e-12;
  if (Math.abs(excess(guess)) <= tolerance * 100) return guess;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200 && high - low > Number.EPSILON; step++) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
