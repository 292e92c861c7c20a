/** A fitted normaliser: raw value → score, linear, clipped where `clip` is given. */
export interface LinearMap {
  readonly scale: number;
  readonly offset: number;
  /** Scores outside are moved to the nearer end. */
  readonly clip?: readonly [number, number];
  /** Scores of the worst and the best raw value; infinite where the method sets none. */
  readonly worst: number;
  readonly best: number;
}

/**
 * Applies a fitted normaliser to a column.
 *
 * score = clip(offset + scale · raw)
 *
 * @param raw - n values; NaN stays NaN.
 * @returns n scores, a new array.
 * @example
 * applyLinear([1, 2], { scale: 10, offset: 0, worst: 0, best: 100 }); // Float64Array [10, 20]
 */
export function applyLinear(raw: ArrayLike<number>, map: LinearMap): Float64Array {
  return Float64Array.from(raw, (value) => clipped(map.offset + map.scale * value, map.clip));
}

function clipped(score: number, clip: readonly [number, number] | undefined): number {
  return clip === undefined ? score : Math.min(clip[1], Math.max(clip[0], score));
}

/** The raw value that a score stands for; NaN when all raw values give the same score. */
export function invertLinear(score: number, { scale, offset }: LinearMap): number {
  return scale === 0 ? NaN : (score - offset) / scale;
}
