import { completePairs } from "../numeric/complete-pairs.js";
import { kendallPValue } from "../numeric/kendall-p-value.js";
import { kendall } from "../numeric/kendall.js";
import { pearson } from "../numeric/pearson.js";
import { spearman } from "../numeric/spearman.js";
import { studentTTwoSided } from "../numeric/student-t-two-sided.js";

/** Linear (Pearson), or of ranks (Spearman, Kendall's τ_b). */
export type CorrelationMethod = "pearson" | "spearman" | "kendall";

/** How two columns go together. */
export interface Association {
  readonly correlation: number;
  /** Two-sided, against no association; NaN for fewer than 3 pairs. */
  readonly pValue: number;
  /** Pairs in which neither value is missing. */
  readonly count: number;
}

const KERNELS = { pearson, spearman, kendall } as const;

/**
 * Correlation of two columns over their complete pairs, with its p-value.
 *
 * Pearson, Spearman: t = r √((n − 2) / (1 − r²)) against Student's t with n − 2 degrees of freedom, for Spearman an
 * approximation. Kendall: normal approximation with ties.
 *
 * @param x - n values; NaN = missing.
 * @param y - n values.
 * @remarks Kernel: checks nothing.
 * @example
 * associate([1, 2, 3], [2, 4, 6], "pearson").correlation; // 1
 */
export function associate(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  method: CorrelationMethod,
): Association {
  const correlation = KERNELS[method](x, y);
  const count = completePairs(x, y)[0].length;
  if (method === "kendall") return { correlation, pValue: kendallPValue(x, y), count };
  const freedom = count - 2;
  const t = correlation * Math.sqrt(freedom / ((1 - correlation) * (1 + correlation)));
  return { correlation, pValue: studentTTwoSided(t, freedom), count };
}
