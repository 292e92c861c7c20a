import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/** Where a straight line between two raw values runs. */
export interface Posts {
  /** Raw value that scores `range[0]`. */
  readonly from: number;
  /** Raw value that scores `range[1]`; below `from` where less is better. */
  readonly to: number;
  readonly range: readonly [number, number];
}

/** The straight line through two posts, which are its worst and its best end. */
export function lineThrough({ from, to, range: [base, top] }: Posts): LinearNormaliser {
  return {
    kind: "linear",
    origin: from,
    span: to - from,
    base,
    stretch: top - base,
    worst: from,
    best: to,
  };
}

/**
 * The straight line from the worst raw value, which scores 0, to a goal, which scores 1.
 *
 * 1 − (goal − x) / (goal − worst), written (x − worst) / (goal − worst): small scores keep their digits.
 *
 * @param goal - Raw value; no better than `worst`, it gives no normaliser.
 */
export function lineToGoal(
  { worst, best }: Ends,
  goal: number,
  direction: 1 | -1,
  cap: boolean,
): LinearNormaliser | UnfittedNormaliser {
  if (Number.isNaN(worst)) return { kind: "unfitted", reason: "noRange", low: 0 };
  if (!(direction * goal > direction * worst)) return { kind: "unfitted", reason: "goalAtWorst", low: 0 };
  const line = lineThrough({ from: worst, to: goal, range: [0, 1] });
  if (cap) return { ...line, ceiling: 1 };
  return { ...line, best: direction * Math.max(direction * goal, direction * best) };
}

/** The worst and the best raw value of a column; NaN when it has none. */
export interface Ends {
  readonly worst: number;
  readonly best: number;
}

/** The ends of a column and of its posts together. */
export function widest(column: Ends, posts: Ends, direction: 1 | -1): Ends {
  if (Number.isNaN(column.worst)) return posts;
  return {
    worst: direction * Math.min(direction * column.worst, direction * posts.worst),
    best: direction * Math.max(direction * column.best, direction * posts.best),
  };
}

/** The worst and the best raw value of a column, missing ones left out. O(n). */
export function endsOf(raw: ArrayLike<number>, direction: 1 | -1): Ends {
  let min = NaN;
  let max = NaN;
  for (let i = 0; i < raw.length; i++) {
    const value = raw[i] as number;
    if (!(value >= min)) min = Number.isNaN(value) ? min : value;
    if (!(value <= max)) max = Number.isNaN(value) ? max : value;
  }
  return direction === 1 ? { worst: min, best: max } : { worst: max, best: min };
}
