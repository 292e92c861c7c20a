import { kendall } from "../numeric/kendall.js";
import { mean } from "../numeric/mean.js";
import { presentValues } from "../numeric/present-values.js";
import { spearman } from "../numeric/spearman.js";

/** How far two rankings of the same units are apart. */
export interface RankDistance {
  /** Units with a rank in both. */
  readonly common: number;
  /** Mean of |shift| over them. */
  readonly meanAbsoluteShift: number;
  /** Largest |shift|. */
  readonly maximumShift: number;
  readonly spearman: number;
  readonly kendall: number;
}

/**
 * Shifts between two rankings: positive for a unit that climbs.
 *
 * shift = rank before − rank after
 *
 * @param from - n ranks; NaN = none.
 * @param to - n ranks of the same units.
 * @returns n shifts, a new array; NaN where a rank is missing.
 * @example
 * rankShifts([1, 2, 3], [2, 1, NaN]); // Float64Array [-1, 1, NaN]
 */
export function rankShifts(from: ArrayLike<number>, to: ArrayLike<number>): Float64Array {
  return Float64Array.from(from, (rank, unit) => rank - (to[unit] as number));
}

/**
 * How far two rankings are apart, over units with a rank in both.
 *
 * @param from - n ranks; NaN = none.
 * @param to - n ranks of the same units.
 * @remarks O(n²), for Kendall's τ_b. Kernel: checks nothing.
 * @example
 * rankDistance([1, 2, 3], [2, 1, 3]).meanAbsoluteShift; // 0.6666666666666666
 */
export function rankDistance(from: ArrayLike<number>, to: ArrayLike<number>): RankDistance {
  const sizes = presentValues(rankShifts(from, to)).map(Math.abs);
  return {
    common: sizes.length,
    meanAbsoluteShift: mean(sizes),
    maximumShift: sizes.length === 0 ? NaN : sizes.reduce((most, size) => Math.max(most, size)),
    spearman: spearman(from, to),
    kendall: kendall(from, to),
  };
}
