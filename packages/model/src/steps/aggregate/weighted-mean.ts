/** A mean of children's scores: arithmetic or geometric. */
export type MeanMethod = "arithmeticMean" | "geometricMean";

/**
 * Weighted mean of children's scores.
 *
 * arithmetic: Σ w x / Σ w · geometric: exp(Σ w ln x / Σ w)
 *
 * @param children - One column of n scores per child; NaN = missing.
 * @param weights - One per child, non-negative.
 * @param reweight - Whether missing children are left out and the other weights renormalised; otherwise NaN.
 * @returns n scores, a new array. Geometric: a score of 0 gives 0, a negative one NaN. A child of weight 0 counts for nothing.
 * @source OECD/JRC 2008, Handbook on Constructing Composite Indicators, 10.1787/9789264043466-en (aggregation)
 * @example
 * weightedMean([[2], [8]], [1, 1], "geometricMean", false); // Float64Array [4]
 */
export function weightedMean(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  method: MeanMethod,
  reweight: boolean,
): Float64Array {
  const means = new Float64Array(children[0]?.length ?? 0);
  for (let unit = 0; unit < means.length; unit++) {
    let sum = 0;
    let weight = 0;
    for (let c = 0; c < children.length; c++) {
      const w = weights[c] as number;
      const x = children[c]?.[unit] as number;
      if (w === 0 || (reweight && Number.isNaN(x))) continue;
      sum += w * (method === "geometricMean" ? Math.log(x) : x);
      weight += w;
    }
    const mean = weight > 0 ? sum / weight : NaN;
    means[unit] = method === "geometricMean" ? Math.exp(mean) : mean;
  }
  return means;
}
