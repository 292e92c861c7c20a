import type { BestWorstArrays } from "./best-worst.js";

/** Consistency of best-worst judgements by the original, nonlinear model. */
export interface BestWorstConsistency {
  /** Least ξ for which |w_B/w_j − a_Bj| ≤ ξ and |w_j/w_W − a_jW| ≤ ξ can all hold. */
  readonly nonlinearXi: number;
  /** Largest ξ* that any one component can bring about for this comparison of best with worst. */
  readonly consistencyIndex: number;
  /**
   * nonlinearXi / consistencyIndex: 0 consistent, 1 as inconsistent as one component can make it. Two components that
   * contradict each other can bring it a little above 1.
   */
  readonly consistencyRatio: number;
}

/**
 * Kernel: ξ* of the nonlinear best-worst model in closed form, with its consistency index and ratio.
 *
 * For a given ξ, component j allows w_B/w_W in [(a_Bj − ξ)(a_jW − ξ), (a_Bj + ξ)(a_jW + ξ)], the direct comparison
 * in [a_BW − ξ, a_BW + ξ]. All hold together when every two of these intervals meet, so ξ* is the largest of the
 * roots that make two of them touch.
 *
 * @example
 * const arrays = { best: 0, worst: 1, fromBest: Float64Array.of(1, 3), toWorst: Float64Array.of(3, 1) };
 * bestWorstConsistency(arrays).nonlinearXi; // 0
 */
export function bestWorstConsistency(arrays: BestWorstArrays): BestWorstConsistency {
  const { best, worst, fromBest, toWorst } = arrays;
  const whole = fromBest[worst] as number;
  const middle = [...fromBest.keys()]
    .filter((j) => j !== best && j !== worst)
    .map((j) => {
      const [a, b] = [fromBest[j] as number, toWorst[j] as number];
      return { product: a * b, sum: a + b };
    });
  const nonlinearXi = middle.reduce((most, one) => {
    const against = middle.map((other) => (one.product - other.product) / (one.sum + other.sum));
    return Math.max(most, aboveWhole(one, whole), belowWhole(one, whole), ...against);
  }, 0);
  const consistencyIndex = bestWorstIndex(whole);
  return {
    nonlinearXi,
    consistencyIndex,
    consistencyRatio: nonlinearXi === 0 ? 0 : nonlinearXi / consistencyIndex,
  };
}

interface Chain {
  readonly product: number;
  readonly sum: number;
}

/** Smaller root of (a − ξ)(b − ξ) = whole + ξ, where a·b is above the whole. */
function aboveWhole({ product, sum }: Chain, whole: number): number {
  if (product <= whole) return 0;
  const half = (sum + 1) / 2;
  return half - Math.sqrt(half * half - (product - whole));
}

/** Positive root of (a + ξ)(b + ξ) = whole − ξ, where a·b is below the whole. */
function belowWhole({ product, sum }: Chain, whole: number): number {
  if (product >= whole) return 0;
  const half = (sum + 1) / 2;
  return Math.sqrt(half * half + (whole - product)) - half;
}

/**
 * Consistency index of the best-worst method: the smaller root of ξ² − (1 + 2a) ξ + (a² − a) = 0.
 *
 * @param whole - a = comparison of best with worst, 1 to 9.
 * @source Rezaei 2015, Best-worst multi-criteria decision-making method, 10.1016/j.omega.2014.11.009
 * @example
 * bestWorstIndex(3); // 1
 */
export function bestWorstIndex(whole: number): number {
  return (1 + 2 * whole - Math.sqrt(1 + 8 * whole)) / 2;
}
