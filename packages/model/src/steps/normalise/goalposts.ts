import { endsOf, lineThrough, widest } from "./linear.js";
import type { LinearNormaliser, UnfittedNormaliser } from "./types.js";

/** Fixed posts. */
export interface Goalposts {
  readonly lower: number;
  readonly upper: number;
  /** Scores of the worse and the better post. */
  readonly range: readonly [number, number];
  /** Whether values beyond a post score as the post. */
  readonly clip: boolean;
}

/**
 * The normaliser between fixed posts; of the column only the ends are noted, where posts do not clip it.
 *
 * score = a + (b − a) · (x − lower) / (upper − lower), clipped to [a, b]; for direction −1 the posts swap.
 *
 * @param raw - n values; NaN = missing.
 * @param direction - 1: more is better; −1: less is better.
 * @returns The line; posts that are not in ascending order have none.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (normalisation)
 * @example
 * const posts = { lower: 20, upper: 85, range: [0, 100], clip: true } as const;
 * applyNormaliser([52.5, 99], fitGoalposts([], 1, posts)); // Float64Array [50, 100]
 */
export function fitGoalposts(
  raw: ArrayLike<number>,
  direction: 1 | -1,
  { lower, upper, range, clip }: Goalposts,
): LinearNormaliser | UnfittedNormaliser {
  if (!(lower < upper)) return { kind: "unfitted", reason: "noRange", low: range[0] };
  const [from, to] = direction === 1 ? [lower, upper] : [upper, lower];
  const line = lineThrough({ from, to, range });
  if (clip) return { ...line, floor: Math.min(...range), ceiling: Math.max(...range) };
  return { ...line, ...widest(endsOf(raw, direction), { worst: from, best: to }, direction) };
}
